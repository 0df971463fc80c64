import type { ComponentChildren } from 'preact'
import { formatDay } from '#shared/format.ts'
import type {
  ComparedCell,
  ComparedSurvey,
  TrendPage as Shown,
} from '#shared/results/comparison/schema.ts'
import type { Figure } from '#shared/results/figure.ts'
import { Loaded } from '../Loaded.tsx'
import { usePathPart } from '../location.ts'
import { comparisonText } from '../messages/comparison.ts'
import { may, useWorkplace } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useTrend } from './api.ts'
import { periodText, Received, Remarks, ShareCell } from './Cells.tsx'
import { numeralOf } from './MatrixPage.tsx'
import './comparison.css'

/** How has a unit come along, across the changes of its borders too? */
export function TrendPage() {
  const trend = useTrend(usePathPart('id'), useWorkplace().body)
  return (
    <Page>
      <Loaded of={trend} lines={8} title={comparisonText.trend}>
        {(page) => <Trend page={page} />}
      </Loaded>
    </Page>
  )
}

function Trend({ page }: { page: Shown }) {
  const { unit, comparison, rounds, otherForms } = page
  const title =
    rounds.length === 0
      ? comparisonText.trendNone(unit.fullName)
      : comparisonText.trendTitle(unit.fullName, rounds.length)
  return (
    <>
      <PageTitle
        title={title}
        sub={comparisonText.trendSub}
        back={{
          href: may('reviews.view') ? '/console/compare/matrix' : '/console/surveys',
          label: may('reviews.view') ? comparisonText.matrix : comparisonText.surveys,
        }}
        actions={
          rounds.length > 0 && (
            <Button icon="print" onClick={() => print()}>
              {comparisonText.print}
            </Button>
          )
        }
      />
      <div class="comparison">
        <Table
          caption={comparisonText.trendCaption}
          captionHidden
          columns={columnsFor(page)}
          rows={rowsOf(page)}
          rowKey={({ key }) => key}
          empty={
            <Empty title={comparisonText.trendNone(unit.fullName)}>
              <p>{comparisonText.trendNoneText}</p>
            </Empty>
          }
        />
      </div>
      {otherForms > 0 && <p class="note">{comparisonText.otherForms(otherForms)}</p>}
      {rounds.length > 0 && <Remarks comparison={comparison} />}
    </>
  )
}

/** A survey of a round, or the sum of a round in which several units asked. */
interface Row extends Pick<ComparedSurvey, 'received' | 'households'> {
  key: string
  round: string
  name: ComponentChildren
  overall: ComparedCell
  cells: ComparedCell[]
}

function rowsOf({ comparison: { surveys, contents }, endedOn, rounds }: Shown): Row[] {
  return rounds.flatMap(({ year, quarter, at, sum, divided }) => {
    const round = comparisonText.trendRound(numeralOf(quarter), year)
    const rows = at.flatMap((index): Row[] => {
      const survey = surveys[index]
      if (!survey) return []
      const cells = contents.flatMap((content) => content.cells[index] ?? [])
      const name = <Name of={survey} endedOn={endedOn[index] ?? null} divided={divided} />
      const { slug, received, households, overall } = survey
      return [{ ...{ key: slug, round, name, received, households, overall, cells } }]
    })
    if (sum === null) return rows
    const summed: Row = {
      ...{ key: `${year} ${quarter}`, round, name: <b>{comparisonText.sum}</b> },
      ...{ received: sum.received, households: sum.households },
      ...{ overall: added(sum.overall), cells: sum.cells.map(added) },
    }
    return [...rows, summed]
  })
}

function added(figure: Figure | null): ComparedCell {
  return { figure, ok: null }
}

interface NameProps {
  of: ComparedSurvey
  endedOn: string | null
  divided: boolean
}

/** "trước 1/7/2025: xã An": whose result it was when it was made. */
function Name({ of: survey, endedOn, divided }: NameProps) {
  const { slug, unit } = survey
  return (
    <>
      <a href={`/console/surveys/${slug}/results`}>{unit.fullName}</a>
      {endedOn !== null && <span class="under">{comparisonText.before(formatDay(endedOn))}</span>}
      <span class="under">{periodText(survey)}</span>
      {divided && <span class="under">{comparisonText.divided}</span>}
    </>
  )
}

function columnsFor({ comparison: { contents } }: Shown): Column<Row>[] {
  return [
    {
      key: 'round',
      title: comparisonText.round,
      cell: ({ round }) => <span class="one-line">{round}</span>,
    },
    { key: 'unit', title: comparisonText.unit, head: true, cell: ({ name }) => name },
    {
      key: 'received',
      title: comparisonText.received,
      numeric: true,
      cell: (row) => <Received of={row} />,
    },
    {
      key: 'overall',
      title: comparisonText.overall,
      numeric: true,
      cell: ({ overall }) => <ShareCell of={overall} />,
    },
    ...contents.map(({ id, label }, index): Column<Row> => {
      return {
        key: `content ${id}`,
        title: label,
        numeric: true,
        cell: ({ cells }) => {
          const cell = cells[index]
          return cell && <ShareCell of={cell} />
        },
      }
    }),
  ]
}
