import type { Unit, UnitListProblem } from '#shared/units/schema.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { getUnit, listBelow, unitByCode } from './tree.ts'
import type { UnitLine } from './unit-list.ts'
import { beginUnit, endUnit, handOver, linkSuccessor } from './versions.ts'

// A whole province gets a new list in one day, as on 1/7/2025. Codes are re-used by the new list for other units,
// so old and new meet only through the table of successors, never by code or name.

export interface Replacement {
  /** Any unit of the old tree's top: its code on the day before. */
  provinceCode: string
  lines: UnitLine[]
  /** Old commune code → new commune code. */
  successors: Map<string, string>
  on: string
  legalBasis: string
}

export interface ReplacementPlan {
  begins: UnitLine[]
  ends: Unit[]
  /** Old unit → the new code into which it goes. */
  goesInto: Map<string, string>
  /** "Chưa rõ đơn vị kế tiếp": communes that end and are not in the table. They block nothing. */
  withoutSuccessor: Unit[]
  problems: UnitListProblem[]
}

/** What the new list would begin, end and hand over; nothing is changed. */
export async function planReplacement(db: Reader, given: Replacement): Promise<ReplacementPlan> {
  const { provinceCode, lines, successors, on } = given
  const old = await unitByCode(db, provinceCode, on)
  if (!old) throw new Refusal('not_found', 'not_found')
  const levels = ['province', 'district', 'commune'] as const
  const ends = (await listBelow(db, [old.id], on, [...levels])).filter((unit) => !unit.training)
  const newCodes = new Set(lines.map((line) => line.code))
  const oldCodes = new Set(ends.map((unit) => unit.code))
  const province = lines.find((line) => line.level === 'province')
  const goesInto = new Map<string, string>()
  for (const unit of ends) {
    const into = unit.level === 'province' ? province?.code : successors.get(unit.code ?? '')
    if (unit.level !== 'district' && into !== undefined) goesInto.set(unit.id, into)
  }
  return {
    begins: lines,
    ends,
    goesInto,
    withoutSuccessor: ends.filter((unit) => unit.level === 'commune' && !goesInto.has(unit.id)),
    problems: [
      ...(province ? [] : [about('units', '', 'no_province')]),
      ...lines
        .filter(({ parentCode }, at) => !standsAbove(lines, parentCode, at))
        .map(({ code }) => about('units', code, 'parent_missing')),
      ...[...new Set(successors.values())]
        .filter((code) => !newCodes.has(code))
        .map((code) => about('successors', code, 'unknown_new')),
      ...[...successors.keys()]
        .filter((code) => !oldCodes.has(code))
        .map((code) => about('successors', code, 'unknown_old')),
    ],
  }
}

/** Carries the plan out, whole or not at all. Training units stay, below the new province. */
export async function replaceList(
  ctx: Context,
  accountId: string | null,
  given: Replacement,
): Promise<ReplacementPlan> {
  return transact(ctx.db, async (tx) => {
    const plan = await planReplacement(tx, given)
    if (plan.problems.length > 0) throw new Refusal('invalid', 'list_has_problems')
    const begun = await begin(ctx, tx, plan, given)
    for (const unit of plan.ends) await endUnit(tx, unit.id, given.on)
    for (const [code, unitIds] of groupByTarget(plan)) {
      const heir = begun.get(code) as string
      for (const unitId of unitIds)
        await linkSuccessor(tx, unitId, heir, given.on, given.legalBasis)
      await handOver(tx, unitIds, heir, given.on, given.legalBasis)
    }
    await record(ctx, tx, {
      act: 'units.replaceList',
      accountId,
      detail: {
        ...{ on: given.on, legalBasis: given.legalBasis },
        ...{ begins: plan.begins.length, ends: plan.ends.length },
        withoutSuccessor: plan.withoutSuccessor.map((unit) => unit.fullName),
      },
    })
    return plan
  })
}

/** Names by hand, with its document, into which unit one that has already ended has gone over. */
export async function resolveSuccessor(
  ctx: Context,
  accountId: string | null,
  given: { unitId: string; successorId: string; on: string; legalBasis: string },
): Promise<void> {
  const { unitId, successorId, on, legalBasis } = given
  await transact(ctx.db, async (tx) => {
    await getUnit(tx, successorId, on)
    const stillThere = await tx
      .selectFrom('unitVersion')
      .select('unitId')
      .where('unitId', '=', unitId)
      .where((at) => at.or([at('validUntil', 'is', null), at('validUntil', '>', on)]))
      .executeTakeFirst()
    if (stillThere) throw new Refusal('conflict', 'unit_still_there')
    await linkSuccessor(tx, unitId, successorId, on, legalBasis)
    await handOver(tx, [unitId], successorId, on, legalBasis)
    await record(ctx, tx, { act: 'units.resolveSuccessor', accountId, unitId, detail: given })
  })
}

async function begin(ctx: Context, tx: Tx, plan: ReplacementPlan, given: Replacement) {
  const begun = new Map<string, string>()
  for (const [position, line] of plan.begins.entries()) {
    const parentId = line.parentCode === '' ? null : begun.get(line.parentCode)
    if (parentId === undefined) throw new Refusal('invalid', 'list_has_problems')
    const unit = { ...line, parentId, position }
    begun.set(line.code, await beginUnit(ctx, tx, unit, given.on, given.legalBasis))
  }
  return begun
}

function groupByTarget(plan: ReplacementPlan): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [unitId, code] of plan.goesInto) {
    groups.set(code, [...(groups.get(code) ?? []), unitId])
  }
  return groups
}

function standsAbove(lines: UnitLine[], code: string, at: number): boolean {
  return code === '' || lines.slice(0, at).some((line) => line.code === code)
}

function about(
  list: UnitListProblem['list'],
  text: string,
  reason: UnitListProblem['reason'],
): UnitListProblem {
  return { list, line: null, text, reason }
}
