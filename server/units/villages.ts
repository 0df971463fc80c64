import type { Village } from '#shared/units/schema.ts'
import type { Reader } from '../database/schema.ts'
import { listChildren } from './tree.ts'
import './tables.ts'

/** The villages of a commune on a day with their newest household counts. */
export async function listVillages(db: Reader, communeId: string, on: string): Promise<Village[]> {
  const units = (await listChildren(db, communeId, on, { villages: true })).filter(
    (unit) => unit.level === 'village',
  )
  if (units.length === 0) return []
  const counts = await db
    .selectFrom('householdCount')
    .select(['unitId', 'households', 'source', 'countedOn'])
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
    }
  })
}
