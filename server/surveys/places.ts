import type { Reader } from '../database/schema.ts'
import { listChildren, unitsById } from '../units/tree.ts'
import { listVillages } from '../units/villages.ts'

/** Where the people of a survey live: the villages of a commune, the communes of a district. */
export interface Place {
  unitId: string
  name: string
  /** Null: not known. */
  households: number | null
}

/** The places of a unit on a day, in their order; of a unit that is not there, none. */
export async function placesOf(db: Reader, unitId: string, on: string): Promise<Place[]> {
  const unit = (await unitsById(db, [unitId], on)).get(unitId)
  if (unit?.level === 'commune') return villagesOf(db, unitId, on)
  const places: Place[] = []
  for (const child of await listChildren(db, unitId, on)) {
    const households = sumKnown(await placesOf(db, child.id, on))
    places.push({ unitId: child.id, name: child.fullName, households })
  }
  return places
}

async function villagesOf(db: Reader, communeId: string, on: string): Promise<Place[]> {
  const villages = await listVillages(db, communeId, on)
  return villages.map(({ unit, households }) => ({ unitId: unit.id, name: unit.name, households }))
}

/** The households of a village that are asked: all on the list, or those drawn from it. */
export function askedIn({
  households,
  selected,
}: {
  households: number | null
  selected: number | null
}): { households: number | null; drawnFrom?: number } {
  if (selected === null || households === null) return { households }
  return { households: selected, drawnFrom: households }
}

/** The households of all places together; null when none of them is known. */
export function sumKnown(places: readonly { households: number | null }[]): number | null {
  const known = places.flatMap(({ households }) => households ?? [])
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
