import { addDays } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { UnitHistory } from '#shared/units/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { withQuery } from '../location.ts'
import { historyText } from '../messages/unit-history.ts'
import { StateTag } from '../surveys/StateTag.tsx'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { useHistory, useSurveysOf } from './api.ts'

/** What a unit was called and what it came from; a unit with no past of its own shows nothing. */
export function UnitPast({ id }: { id: string }) {
  return <Loaded of={useHistory(id)}>{(history) => <Past id={id} history={history} />}</Loaded>
}

function Past({ id, history }: { id: string; history: UnitHistory }) {
  const { versions, predecessors, successors } = history
  const ended = versions.at(-1)?.until !== null
  if (versions.length === 1 && predecessors.length === 0 && !ended) return null
  return (
    <Section title={historyText.title}>
      <Table
        caption={historyText.caption}
        captionHidden
        columns={columns}
        rows={versions}
        rowKey={({ from }) => from}
        empty={null}
      />
      {predecessors.length > 0 && (
        <Kin title={historyText.fromTitle} units={predecessors} dayOf={dayBefore} />
      )}
      {successors.length > 0 && (
        <Kin
          title={historyText.intoTitle}
          units={successors}
          dayOf={({ changedOn }) => changedOn}
        />
      )}
      {ended && successors.length === 0 && <p>{historyText.noHeir}</p>}
      {predecessors.length > 0 && (
        <Earlier id={id} past={new Set(predecessors.map((unit) => unit.id))} />
      )}
    </Section>
  )
}

type Relative = UnitHistory['predecessors'][number]

function dayBefore({ changedOn }: Relative): string {
  return addDays(changedOn, -1)
}

interface KinProps {
  title: string
  units: readonly Relative[]
  /** A day on which such a unit is there. */
  dayOf: (unit: Relative) => string
}

function Kin({ title, units, dayOf }: KinProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul class="plain-list">
        {units.map((unit) => (
          <li key={unit.id}>
            <a href={withQuery(`/console/units/${unit.id}`, { on: dayOf(unit) })}>
              {unit.fullName}
            </a>
            , {historyText.change(formatDay(unit.changedOn), unit.legalBasis)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Results stay where they were made; from here they are reached. */
function Earlier({ id, past }: { id: string; past: Set<string> }) {
  const surveys = (useSurveysOf(id).data ?? []).filter(({ unit }) => past.has(unit.id))
  if (surveys.length === 0) return null
  return (
    <div>
      <h3>{historyText.surveysTitle}</h3>
      <ul class="plain-list">
        {surveys.map((survey) => (
          <li key={survey.slug}>
            {survey.unit.fullName}: <a href={hrefOf(survey)}>{survey.title}</a>{' '}
            <StateTag state={survey.state} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function hrefOf({ slug, state }: Survey): string {
  return hasResult(state) ? `/console/surveys/${slug}/results` : `/console/surveys/${slug}`
}

const columns: Column<UnitHistory['versions'][number]>[] = [
  { key: 'name', title: historyText.name, head: true, cell: ({ fullName }) => fullName },
  { key: 'parent', title: historyText.parent, cell: ({ parent }) => parent ?? '–' },
  {
    key: 'time',
    title: historyText.time,
    cell: ({ from, until }) =>
      until === null
        ? historyText.since(formatDay(from))
        : historyText.between(formatDay(from), formatDay(until)),
  },
  { key: 'basis', title: historyText.basis, cell: ({ legalBasis }) => legalBasis ?? '–' },
]
