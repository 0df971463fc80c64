import type { ComponentChildren } from 'preact'
import { addDays } from '#shared/dates/days.ts'
import { formatCount, formatDay } from '#shared/format.ts'
import type { Service } from '#shared/targets/schema.ts'
import { servicesText } from '../messages/services.ts'
import { serviceFieldWords } from '../messages/words.ts'
import { type Column, Table } from '../ui/Table.tsx'
import { ServiceTag } from './ServiceTag.tsx'

export interface ServiceTableProps {
  services: readonly Service[]
  withUnit: boolean
  empty: ComponentChildren
}

/** Services under one another with where they stand and until when they count. */
export function ServiceTable({ services, withUnit, empty }: ServiceTableProps) {
  return (
    <Table
      cards
      caption={servicesText.caption}
      captionHidden
      columns={columns.filter(({ key }) => withUnit || key !== 'unit')}
      rows={services}
      rowKey={({ id }) => id}
      empty={empty}
    />
  )
}

const columns: Column<Service>[] = [
  {
    key: 'name',
    title: servicesText.name,
    head: true,
    cell: ({ id, name }) => <a href={`/console/services/${id}`}>{name}</a>,
  },
  { key: 'unit', title: servicesText.unit, cell: ({ unit }) => unit.fullName },
  { key: 'field', title: servicesText.field, cell: ({ field }) => serviceFieldWords[field] },
  {
    key: 'uses',
    title: servicesText.uses,
    numeric: true,
    width: '128px',
    cell: ({ usesLastQuarter }) => formatCount(usesLastQuarter),
  },
  {
    key: 'state',
    title: servicesText.state,
    cell: ({ state }) => <ServiceTag state={state} />,
  },
  { key: 'validity', title: servicesText.validity, width: '160px', cell: validity },
]

function validity({ state, decidedOn, expiresOn }: Service): string {
  if (state === 'confirmed' && expiresOn !== null) {
    return servicesText.until(formatDay(addDays(expiresOn, -1)))
  }
  if (state === 'expired' && expiresOn !== null) return servicesText.endedOn(formatDay(expiresOn))
  if (state === 'refused' && decidedOn !== null) return servicesText.refusedOn(formatDay(decidedOn))
  return '–'
}
