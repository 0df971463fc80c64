import type { ComponentChildren } from 'preact'
import { formatCount } from '#shared/format.ts'
import type { Unit } from '#shared/units/schema.ts'
import { useQuery, withQuery } from '../location.ts'
import { unitsText } from '../messages/units.ts'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { capital } from './unit-name.ts'

export interface UnitTableProps {
  caption: string
  units: readonly Unit[]
  /** All units of the tree on that day: for the names above and the counts below. */
  all: readonly Unit[]
  withParent?: boolean
  empty: ComponentChildren
}

/** Units under one another; each name leads to what is below it, on the same day. */
export function UnitTable({ caption, units, all, withParent = false, empty }: UnitTableProps) {
  const { query } = useQuery()
  const names = new Map(all.map((unit) => [unit.id, unit.fullName]))
  const columns: Column<Unit>[] = [
    { key: 'index', title: unitsText.index, width: '48px', cell: (_unit, index) => index + 1 },
    {
      key: 'name',
      title: unitsText.unit,
      head: true,
      cell: (unit) => <UnitLink unit={unit} on={query.on} />,
    },
    { key: 'kind', title: unitsText.kind, cell: ({ kind }) => capital(kind) },
    { key: 'code', title: unitsText.code, cell: ({ code }) => code ?? '–' },
  ]
  if (withParent) {
    columns.push({
      key: 'parent',
      title: unitsText.parent,
      cell: ({ parentId }) => names.get(parentId ?? '') ?? '–',
    })
  }
  const below = countBelow(all)
  if (units.some(({ id }) => below.has(id))) {
    columns.push({
      key: 'below',
      title: unitsText.belowCount,
      numeric: true,
      cell: ({ id }) => formatCount(below.get(id) ?? 0),
    })
  }
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={units}
      rowKey={({ id }) => id}
      empty={empty}
    />
  )
}

function UnitLink({ unit, on }: { unit: Unit; on: string | undefined }) {
  return (
    <span class="cluster">
      <a href={withQuery(`/console/units/${unit.id}`, { on })}>{unit.fullName}</a>
      {unit.training && <Tag tone="training">{unitsText.training}</Tag>}
    </span>
  )
}

function countBelow(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parentId } of units) {
    if (parentId !== null) counts.set(parentId, (counts.get(parentId) ?? 0) + 1)
  }
  return counts
}
