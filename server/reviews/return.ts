import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, markReturned } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'

/**
 * The reviewing level sends a result back with its remarks. Nothing is unlocked by it: the unit explains and
 * submits again.
 * @throws Refusal conflict wrong_state
 */
export async function returnSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { remarks }: { remarks: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'return')
    await markReturned(ctx, tx, id, { by: actor.accountId, remarks })
    await recordDeed(ctx, tx, survey, actor, 'reviews.return', { remarks })
  })
}
