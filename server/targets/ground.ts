import { dayOf } from '#shared/dates/days.ts'
import { type Board, type BoardUnit, boardOn } from '#shared/targets/board.ts'
import type { CountingRule } from '#shared/targets/rule.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { Refusal } from '../errors.ts'
import { getUnit, listBelow } from '../units/tree.ts'
import { getCountingRule } from './counting-rule.ts'
import { type Evidence, readEvidence } from './evidence.ts'

export interface Asked {
  unitId: string
  /** Without it, today. */
  on?: string | undefined
}

/** What units are judged on: read once, judged by as many rules as one likes. */
export interface Ground {
  day: string
  root: Unit
  /** The one in force on the day. */
  rule: CountingRule
  /** Districts and communes in the order of the list of units. */
  byId: ReadonlyMap<string, Unit>
  evidence: Evidence
  by(rule: CountingRule): Board
}

/**
 * Units and evidence of a province or district as they stood at the end of a day.
 * @throws Refusal not_found when the unit did not exist then, invalid wrong_level below the district
 */
export async function readGround(ctx: Context, { unitId, on }: Asked): Promise<Ground> {
  const day = on ?? dayOf(ctx.now())
  const root = await getUnit(ctx.db, unitId, day)
  if (root.level !== 'province' && root.level !== 'district') throw wrongLevel()
  const rule = await getCountingRule(ctx.db, root, day)
  const units = await listBelow(ctx.db, [root.id], day, ['district', 'commune'])
  const evidence = await readEvidence(ctx.db, units, day)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const off = await readDaysOff(ctx.db)
  const judged = units.map((unit) => asBoardUnit(unit, byId.get(unit.parentId ?? ''), evidence))
  return { day, root, rule, byId, evidence, by: (other) => boardOn(judged, other, day, off) }
}

/** A unit with its evidence, in the district in which it lies. */
export function asBoardUnit(unit: Unit, parent: Unit | undefined, evidence: Evidence): BoardUnit {
  const district = parent?.level === 'district' ? parent : undefined
  return {
    ...{ id: unit.id, level: unit.level, kind: unit.kind },
    districtId: unit.level === 'district' ? unit.id : (district?.id ?? null),
    training: unit.training || district?.training === true,
    ...evidence.of(unit.id),
  }
}

export function wrongLevel(): Refusal {
  return new Refusal('invalid', 'wrong_level', { unit: 'wrong_level' })
}
