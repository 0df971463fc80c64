import { formatDay } from '#shared/format.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { noticeText } from '../messages/collecting.ts'
import { postingNoticeText } from '../messages/minutes.ts'
import { readPosting } from '../surveys/api.ts'
import { Letterhead } from './Letterhead.tsx'
import { Paper, Papers } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { unbroken } from './ways.ts'

/** Where every village can read its result and for how long, and how to object to it. */
export function PostingNotice({ page: { survey, settings } }: SheetProps) {
  const load = useLoad(survey.slug, (signal) => readPosting(survey.slug, signal))
  return (
    <Loaded of={load} lines={8}>
      {({ villages }) => (
        <Papers>
          <Paper label={postingNoticeText.title} kind="flow" look="letter" unit={survey.unit}>
            <Letterhead
              survey={survey}
              title={postingNoticeText.title}
              about={postingNoticeText.about(survey.title)}
              numbered="notice"
            />
            <p>{postingNoticeText.intro}</p>
            <table>
              <thead>
                <tr>
                  <th>{postingNoticeText.index}</th>
                  <th>{postingNoticeText.village}</th>
                  <th>{postingNoticeText.place}</th>
                  <th>{postingNoticeText.period}</th>
                </tr>
              </thead>
              <tbody>
                {villages.map(({ unitId, name, posting }, at) => (
                  <tr key={unitId}>
                    <td class="number">{at + 1}</td>
                    <td>{name}</td>
                    <td>{posting?.place ?? postingNoticeText.notYet}</td>
                    <td>
                      {posting &&
                        postingNoticeText.fromTo(
                          formatDay(posting.fromOn),
                          formatDay(posting.toOn),
                        )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>{postingNoticeText.object}</p>
            <p>
              {settings.helpPhone && noticeText.help(unbroken(settings.helpPhone))}{' '}
              {settings.complaintPhone && noticeText.complaint(unbroken(settings.complaintPhone))}
            </p>
          </Paper>
        </Papers>
      )}
    </Loaded>
  )
}
