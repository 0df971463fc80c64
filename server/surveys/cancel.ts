import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep, markCancelled } from './lifecycle.ts'
import { recordDeed } from './record-deed.ts'

/**
 * Calls a survey off, for ever. What was published stays readable, and the ledger says why it ended.
 * @throws Refusal conflict wrong_state once it is counted
 */
export async function cancelSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { reason }: { reason: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'cancel')
    await markCancelled(ctx, tx, id, { by: actor.accountId, reason })
    // A draft was never in the ledger: nobody outside has seen it.
    if (survey.state !== 'draft') {
      await append(ctx, tx, {
        kind: 'cancel',
        subject: `survey/${survey.slug}`,
        payload: { reason },
      })
    }
    await recordDeed(ctx, tx, survey, actor, 'surveys.cancel', { reason, from: survey.state })
  })
}
