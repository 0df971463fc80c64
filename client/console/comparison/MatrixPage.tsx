import type { ComparedSurvey, MatrixPage as Shown } from '#shared/results/comparison/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useQuery } from '../location.ts'
import { comparisonText, quarterNumerals } from '../messages/comparison.ts'
import { placeName, useWorkplace } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useMatrix } from './api.ts'
import { Received, Remarks, ShareCell, SumCell } from './Cells.tsx'
import './comparison.css'

const back = { href: '/console/reviews', label: comparisonText.back }

/** Every unit of a round by every content: where is which content weakest? */
export function MatrixPage() {
  const matrix = useMatrix(useQuery().query.round)
  return (
    <Page>
      <Loaded of={matrix} lines={8} title={comparisonText.matrix}>
        {(page) => <Matrix page={page} />}
      </Loaded>
    </Page>
  )
}

function Matrix({ page }: { page: Shown }) {
  const place = useWorkplace()
  const { surveys, contents } = page.comparison
  const title =
    surveys.length === 0 ? comparisonText.matrixNone : comparisonText.matrixTitle(surveys.length)
  return (
    <>
      <PageTitle
        title={title}
        sub={placeName(place)}
        back={back}
        actions={
          surveys.length > 0 && (
            <Button icon="print" onClick={() => print()}>
              {comparisonText.print}
            </Button>
          )
        }
      />
      {page.rounds.length > 0 && <RoundChoice page={page} />}
      <div class="comparison sticky-heads">
        <Table
          caption={comparisonText.matrixCaption}
          captionHidden
          columns={columnsFor(page)}
          rows={surveys}
          rowKey={({ slug }) => slug}
          empty={
            <Empty title={comparisonText.matrixNone}>
              <p>{comparisonText.matrixNoneText}</p>
            </Empty>
          }
          total={page.sum ? totalOf(page.sum, contents) : undefined}
        />
      </div>
      {surveys.length > 1 && page.sum === null && <p class="note">{comparisonText.noSum}</p>}
      {page.sum !== null && page.sum.leftOut.length > 0 && (
        <p class="note">{comparisonText.leftOut(page.sum.leftOut)}</p>
      )}
      {surveys.length > 0 && <Remarks comparison={page.comparison} />}
    </>
  )
}

function RoundChoice({ page: { rounds, round } }: { page: Shown }) {
  const { patch } = useQuery()
  return (
    <div class="filters no-print">
      <Select
        label={comparisonText.round}
        name="round"
        width="full"
        value={round ?? ''}
        options={rounds.map(({ key, year, quarter, title, surveys }) => ({
          value: key,
          label: comparisonText.roundOf(numeralOf(quarter), year, title, surveys),
        }))}
        onChange={(next) => patch({ round: next })}
      />
    </div>
  )
}

export function numeralOf(quarter: number): string {
  return quarterNumerals[quarter - 1] ?? ''
}

function totalOf(sum: NonNullable<Shown['sum']>, contents: Shown['comparison']['contents']) {
  const cells = contents.map(({ id }, index) => {
    return [`content ${id}`, <SumCell key={id} of={sum.cells[index] ?? null} />]
  })
  return {
    unit: comparisonText.sum,
    received: <Received of={sum} />,
    overall: <SumCell of={sum.overall} />,
    ...Object.fromEntries(cells),
  }
}

function columnsFor({ comparison: { contents } }: Shown): Column<ComparedSurvey>[] {
  return [
    {
      key: 'unit',
      title: comparisonText.unit,
      head: true,
      cell: ({ slug, unit }) => (
        <>
          <a
            href={`/console/surveys/${slug}/results`}
            aria-label={comparisonText.resultOf(unit.fullName)}
          >
            {unit.fullName}
          </a>
          <span class="under no-print">
            <a href={`/console/units/${unit.id}/trend`}>{comparisonText.trend}</a>
          </span>
        </>
      ),
    },
    {
      key: 'received',
      title: comparisonText.received,
      numeric: true,
      cell: (survey) => <Received of={survey} />,
    },
    {
      key: 'overall',
      title: comparisonText.overall,
      numeric: true,
      cell: ({ overall }) => <ShareCell of={overall} />,
    },
    ...contents.map(({ id, label, cells }): Column<ComparedSurvey> => {
      return {
        key: `content ${id}`,
        title: label,
        numeric: true,
        cell: (_, index) => {
          const cell = cells[index]
          return cell && <ShareCell of={cell} />
        },
      }
    }),
  ]
}
