import { formatDay } from '#shared/format.ts'
import { noticeText } from '../messages/collecting.ts'
import { Letterhead } from './Letterhead.tsx'
import { Paper, Papers } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { takesPhones, unbroken } from './ways.ts'

/** The rule of one card a household, to hang beside the poster. */
export function NoticeSheet({ page }: SheetProps) {
  const { survey, settings } = page
  const phones = takesPhones(page)
  return (
    <Papers>
      <Paper label={noticeText.label} kind="flow" look="letter notice-sheet" unit={survey.unit}>
        <Letterhead
          survey={survey}
          title={noticeText.title}
          about={noticeText.about(survey.title)}
          numbered="notice"
        />
        <ol>
          <li>{noticeText.who}</li>
          <li>{noticeText.draw}</li>
          <li>{phones ? noticeText.phone : noticeText.paper}</li>
          <li>{noticeText.away}</li>
          <li>{noticeText.lost}</li>
          {phones && <li>{noticeText.stolen}</li>}
        </ol>
        {survey.closesOn && (
          <p>
            <b>{noticeText.deadline(formatDay(survey.closesOn))}</b>
          </p>
        )}
        <p>
          {settings.helpPhone && noticeText.help(unbroken(settings.helpPhone))}{' '}
          {settings.complaintPhone && noticeText.complaint(unbroken(settings.complaintPhone))}
        </p>
      </Paper>
    </Papers>
  )
}
