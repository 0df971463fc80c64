import { formatCount } from '#shared/format.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { useQuery } from '../location.ts'
import { targetText } from '../messages/targets.ts'
import { Section } from '../ui/Card.tsx'
import { Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { rowsById } from './find-units.ts'
import { unitColumns } from './unit-columns.tsx'

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
        caption={targetText.justShortCaption}
        captionHidden
        columns={unitColumns({ districts: new Map() })}
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
