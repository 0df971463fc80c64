import { judgeDay, standingGoals } from '#shared/road-map/progress.ts'
import type { Goal, Milestone, NewGoal, RoadMap } from '#shared/road-map/schema.ts'
import type { Evaluation } from '#shared/targets/rules/schema.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { getProvince, readEvaluations } from '../targets/rules.ts'
import './tables.ts'

// By which day does the province mean to have how many units, and where did it stand? What was counted comes
// from the kept evaluations only; a goal is never edited: the next word on its day replaces it in sight of all.

/**
 * The goals of a province, replaced ones too, and what was counted against those that stand.
 * @throws Refusal not_found, invalid wrong_level for what is no province
 */
export async function readRoadMap(ctx: Context, actor: Actor, unitId: string): Promise<RoadMap> {
  const unit = await getProvince(ctx, unitId)
  const goals = await readGoals(ctx.db, unitId)
  return {
    ...{ unit, goals },
    milestones: milestonesOf(goals, await readEvaluations(ctx, unitId)),
    maySet: await mayThey(ctx, actor, 'roadMap.set', { unitId }),
  }
}

/**
 * Sets what the province is to have reached by a day, or takes it back; an earlier word on that day stays in
 * sight as superseded. The same word again is the one known.
 * @throws Refusal invalid wrong_level, invalid `share: unknown` for taking back what does not stand
 */
export async function setGoal(ctx: Context, actor: Actor, given: NewGoal): Promise<void> {
  const { unitId, on, share, legalBasis } = given
  await getProvince(ctx, unitId)
  const { accountId } = actor
  await transact(ctx.db, async (tx) => {
    await takeTurns(ctx.engine, tx, `road-map/${unitId}`)
    const [last] = await goalRows(tx, unitId).where('day', '=', on).execute()
    const [num, den] = [share?.num ?? null, share?.den ?? null]
    if (last?.num === num && last.den === den && last.legalBasis === legalBasis) return
    if (num === null && (last?.num ?? null) === null) {
      throw new Refusal('invalid', 'fields', { share: 'unknown' })
    }
    const number = (last?.number ?? 0) + 1
    await tx
      .insertInto('roadMapGoal')
      .values({
        ...{ id: newId(ctx.random), unitId, day: on, number, num, den, legalBasis },
        ...{ at: instant(ctx), by: accountId },
      })
      .execute()
    const detail = { on, number, share, legalBasis }
    await record(ctx, tx, { act: 'roadMap.setGoal', accountId, unitId, detail })
  })
}

async function readGoals(db: Reader, unitId: string): Promise<Goal[]> {
  const rows = await goalRows(db, unitId).execute()
  return rows.map(({ id, day, num, den, legalBasis, at, displayName }, index) => {
    const replaced = rows[index - 1]?.day === day
    const share = num === null || den === null ? null : { num, den }
    return {
      ...{ id, on: day, share, legalBasis, at, by: displayName },
      state: replaced ? 'superseded' : share ? 'standing' : 'withdrawn',
    }
  })
}

/** By day, the last word on each first. */
function goalRows(db: Reader, unitId: string) {
  return db
    .selectFrom('roadMapGoal')
    .innerJoin('account', 'account.id', 'roadMapGoal.by')
    .select(['roadMapGoal.id', 'day', 'number', 'num', 'den', 'legalBasis', 'at', 'displayName'])
    .where('unitId', '=', unitId)
    .orderBy('day')
    .orderBy('number', 'desc')
}

/** A day that was counted twice speaks with its last count. */
function milestonesOf(goals: readonly Goal[], counts: readonly Evaluation[]): Milestone[] {
  const standing = standingGoals(goals)
  const lastOfDay = new Map<string, Evaluation>()
  for (const one of counts) {
    if (!lastOfDay.has(one.on)) lastOfDay.set(one.on, one)
  }
  return [...lastOfDay.values()]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((one) => judgeDay(standing, one))
}
