import type { Shown } from '#shared/results/disclosure.ts'
import type { ResultQuestion } from '#shared/results/schema.ts'
import { resultText } from '../messages/results.ts'
import { LegendKey, Segments } from '../ui/Bar.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { FigureCount, FigureLine, FigureRate } from './Figure.tsx'
import { type ContentRow, contentRows, segmentsOf, stepsIn, toneOf } from './satisfaction.ts'

export interface ContentsTableProps {
  questions: readonly ResultQuestion[]
  shown: Shown
  /** Ids of the contents in the order to show them; without it the order of the form. */
  order?: readonly string[] | undefined
}

/** Every content with the count of each step, both collapsed shares, and the whole as a bar. */
export function ContentsTable({ questions, shown, order }: ContentsTableProps) {
  const rows = contentRows(questions, shown, order)
  const steps = stepsIn(rows)
  const detailed = steps.some(({ meaning }) => meaning !== 'noOpinion')
  return (
    <div class={detailed ? 'contents contents-detailed' : 'contents'}>
      <Table
        caption={resultText.contentsCaption}
        captionHidden
        columns={columnsFor(steps, detailed)}
        rows={rows}
        rowKey={({ question }) => question.id}
        empty={<Empty title={resultText.contentsEmpty} />}
      />
    </div>
  )
}

function columnsFor(steps: ResultQuestion['keys'], detailed: boolean): Column<ContentRow>[] {
  return [
    {
      key: 'index',
      title: 'TT',
      cell: ({ question }, index) => (question.kind === 'overall' ? '' : index + 1),
    },
    {
      key: 'content',
      title: resultText.content,
      head: true,
      cell: ({ question }) =>
        question.kind === 'overall' ? <b>{question.label}</b> : question.label,
    },
    ...steps.map(({ key, label }): Column<ContentRow> => {
      return {
        key,
        title: <StepHead step={key} label={label} />,
        numeric: true,
        width: key === 'noOpinion' ? '88px' : '66px',
        cell: ({ shown }) =>
          key in shown.keys ? <FigureCount of={shown.keys[key] ?? null} /> : '',
      }
    }),
    rateColumn('satisfied', detailed),
    rateColumn('notSatisfied', detailed),
    {
      key: 'skipped',
      title: resultText.skipped,
      numeric: true,
      cell: ({ shown }) => <FigureCount of={shown.shares.skipped} />,
    },
    {
      key: 'bar',
      title: resultText.distribution,
      cell: (row) => <Segments {...segmentsOf(row)} />,
    },
  ]
}

/** Where steps have columns of their own, their sum must say that it is one. */
function rateColumn(share: 'satisfied' | 'notSatisfied', detailed: boolean): Column<ContentRow> {
  const summed = share === 'satisfied' ? 'collapsedSatisfied' : 'collapsedNotSatisfied'
  return {
    key: share,
    title: detailed ? resultText[summed] : <StepHead step={share} label={resultText[share]} />,
    numeric: true,
    cell: ({ shown }) =>
      detailed ? <FigureRate of={shown.shares[share]} /> : <FigureLine of={shown.shares[share]} />,
  }
}

function StepHead({ step, label }: { step: string; label: string }) {
  return (
    <span class="step-head">
      <LegendKey tone={toneOf(step)} />
      {label}
    </span>
  )
}
