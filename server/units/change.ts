import type * as z from 'zod'
import type { Unit, unitChange } from '#shared/units/schema.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { getUnit, listChildren, unitsById } from './tree.ts'
import { beginUnit, continueUnit, endUnit, handOver, linkSuccessor } from './versions.ts'

// What the law does to units: rename, move, merge, split, dissolve. Each names the document by which it holds,
// and from which day; the past stays as it was.

export type UnitChange = z.output<typeof unitChange>

/** @returns the ids of the units that have begun by it. */
export async function changeUnits(
  ctx: Context,
  accountId: string | null,
  change: UnitChange,
): Promise<string[]> {
  return transact(ctx.db, async (tx) => {
    const begun = await carryOut(ctx, tx, change)
    for (const unitId of touchedBy(change)) {
      await record(ctx, tx, {
        act: `units.${change.kind}`,
        accountId,
        unitId,
        detail: { ...change, begun },
      })
    }
    return begun
  })
}

function carryOut(ctx: Context, tx: Tx, change: UnitChange): Promise<string[]> {
  switch (change.kind) {
    case 'rename':
      return rename(tx, change)
    case 'move':
      return move(tx, change)
    case 'merge':
      return merge(ctx, tx, change)
    case 'split':
      return split(ctx, tx, change)
    case 'dissolve':
      return dissolve(tx, change)
  }
}

type Of<Kind extends UnitChange['kind']> = Extract<UnitChange, { kind: Kind }>

async function rename(tx: Tx, { unitId, to, on, legalBasis }: Of<'rename'>): Promise<string[]> {
  await getUnit(tx, unitId, on)
  await continueUnit(tx, unitId, to, on, legalBasis)
  return []
}

async function move(tx: Tx, { unitId, parentId, on, legalBasis }: Of<'move'>): Promise<string[]> {
  const unit = await getUnit(tx, unitId, on)
  const parent = await getUnit(tx, parentId, on)
  if (depth(parent.level) >= depth(unit.level)) throw new Refusal('invalid', 'wrong_level')
  // What is counted and what is only practised never change places.
  if (parent.level !== 'province') requireAlike([unit, parent])
  await continueUnit(tx, unitId, { parentId }, on, legalBasis)
  return []
}

async function merge(ctx: Context, tx: Tx, change: Of<'merge'>): Promise<string[]> {
  const { unitIds, into, on, legalBasis } = change
  const units = await unitsById(tx, unitIds, on)
  const [first] = units.values()
  if (!first || units.size !== new Set(unitIds).size) throw new Refusal('conflict', 'unit_ended')
  if ([...units.values()].some((unit) => unit.level !== first.level)) {
    throw new Refusal('invalid', 'wrong_level')
  }
  requireAlike([...units.values()])
  const siblings = await listChildren(tx, into.parentId, on)
  const position = siblings.length
  const { level, training } = first
  const heir = await beginUnit(ctx, tx, { ...into, level, training, position }, on, legalBasis)
  for (const id of units.keys()) {
    await linkSuccessor(tx, id, heir, on, legalBasis)
    await endUnit(tx, id, on)
  }
  await handOver(tx, [...units.keys()], heir, on, legalBasis)
  return [heir]
}

async function split(ctx: Context, tx: Tx, change: Of<'split'>): Promise<string[]> {
  const { unitId, into, on, legalBasis } = change
  const unit = await getUnit(tx, unitId, on)
  if (unit.parentId === null) throw new Refusal('invalid', 'wrong_level')
  const children = await listChildren(tx, unitId, on, { villages: true })
  const assigned = into.flatMap((part) => part.childIds)
  const each = new Set(assigned)
  if (each.size !== assigned.length || children.some((child) => !each.has(child.id))) {
    throw new Refusal('invalid', 'children_unassigned')
  }
  const { level, training, parentId } = unit
  const behind = (await listChildren(tx, parentId, on)).length
  const begun: string[] = []
  for (const { childIds, ...name } of into) {
    const part = { ...name, level, training, parentId, position: behind + begun.length }
    const heir = await beginUnit(ctx, tx, part, on, legalBasis)
    await linkSuccessor(tx, unitId, heir, on, legalBasis)
    for (const child of childIds) await continueUnit(tx, child, { parentId: heir }, on, legalBasis)
    begun.push(heir)
  }
  await endUnit(tx, unitId, on)
  return begun
}

async function dissolve(tx: Tx, { unitId, on }: Of<'dissolve'>): Promise<string[]> {
  await getUnit(tx, unitId, on)
  const children = await listChildren(tx, unitId, on, { villages: true })
  if (children.length > 0) throw new Refusal('conflict', 'children_unassigned')
  await endUnit(tx, unitId, on)
  return []
}

/** @throws Refusal invalid training_apart */
function requireAlike([first, ...others]: Unit[]): void {
  if (others.some(({ training }) => training !== first?.training)) {
    throw new Refusal('invalid', 'training_apart')
  }
}

function touchedBy(change: UnitChange): string[] {
  return change.kind === 'merge' ? change.unitIds : [change.unitId]
}

function depth(level: string): number {
  return ['province', 'district', 'commune', 'village'].indexOf(level)
}
