import type * as z from 'zod'
import type { returnRemarks } from '#shared/reviews/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, markReturned } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { insertExplanation } from './explanations.ts'

/**
 * The reviewing level sends a result back with its remarks, and with the points that the unit has to explain
 * before it may submit again. Nothing is unlocked by it.
 * @throws Refusal conflict wrong_state, invalid for a point about what the survey does not have
 */
export async function returnSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { remarks, points }: z.output<typeof returnRemarks>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'return')
    await markReturned(ctx, tx, id, { by: actor.accountId, remarks })
    await recordDeed(ctx, tx, survey, actor, 'reviews.return', { remarks })
    for (const point of points) await insertExplanation(ctx, tx, survey, actor, point)
  })
}
