import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { type SurveyState, surveyStates } from '#shared/surveys/state.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useQuery } from '../location.ts'
import { surveysText } from '../messages/surveys.ts'
import { trainingText } from '../messages/training.ts'
import { stateWords } from '../messages/words.ts'
import { may, useWorkplace } from '../session.ts'
import { StartAnew } from '../training/StartAnew.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { listSurveys } from './api.ts'
import { PeriodText } from './PeriodText.tsx'
import { StateTag } from './StateTag.tsx'

const pageSize = 30

/** Every survey of the unit, or of the units below it: which are taking answers, and till when. */
export function SurveysPage() {
  const place = useWorkplace()
  const { query } = useQuery()
  const load = useLoad('surveys', (signal) => listSurveys(place, undefined, signal))
  const [dropped, setDropped] = useState<number>()
  const mayBeginAnew = place.unit.training && may('surveys.run')
  const running = load.data?.filter(({ state }) => state === 'open').length
  return (
    <Page>
      <PageTitle
        title={running === undefined ? surveysText.title : surveysText.someTitle(running)}
        actions={
          may('surveys.run') &&
          load.data?.length !== 0 && (
            <ButtonLink kind="primary" icon="plus" href="/console/surveys/new">
              {surveysText.begin}
            </ButtonLink>
          )
        }
      />
      {dropped !== undefined && (
        <Notice tone="done" title={trainingText.done(formatCount(dropped))} announced />
      )}
      <Loaded of={load}>
        {(surveys) =>
          surveys.length === 0 ? (
            <NoSurveys />
          ) : (
            <Surveys
              surveys={surveys}
              asked={stateIn(query.state)}
              page={Number(query.page) || 1}
            />
          )
        }
      </Loaded>
      {mayBeginAnew && load.data !== undefined && load.data.length > 0 && (
        <StartAnew
          place={place}
          surveys={load.data.length}
          onDone={(surveys) => {
            setDropped(surveys)
            load.reload()
          }}
        />
      )}
    </Page>
  )
}

function stateIn(word: string | undefined): SurveyState | undefined {
  return surveyStates.find((state) => state === word)
}

function NoSurveys() {
  const mine = may('surveys.run')
  return (
    <Empty title={surveysText.emptyTitle}>
      <p>{mine ? surveysText.emptyText : surveysText.emptyElsewhere}</p>
      {mine && (
        <ButtonLink kind="primary" icon="plus" href="/console/surveys/new">
          {surveysText.begin}
        </ButtonLink>
      )}
    </Empty>
  )
}

interface SurveysProps {
  surveys: readonly Survey[]
  asked: SurveyState | undefined
  page: number
}

function Surveys({ surveys, asked, page }: SurveysProps) {
  const place = useWorkplace()
  const { patch, href } = useQuery()
  const shown = asked ? surveys.filter(({ state }) => state === asked) : surveys
  const columns = place.unit.level === 'commune' ? ownColumns : columnsBelow
  const first = (page - 1) * pageSize
  return (
    <>
      <Select
        label={surveysText.filterState}
        name="state"
        value={asked ?? ''}
        placeholder={surveysText.allStates}
        options={statesIn(surveys)}
        onChange={(state) => patch({ state, page: undefined })}
      />
      <div>
        <Table
          caption={surveysText.caption}
          captionHidden
          columns={columns}
          rows={shown.slice(first, first + pageSize)}
          rowKey={({ slug }) => slug}
          empty={
            <Empty title={surveysText.emptyFiltered}>
              <ButtonLink href={href({ state: undefined, page: undefined })}>
                {surveysText.clearFilter}
              </ButtonLink>
            </Empty>
          }
        />
        <Pagination
          page={page}
          pages={Math.ceil(shown.length / pageSize)}
          href={(other) => href({ page: other })}
        />
      </div>
    </>
  )
}

/** Only states that occur, in the order of a survey's life. */
function statesIn(surveys: readonly Survey[]): { value: string; label: string }[] {
  const present = new Set(surveys.map(({ state }) => state))
  return surveyStates
    .filter((state) => present.has(state))
    .map((state) => ({ value: state, label: stateWords[state] }))
}

const titleLink: Column<Survey> = {
  key: 'title',
  title: surveysText.survey,
  head: true,
  cell: ({ slug, title }) => <a href={`/console/surveys/${slug}`}>{title}</a>,
}

const common: readonly Column<Survey>[] = [
  { key: 'state', title: surveysText.state, cell: ({ state }) => <StateTag state={state} /> },
  {
    key: 'period',
    title: surveysText.period,
    cell: (survey) => <PeriodText survey={survey} />,
  },
  {
    key: 'households',
    title: surveysText.households,
    numeric: true,
    cell: ({ households }) => (households === null ? '–' : formatCount(households)),
  },
]

const ownColumns = [titleLink, ...common]

/** Of several units it is the unit that names the row: their surveys are often called the same. */
const columnsBelow: readonly Column<Survey>[] = [
  {
    key: 'unit',
    title: surveysText.unit,
    head: true,
    cell: ({ slug, unit }) => <a href={`/console/surveys/${slug}`}>{unit.fullName}</a>,
  },
  { key: 'title', title: surveysText.survey, cell: ({ title }) => title },
  ...common,
]
