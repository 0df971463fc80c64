import type { ComponentChildren } from 'preact'
import { formatCount, formatDay } from '#shared/format.ts'
import type { Unit, Village, VillageList } from '#shared/units/schema.ts'
import { unitsText } from '../messages/units.ts'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'

export interface VillageTableProps {
  commune: Unit
  list: VillageList
  empty: ComponentChildren
  /** A last cell for each village. */
  act?: ((village: Village) => ComponentChildren) | undefined
}

/** The villages of a commune with their households, where the figures come from, and the total. */
export function VillageTable({ commune, list, empty, act }: VillageTableProps) {
  const acts = act ? [{ ...actColumn, cell: act }] : []
  return (
    <Table
      caption={unitsText.villagesCaption(commune.fullName)}
      captionHidden
      columns={[...columns, ...acts]}
      rows={list.villages}
      rowKey={({ unit }) => unit.id}
      total={{ name: unitsText.total, households: formatCount(list.households) }}
      empty={empty}
    />
  )
}

const actColumn = { key: 'act', title: unitsText.change, titleHidden: true }

const columns: Column<Village>[] = [
  { key: 'index', title: unitsText.index, width: '48px', cell: (_village, index) => index + 1 },
  { key: 'name', title: unitsText.village, head: true, cell: ({ unit }) => unit.fullName },
  {
    key: 'households',
    title: unitsText.households,
    numeric: true,
    cell: ({ households }) =>
      households === null ? <Tag tone="waiting">{unitsText.unknown}</Tag> : formatCount(households),
  },
  { key: 'source', title: unitsText.source, cell: ({ source }) => source ?? '–' },
  {
    key: 'countedOn',
    title: unitsText.countedOn,
    cell: ({ countedOn }) => (countedOn === null ? '–' : formatDay(countedOn)),
  },
  {
    key: 'confirmed',
    title: unitsText.confirmed,
    cell: ({ households, confirmedOn }) =>
      confirmedOn !== null ? (
        <Tag tone="met">{unitsText.confirmedOn(formatDay(confirmedOn))}</Tag>
      ) : (
        households !== null && <Tag tone="waiting">{unitsText.unconfirmed}</Tag>
      ),
  },
]
