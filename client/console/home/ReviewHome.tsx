import { formatDay } from '#shared/format.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { homeText } from '../messages/home.ts'
import { surveysText } from '../messages/surveys.ts'
import { roleWords } from '../messages/words.ts'
import { placeName, type Workplace } from '../session.ts'
import { listSurveys } from '../surveys/api.ts'
import { lastDayOf } from '../surveys/life.ts'
import { hrefOf } from '../surveys/next.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'

/** Which surveys wait for this level's word. */
export function ReviewHome({ place }: { place: Workplace }) {
  const load = useLoad('waiting', (signal) => listSurveys(place, 'submitted', signal))
  return (
    <Page>
      <PageTitle
        title={load.data ? homeText.waitingForReview(load.data.length) : placeName(place)}
        sub={`${placeName(place)} · ${roleWords[place.role]}`}
      />
      <Loaded of={load}>
        {(surveys) => (
          <Table
            caption={homeText.reviewCaption}
            captionHidden
            columns={columns}
            rows={[...surveys].reverse()}
            rowKey={({ slug }) => slug}
            empty={<NothingWaits />}
          />
        )}
      </Loaded>
    </Page>
  )
}

function NothingWaits() {
  return (
    <Empty title={homeText.reviewNone}>
      <p>{homeText.reviewNoneText}</p>
      <ButtonLink href="/console/surveys">{homeText.allSurveys}</ButtonLink>
    </Empty>
  )
}

const columns: readonly Column<Survey>[] = [
  {
    key: 'unit',
    title: surveysText.unit,
    head: true,
    cell: ({ slug, unit }) => <a href={hrefOf('review', slug)}>{unit.fullName}</a>,
  },
  { key: 'title', title: surveysText.survey, cell: ({ title }) => title },
  {
    key: 'lastDay',
    title: homeText.lastDay,
    cell: (survey) => {
      const day = lastDayOf(survey)
      return day === null ? '–' : formatDay(day)
    },
  },
]
