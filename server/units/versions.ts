import { fold } from '#shared/text.ts'
import type { Level } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { newId } from '../random.ts'
import type { UnitVersionTable } from './tables.ts'

// The three movements of which every change of units is made: a unit begins, goes on as something else, or ends.

export interface UnitName {
  code: string | null
  kind: string
  name: string
  fullName: string
}

export interface NewUnit extends UnitName {
  level: Level
  parentId: string | null
  training?: boolean
  position: number
}

/** Begins a unit on a day. @returns its id */
export async function beginUnit(
  ctx: Context,
  tx: Tx,
  unit: NewUnit,
  on: string,
  legalBasis: string | null,
): Promise<string> {
  const id = newId(ctx.random)
  const { level, training, parentId, code, kind, name, fullName, position } = unit
  await tx
    .insertInto('unit')
    .values({ id, level, training: training ? 1 : 0 })
    .execute()
  await tx
    .insertInto('unitVersion')
    .values({
      ...{ unitId: id, validFrom: on, validUntil: null, parentId, legalBasis },
      ...{ code, kind, name, fullName, searchName: fold(fullName), position },
    })
    .execute()
  return id
}

/** From the day on the same unit carries another name, code or parent. What was before stays readable. */
export async function continueUnit(
  tx: Tx,
  unitId: string,
  change: Partial<UnitName> & { parentId?: string | null },
  on: string,
  legalBasis: string,
): Promise<void> {
  const before = await versionOn(tx, unitId, on)
  if (!before) return
  const after = { ...before, ...change, legalBasis }
  after.searchName = fold(after.fullName)
  if (before.validFrom === on) {
    await tx
      .updateTable('unitVersion')
      .set(after)
      .where('unitId', '=', unitId)
      .where('validFrom', '=', on)
      .execute()
    return
  }
  await endVersion(tx, before, on)
  await tx
    .insertInto('unitVersion')
    .values({ ...after, validFrom: on })
    .execute()
}

/** The day is the first on which the unit is no more. */
export async function endUnit(tx: Tx, unitId: string, on: string): Promise<void> {
  const last = await versionOn(tx, unitId, on)
  if (last) await endVersion(tx, last, on)
}

/** What was below these units belongs to another from the day on; what has begun later, from its own beginning. */
export async function handOver(
  tx: Tx,
  fromIds: string[],
  toId: string,
  on: string,
  legalBasis: string,
): Promise<void> {
  if (fromIds.length === 0) return
  const children = await tx
    .selectFrom('unitVersion')
    .select('unitId')
    .distinct()
    .where('parentId', 'in', fromIds)
    .where('validFrom', '<=', on)
    .where((at) => at.or([at('validUntil', 'is', null), at('validUntil', '>', on)]))
    .execute()
  for (const child of children) {
    await continueUnit(tx, child.unitId, { parentId: toId }, on, legalBasis)
  }
  await tx
    .updateTable('unitVersion')
    .set({ parentId: toId })
    .where('parentId', 'in', fromIds)
    .where('validFrom', '>', on)
    .execute()
}

export async function linkSuccessor(
  tx: Tx,
  unitId: string,
  successorId: string,
  on: string,
  legalBasis: string,
): Promise<void> {
  await tx
    .insertInto('unitSuccessor')
    .values({ unitId, successorId, changedOn: on, legalBasis })
    .onConflict((at) => at.columns(['unitId', 'successorId']).doNothing())
    .execute()
}

async function versionOn(
  tx: Tx,
  unitId: string,
  on: string,
): Promise<UnitVersionTable | undefined> {
  return tx
    .selectFrom('unitVersion')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('validFrom', '<=', on)
    .where((at) => at.or([at('validUntil', 'is', null), at('validUntil', '>', on)]))
    .executeTakeFirst()
}

async function endVersion(tx: Tx, version: UnitVersionTable, on: string): Promise<void> {
  await tx
    .updateTable('unitVersion')
    .set({ validUntil: on })
    .where('unitId', '=', version.unitId)
    .where('validFrom', '=', version.validFrom)
    .execute()
}
