import { formatCount } from '#shared/format.ts'
import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'
import { useQuery } from '../location.ts'
import { targetText } from '../messages/targets.ts'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { ShortList } from './ConditionTags.tsx'
import { rowsById } from './find-units.ts'

const listed = 8

/** Where the next ones will come from: units that keep one condition, the nearest first. */
export function JustShort({ board }: { board: TargetBoard }) {
  const { href } = useQuery()
  const { justShort, rows } = board
  return (
    <Section
      title={targetText.justShort}
      note={
        justShort.length > listed && (
          <a href={href({ show: 'justShort', page: undefined })}>
            {targetText.seeAllJustShort(formatCount(justShort.length))}
          </a>
        )
      }
    >
      <Table
        cards
        caption={targetText.justShortCaption}
        captionHidden
        columns={columns}
        rows={rowsById(rows, justShort.slice(0, listed))}
        rowKey={({ unit }) => unit.id}
        empty={
          <Empty title={targetText.justShortNone}>
            <p>{targetText.justShortNoneText}</p>
          </Empty>
        }
      />
    </Section>
  )
}

const columns: Column<TargetRow>[] = [
  {
    key: 'unit',
    title: targetText.unit,
    head: true,
    width: '150px',
    cell: ({ unit }) => unit.fullName,
  },
  {
    key: 'short',
    title: targetText.shortOf,
    cell: ({ service, survey }) => <ShortList sentences={[...service.short, ...survey.short]} />,
  },
  { key: 'next', title: targetText.nextStep, cell: ({ next }) => next },
]
