import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { Unit, VillageDifference } from '#shared/units/schema.ts'
import { changeCounts, changeTags, lineProblems, unitsText } from '../messages/units.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'

type Row = VillageDifference['rows'][number]
type Change = Row['change']

export interface PastedDifferenceProps {
  unit: Unit
  difference: VillageDifference
  apply: () => Promise<VillageDifference>
  onApplied: (difference: VillageDifference) => void
}

/** What the pasted lines would do: mended first where they cannot be read, then applied. */
export function PastedDifference(props: PastedDifferenceProps) {
  const { difference } = props
  if (difference.problems.length > 0) return <Problems difference={difference} />
  if (difference.rows.every(({ change }) => change === 'same' || change === 'missing')) {
    return (
      <>
        <Notice tone="info" title={unitsText.nothingChanges} announced>
          <p>{unitsText.nothingChangesText}</p>
        </Notice>
        <DifferenceTable difference={difference} />
      </>
    )
  }
  return (
    <>
      <DifferenceTable difference={difference} />
      <Apply {...props} />
    </>
  )
}

/** Every village with what becomes of it. */
export function DifferenceTable({ difference: { rows } }: { difference: VillageDifference }) {
  return (
    <Section title={summaryOf(rows)}>
      <Table
        caption={unitsText.differenceCaption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        total={{
          name: unitsText.total,
          before: formatCount(sumOf(rows, 'before')),
          after: formatCount(sumOf(rows, 'after')),
          step: stepWords(sumOf(rows, 'after') - sumOf(rows, 'before')),
        }}
        empty={null}
      />
    </Section>
  )
}

function Apply({ unit, difference: { rows }, apply, onApplied }: PastedDifferenceProps) {
  const [asking, setAsking] = useState(false)
  const ended = rows.filter(({ change }) => change === 'ended').length
  return (
    <>
      <Actions>
        <Button kind="primary" onClick={() => setAsking(true)}>
          {unitsText.apply}
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={unitsText.applyTitle}
        confirm={unitsText.apply}
        danger={ended > 0}
        typed={ended > 0 ? unit.fullName : undefined}
        onConfirm={async () => onApplied(await apply())}
        onClose={() => setAsking(false)}
      >
        <p>
          <b>{summaryOf(rows)}.</b>
        </p>
        <p>{unitsText.applyText}</p>
        {ended > 0 && <p>{unitsText.endedText(formatCount(ended))}</p>}
      </ConfirmDialog>
    </>
  )
}

function Problems({ difference: { problems } }: { difference: VillageDifference }) {
  return (
    <Notice tone="problem" title={unitsText.problemsTitle(formatCount(problems.length))} announced>
      <p>{unitsText.problemsText}</p>
      <ul>
        {problems.map(({ line, text, reason }) => (
          <li key={line}>{unitsText.problemLine(line, text, problemWords(reason))}</li>
        ))}
      </ul>
    </Notice>
  )
}

function problemWords(reason: string): string {
  return (lineProblems as Record<string, string>)[reason] ?? reason
}

const looks: Record<Change, { tone: TagTone; icon?: IconName }> = {
  added: { tone: 'met', icon: 'plus' },
  changed: { tone: 'waiting', icon: 'pencil' },
  same: { tone: 'neutral', icon: 'check' },
  missing: { tone: 'neutral' },
  ended: { tone: 'notMet' },
}

const columns: Column<Row>[] = [
  { key: 'index', title: unitsText.index, width: '48px', cell: (_row, index) => index + 1 },
  { key: 'name', title: unitsText.village, head: true, cell: ({ name }) => name },
  {
    key: 'change',
    title: unitsText.change,
    cell: ({ change }) => <Tag {...looks[change]}>{changeTags[change]}</Tag>,
  },
  { key: 'before', title: unitsText.before, numeric: true, cell: ({ before }) => count(before) },
  { key: 'after', title: unitsText.after, numeric: true, cell: ({ after }) => count(after) },
  {
    key: 'step',
    title: unitsText.step,
    numeric: true,
    cell: ({ before, after }) => stepWords((after ?? 0) - (before ?? 0)),
  },
]

function count(households: number | null): string {
  return households === null ? '–' : formatCount(households)
}

function stepWords(step: number): string {
  if (step === 0) return '–'
  return step > 0 ? `+${formatCount(step)}` : formatCount(step)
}

function sumOf(rows: readonly Row[], side: 'before' | 'after'): number {
  return rows.reduce((sum, row) => sum + (row[side] ?? 0), 0)
}

/** "1 thôn thêm mới, 2 thôn đổi số hộ": what changes first, what stays last. */
function summaryOf(rows: readonly Row[]): string {
  return (Object.keys(changeCounts) as Change[])
    .map((change) => ({ change, count: rows.filter((row) => row.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => changeCounts[change](formatCount(count)))
    .join(', ')
}
