import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, markRevoked } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'

/**
 * The level that confirmed a result, or one above it, takes its confirmation back, also after the
 * announcement. The result goes back to the unit; the revoked sign-off and the reason stay in sight for ever.
 * @throws Refusal conflict wrong_state
 */
export async function revokeSignOff(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { reason }: { reason: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'revoke')
    const { resultHash } = await tx
      .selectFrom('signOff')
      .select('resultHash')
      .where('submissionId', '=', survey.submissionId)
      .executeTakeFirstOrThrow()
    await markRevoked(ctx, tx, id, { by: actor.accountId, reason })
    const said = { resultHash, reason }
    const subject = `survey/${survey.slug}`
    await append(ctx, tx, { kind: 'revokeSignOff', subject, payload: said })
    await recordDeed(ctx, tx, survey, actor, 'reviews.revokeSignOff', said)
  })
}
