import { type RawBuilder, sql } from 'kysely'
import { fold } from '#shared/text.ts'
import type { Level, Unit } from '#shared/units/schema.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import './tables.ts'

// The tree of units as it stood on a day: what a unit was called and to whom it belonged is dated,
// so every question here names its day.

/** A unit on a day. @throws Refusal not_found when it did not exist then. */
export async function getUnit(db: Reader, id: string, on: string): Promise<Unit> {
  return found((await unitsById(db, [id], on)).get(id))
}

/** Those of the ids that existed on the day. */
export async function unitsById(db: Reader, ids: string[], on: string): Promise<Map<string, Unit>> {
  if (ids.length === 0) return new Map()
  const rows = await unitsOn(db, on)
    .where('unit.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, asUnit(row)]))
}

/** The day on which a unit begins, or began; undefined of an unknown one. */
export async function firstDayOf(db: Reader, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('unitVersion')
    .select((of) => of.fn.min('validFrom').as('day'))
    .where('unitId', '=', id)
    .executeTakeFirst()
  return row?.day ?? undefined
}

/** The unit that carries an administrative code on the day. */
export async function unitByCode(db: Reader, code: string, on: string): Promise<Unit | undefined> {
  const row = await unitsOn(db, on).where('code', '=', code).executeTakeFirst()
  return row && asUnit(row)
}

/** The units right below, in their order; villages only when asked for. */
export async function listChildren(
  db: Reader,
  parentId: string,
  on: string,
  { villages = false } = {},
): Promise<Unit[]> {
  let query = unitsOn(db, on).where('parentId', '=', parentId)
  if (!villages) query = query.where('unit.level', '!=', 'village')
  return (await query.orderBy('position').orderBy('unit.id').execute()).map(asUnit)
}

/** The ids of the unit itself, its parent and so on up to the province. Of an unknown unit: nothing. */
export async function lineOf(db: Reader, id: string, on: string): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    with recursive line(unit_id, parent_id, height) as (
      select unit_id, parent_id, 0 from unit_version
        where unit_id = ${id} and ${validOn('unit_version', on)}
      union all
      select above.unit_id, above.parent_id, line.height + 1
        from unit_version above join line on above.unit_id = line.parent_id
        where ${validOn('above', on)}
    )
    select unit_id from line order by height`.execute(db)
  return rows.map((row) => row.unitId)
}

/** From the parent up to the province. */
export async function ancestorsOf(db: Reader, id: string, on: string): Promise<Unit[]> {
  const [, ...above] = await lineOf(db, id, on)
  const units = await unitsById(db, above, on)
  return above.flatMap((one) => units.get(one) ?? [])
}

/** All units of some levels in the trees below (and with) the roots, in the order of the list they came with. */
export async function listBelow(
  db: Reader,
  roots: string[],
  on: string,
  levels: Level[],
  search?: string,
): Promise<Unit[]> {
  let query = unitsOn(db, on)
    .where('unit.id', 'in', belowSql(roots, on))
    .where('unit.level', 'in', levels)
  if (search) query = query.where('searchName', 'like', `%${fold(search)}%`)
  const rows = await query.orderBy('position').orderBy('unit.id').execute()
  return rows.map(asUnit)
}

/** A subquery of the ids of the roots and everything below them on the day. */
export function belowSql(roots: string[], on: string): RawBuilder<string> {
  if (roots.length === 0) return sql<string>`(select id from unit where 1 = 0)`
  return sql<string>`(
    with recursive below(unit_id) as (
      select unit_id from unit_version
        where unit_id in (${sql.join(roots)}) and ${validOn('unit_version', on)}
      union
      select child.unit_id from unit_version child join below on child.parent_id = below.unit_id
        where ${validOn('child', on)}
    )
    select unit_id from below)`
}

function validOn(table: string, on: string): RawBuilder<boolean> {
  const from = sql.ref(`${table}.valid_from`)
  const until = sql.ref(`${table}.valid_until`)
  return sql<boolean>`${from} <= ${on} and (${until} is null or ${until} > ${on})`
}

function unitsOn(db: Reader, on: string) {
  return db
    .selectFrom('unit')
    .innerJoin('unitVersion', 'unitVersion.unitId', 'unit.id')
    .select(['unit.id', 'level', 'training', 'kind', 'name', 'fullName', 'code', 'parentId'])
    .where('validFrom', '<=', on)
    .where((at) => at.or([at('validUntil', 'is', null), at('validUntil', '>', on)]))
}

function asUnit(row: Omit<Unit, 'training'> & { training: number }): Unit {
  return { ...row, training: row.training === 1 }
}
