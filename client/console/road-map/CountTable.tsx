import { formatCount, formatDay, formatPercent } from '#shared/format.ts'
import { percentText } from '#shared/results/ratio.ts'
import { roadMapText } from '../messages/road-map.ts'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import type { Point } from './points.ts'

/** The figures of the chart: each day with what was due then, the latest day first. */
export function CountTable({ points }: { points: readonly Point[] }) {
  return (
    <Table
      caption={roadMapText.countsCaption}
      captionHidden
      columns={columns}
      rows={[...points].reverse()}
      rowKey={({ on }) => on}
      empty={null}
    />
  )
}

/** Whether the goal that was due is reached, in a word and a sign. */
function Verdict({ of: { goal, short } }: { of: Point }) {
  if (goal === null) return <Tag tone="neutral">{roadMapText.nothingDue}</Tag>
  if (short === 0) return <Tag tone="met">{roadMapText.onGoal}</Tag>
  return <Tag tone="notMet">{roadMapText.short(formatCount(short))}</Tag>
}

const columns: Column<Point>[] = [
  {
    key: 'on',
    title: roadMapText.day,
    head: true,
    cell: ({ on, kept }) => (
      <>
        {formatDay(on)}
        {!kept && <span class="under">{roadMapText.notKept}</span>}
      </>
    ),
  },
  {
    key: 'outcome',
    title: roadMapText.outcome,
    numeric: true,
    cell: ({ count, of }) => `${formatCount(count)}/${formatCount(of)}`,
  },
  {
    key: 'rate',
    title: roadMapText.rate,
    numeric: true,
    cell: ({ count, of }) => formatPercent(count, of),
  },
  {
    key: 'due',
    title: roadMapText.due,
    numeric: true,
    cell: ({ goal }) => goal && `${percentText(goal.share)} (${formatDay(goal.on)})`,
  },
  {
    key: 'required',
    title: roadMapText.required,
    numeric: true,
    cell: ({ goal, required }) => goal && formatCount(required),
  },
  { key: 'compared', title: roadMapText.compared, cell: (point) => <Verdict of={point} /> },
]
