import { sql } from 'kysely'
import type { Reader } from '../database/schema.ts'
import { firstDayOf, lineOf } from './tree.ts'
import './tables.ts'

// A unit that has ended lives on in its successors: rights and duties follow them, results stay where they were made.

/** Where a unit stands on a day: who it is now, who is right above it, and all above. */
export interface Standing {
  /** The unit and, where it has ended, what it went over into. */
  identities: string[]
  parents: string[]
  /** Identities, parents and everything above. */
  line: string[]
}

export async function standingOf(db: Reader, id: string, on: string): Promise<Standing> {
  const own = await lineOf(db, id, on)
  if (own.length > 0) return { identities: [id], parents: own.slice(1, 2), line: own }
  const heirs = await successorsOf(db, [id], on)
  if (!heirs.has(id)) {
    // One that is decided and has not begun yet stands where it will stand on its first day.
    const begins = await firstDayOf(db, id)
    if (begins !== undefined && begins > on) return standingOf(db, id, begins)
  }
  const lines = await Promise.all((heirs.get(id) ?? []).map((heir) => lineOf(db, heir, on)))
  return {
    identities: [id, ...lines.flatMap((line) => line.slice(0, 1))],
    parents: lines.flatMap((line) => line.slice(1, 2)),
    line: [id, ...lines.flat()],
  }
}

/**
 * For each of the ids that has ended by the day: the units in which it lives on, over any number of changes.
 * A unit still there, or ended without a successor, has no entry.
 */
export async function successorsOf(
  db: Reader,
  ids: string[],
  on: string,
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ root: string; unitId: string }>`
    with recursive heir(root, unit_id) as (
      select unit_id, successor_id from unit_successor
        where unit_id in (${sql.join(ids)}) and changed_on <= ${on}
      union
      select heir.root, next.successor_id
        from unit_successor next join heir on next.unit_id = heir.unit_id
        where next.changed_on <= ${on}
    )
    select heir.root, heir.unit_id from heir
      join unit_version v on v.unit_id = heir.unit_id
        and v.valid_from <= ${on} and (v.valid_until is null or v.valid_until > ${on})
      order by heir.root, heir.unit_id`.execute(db)
  const heirs = new Map<string, string[]>()
  for (const row of rows) heirs.set(row.root, [...(heirs.get(row.root) ?? []), row.unitId])
  return heirs
}

/** The units that have gone over into these, over any number of changes: whose past is theirs too. */
export async function predecessorsOf(db: Reader, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ root: string; unitId: string }>`
    with recursive past(root, unit_id) as (
      select successor_id, unit_id from unit_successor where successor_id in (${sql.join(ids)})
      union
      select past.root, earlier.unit_id
        from unit_successor earlier join past on earlier.successor_id = past.unit_id
    )
    select root, unit_id from past order by root, unit_id`.execute(db)
  const past = new Map<string, string[]>()
  for (const row of rows) past.set(row.root, [...(past.get(row.root) ?? []), row.unitId])
  return past
}

/**
 * By unit: those that by the day have gone over into it whole. What was divided among several speaks for none of them.
 * A unit into which nothing has gone has no entry.
 */
export async function wholePastOf(
  db: Reader,
  ids: string[],
  on: string,
): Promise<Map<string, string[]>> {
  const past = await predecessorsOf(db, ids)
  const heirs = await successorsOf(db, [...new Set([...past.values()].flat())], on)
  const whole = [...past].map(([id, before]): [string, string[]] => [
    id,
    before.filter((one) => heirs.get(one)?.length === 1 && heirs.get(one)?.[0] === id),
  ])
  return new Map(whole.filter(([, before]) => before.length > 0))
}

/** What units were called last, also those that are no more. */
export async function lastNamesOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('unitVersion')
    .select(['unitId', 'fullName'])
    .where('unitId', 'in', ids)
    .orderBy('validFrom')
    .execute()
  return new Map(rows.map(({ unitId, fullName }) => [unitId, fullName]))
}

/** When each of the units went over into others, and into how many; without an entry where it has not. */
export async function endingsOf(
  db: Reader,
  ids: string[],
): Promise<Map<string, { on: string; into: number }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('unitSuccessor')
    .select(['unitId', 'changedOn'])
    .select((on) => on.fn.countAll<number>().as('into'))
    .where('unitId', 'in', ids)
    .groupBy(['unitId', 'changedOn'])
    .execute()
  return new Map(
    rows.map(({ unitId, changedOn, into }) => [unitId, { on: changedOn, into: Number(into) }]),
  )
}
