import { stackName } from '#shared/results/wording.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import {
  markStackVoided,
  markStackVoidUndone,
  stackVoidsOf,
  tallyOfStack,
} from '../counting/stack-voids.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { getStack } from '../paper/stacks.ts'
import { resultOf } from '../results/result.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { holdUnderReview } from './explanations.ts'
import { writeDown } from './void.ts'

interface StackAct {
  stackId: string
  reason: string
}

/**
 * Takes a whole stack of paper ballots out of the result; no single ballot can be found again. Only a stack large enough to
 * have numbers of its own, out of a village of which as much is left: the sums before and after differ by it.
 * @throws Refusal not_found, conflict wrong_state, already_decided, stack_not_shown
 */
export async function voidStack(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { stackId, reason }: StackAct,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdUnderReview(ctx, tx, id)
    const { stage, villageId, number } = await getStack(tx, id, stackId)
    if (stage !== 'finished') throw new Refusal('conflict', 'wrong_state')
    const out = (await stackVoidsOf(tx, [id])).get(id) ?? []
    if (out.some((one) => one.stackId === stackId)) throw new Refusal('conflict', 'already_decided')
    const tally = await tallyOfStack(tx, survey, { id: stackId, villageId })
    const act = { surveyId: id, by: actor.accountId, reason }
    await markStackVoided(ctx, tx, act, { stackId, villageId, number, tally })
    const { villages } = await resultOf(tx, survey)
    const village = found(villages.find(({ unitId }) => unitId === villageId))
    const { minimum } = frozenPolicy(survey.policy ?? '').disclosure
    if (tally.valid < minimum || !village.shown || village.shown.precision === 'hidden') {
      throw new Refusal('conflict', 'stack_not_shown')
    }
    const said = { stack: stackId, number, village: villageId, reason }
    await writeDown(ctx, tx, { kind: 'void', survey, actor, said })
  })
}

/**
 * Puts it back, by an event of its own.
 * @throws Refusal not_found when it is not taken out, conflict wrong_state
 */
export async function undoStackVoid(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { stackId, reason }: StackAct,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdUnderReview(ctx, tx, id)
    const { villageId, number } = await getStack(tx, id, stackId)
    const act = { surveyId: id, by: actor.accountId, reason }
    found((await markStackVoidUndone(ctx, tx, act, stackId)) || undefined)
    const said = { stack: stackId, number, village: villageId, reason }
    await writeDown(ctx, tx, { kind: 'undoVoid', survey, actor, said })
  })
}

/** The finished stacks of a survey as the reviewing level decides on them. */
export async function listVoidable(
  ctx: Context,
  survey: SurveyRecord,
): Promise<{ id: string; name: string; ballots: number; voided: boolean }[]> {
  const out = (await stackVoidsOf(ctx.db, [survey.id])).get(survey.id) ?? []
  const stacks = await ctx.db
    .selectFrom('paperStack')
    .innerJoin('surveyVillage', (join) =>
      join
        .onRef('surveyVillage.surveyId', '=', 'paperStack.surveyId')
        .onRef('surveyVillage.unitId', '=', 'paperStack.villageId'),
    )
    .select(['paperStack.id', 'number', 'valid', 'blank', 'overallTwice', 'surveyVillage.name'])
    .where('paperStack.surveyId', '=', survey.id)
    .where('finishedAt', 'is not', null)
    .orderBy('number')
    .execute()
  return stacks.map(({ id, number, name, valid, blank, overallTwice }) => ({
    ...{ id, name: stackName(number, name) },
    ballots: Number(valid) + Number(blank) + Number(overallTwice),
    voided: out.some(({ stackId }) => stackId === id),
  }))
}
