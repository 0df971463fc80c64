import { dayOf } from '#shared/dates/days.ts'
import type { Village } from '#shared/units/schema.ts'
import type { Reader } from '../database/schema.ts'
import { belowSql, listChildren } from './tree.ts'
import './tables.ts'

/** The villages of a commune on a day with their newest household counts. */
export async function listVillages(db: Reader, communeId: string, on: string): Promise<Village[]> {
  const units = (await listChildren(db, communeId, on, { villages: true })).filter(
    (unit) => unit.level === 'village',
  )
  if (units.length === 0) return []
  const counts = await db
    .selectFrom('householdCount')
    .select(['unitId', 'households', 'source', 'countedOn', 'confirmedAt'])
    .where(
      'unitId',
      'in',
      units.map((unit) => unit.id),
    )
    .where('current', '=', 1)
    .execute()
  const byUnit = new Map(counts.map((count) => [count.unitId, count]))
  return units.map((unit) => {
    const count = byUnit.get(unit.id)
    return {
      unit,
      households: count?.households ?? null,
      source: count?.source ?? null,
      countedOn: count?.countedOn ?? null,
      confirmedOn: count?.confirmedAt ? dayOf(new Date(count.confirmedAt)) : null,
    }
  })
}

/** The level above has confirmed every count of the villages below a unit; where there are none, there is nothing to. */
export async function areConfirmed(db: Reader, unitId: string, on: string): Promise<boolean> {
  const open = await db
    .selectFrom('householdCount')
    .select('id')
    .where('unitId', 'in', belowSql([unitId], on))
    .where('current', '=', 1)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return open === undefined
}

/** The households known of the villages right below some units on a day, by unit. */
export async function householdsBelow(
  db: Reader,
  unitIds: string[],
  on: string,
): Promise<Map<string, number>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('unitVersion as village')
    .innerJoin('householdCount', 'householdCount.unitId', 'village.unitId')
    .select((of) => [
      'village.parentId as unitId',
      of.fn.sum<number>('householdCount.households').as('households'),
    ])
    .where('village.parentId', 'in', unitIds)
    .where('village.validFrom', '<=', on)
    .where((of) => of.or([of('village.validUntil', 'is', null), of('village.validUntil', '>', on)]))
    .where('householdCount.current', '=', 1)
    .groupBy('village.parentId')
    .execute()
  return new Map(rows.map((row) => [row.unitId ?? '', Number(row.households)]))
}
