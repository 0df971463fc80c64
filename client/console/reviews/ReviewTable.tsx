import type { ComponentChildren } from 'preact'
import { formatCount, formatDay, formatPercent } from '#shared/format.ts'
import { type Mode, modes } from '#shared/responses/mode.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { Pick } from '../comparison/Picked.tsx'
import { comparisonText } from '../messages/comparison.ts'
import { reviewText } from '../messages/reviews.ts'
import { modeWords } from '../messages/words.ts'
import { bareText, FigureRate } from '../results/Figure.tsx'
import { modeTones } from '../results/Summary.tsx'
import { useWorkplace } from '../session.ts'
import { StateTag } from '../surveys/StateTag.tsx'
import { Segments } from '../ui/Bar.tsx'
import { Rate } from '../ui/BigFraction.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import type { AttentiveRow } from './order.ts'
import './reviews.css'

interface ReviewTableProps {
  rows: readonly AttentiveRow[]
  empty: ComponentChildren
  /** Only what says which one to open. */
  brief?: boolean
}

/** The surveys below the reviewer, a line each, with what is to be looked at in words. */
export function ReviewTable(props: ReviewTableProps) {
  return (
    <Table
      cards
      caption={reviewText.caption}
      captionHidden
      columns={props.brief ? briefly : columns}
      rows={props.rows}
      rowKey={({ survey }) => survey.slug}
      empty={props.empty}
    />
  )
}

const columns: Column<AttentiveRow>[] = [
  {
    key: 'pick',
    title: comparisonText.pick,
    titleHidden: true,
    width: '28px',
    cell: ({ survey: { slug, state, title, unit } }) =>
      hasResult(state) && <Pick slug={slug} label={comparisonText.pickOf(unit.fullName, title)} />,
  },
  {
    key: 'unit',
    title: reviewText.unit,
    head: true,
    width: '176px',
    cell: ({ survey }) => (
      <>
        <b>{survey.unit.fullName}</b>
        {survey.unit.training && <TrainingMark />}
        <span class="under">{survey.title}</span>
      </>
    ),
  },
  { key: 'state', title: reviewText.state, cell: (row) => <State row={row} /> },
  {
    key: 'participation',
    title: reviewText.participation,
    numeric: true,
    width: '86px',
    cell: ({ answers, households }) =>
      households ? <Rate part={answers ?? 0} whole={households} /> : formatCount(answers ?? 0),
  },
  {
    key: 'overall',
    title: reviewText.overall,
    numeric: true,
    cell: ({ overall }) => <FigureRate of={overall} decimals={1} />,
  },
  {
    key: 'lowest',
    title: reviewText.lowest,
    width: '136px',
    cell: ({ lowestContent }) =>
      lowestContent && (
        <>
          {lowestContent.label}
          <span class="under">{bareText(lowestContent.satisfied, 1)}</span>
        </>
      ),
  },
  {
    key: 'modes',
    title: reviewText.modes,
    width: '190px',
    cell: ({ modes: counts }) => counts && <ModesCell counts={counts} />,
  },
  {
    key: 'attention',
    title: reviewText.attention,
    width: '190px',
    cell: (row) => <Attention row={row} />,
  },
  { key: 'act', title: reviewText.act, titleHidden: true, cell: (row) => <Look row={row} /> },
]

const left = ['pick', 'lowest', 'modes']
const briefly = columns.filter(({ key }) => !left.includes(key)).map(widened)

/** What is to be looked at gets the room of the columns that are left out; two such tables stand in line. */
function widened(column: Column<AttentiveRow>): Column<AttentiveRow> {
  const widths: Record<string, string> = { unit: '280px', state: '170px', attention: '400px' }
  const { [column.key]: width } = widths
  return width === undefined ? column : { ...column, width }
}

/** Where training units stand among others; those who only train are told by the strip over the page. */
function TrainingMark() {
  if (useWorkplace().unit.training) return null
  return (
    <span class="under">
      <Tag tone="training">{reviewText.training}</Tag>
    </span>
  )
}

function State({ row: { survey, submittedOn } }: { row: AttentiveRow }) {
  return (
    <>
      <StateTag state={survey.state} />
      {survey.state === 'submitted' && submittedOn !== null && (
        <span class="under">{reviewText.sentOn(formatDay(submittedOn))}</span>
      )}
      {survey.state === 'open' && survey.closesOn !== null && (
        <span class="under">{reviewText.dueOn(formatDay(survey.closesOn))}</span>
      )}
    </>
  )
}

/** The bar, and under it in words what it is made of. */
function ModesCell({ counts }: { counts: Record<Mode, number> }) {
  const used = modes.filter((mode) => counts[mode] > 0)
  const all = used.reduce((sum, mode) => sum + counts[mode], 0)
  const words = used.map(
    (mode) => `${modeWords[mode].toLowerCase()} ${formatPercent(counts[mode], all, 0)}`,
  )
  return (
    <>
      <Segments
        segments={used.map((mode) => ({
          tone: modeTones[mode],
          label: modeWords[mode],
          count: counts[mode],
          text: '',
        }))}
      />
      <span class="under">{words.join(' · ')}</span>
    </>
  )
}

function Attention({ row: { survey, attention } }: { row: AttentiveRow }) {
  if (attention.length === 0) {
    return survey.state === 'submitted' ? <Tag tone="met">{reviewText.nothing}</Tag> : null
  }
  return (
    <ul class="attention">
      {attention.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}

/** Before the count there is no result to look at: the survey's own page says how far it has come. */
function Look({ row: { survey } }: { row: AttentiveRow }) {
  const { slug, state, unit } = survey
  return (
    <ButtonLink
      small
      kind={state === 'submitted' ? 'primary' : 'secondary'}
      href={hasResult(state) ? `/console/reviews/${slug}` : `/console/surveys/${slug}`}
      label={reviewText.lookAt(unit.fullName)}
    >
      {reviewText.look}
    </ButtonLink>
  )
}
