import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, markAnnounced } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'

/**
 * Makes the signed result public.
 * @throws Refusal conflict wrong_state
 */
export async function announceSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'announce')
    await markAnnounced(ctx, tx, id, actor.accountId)
    const { resultHash } = await tx
      .selectFrom('signOff')
      .select('resultHash')
      .where('submissionId', '=', survey.submissionId)
      .executeTakeFirstOrThrow()
    const subject = `survey/${survey.slug}`
    await append(ctx, tx, { kind: 'announce', subject, payload: { resultHash } })
    await recordDeed(ctx, tx, survey, actor, 'reviews.announce', { resultHash })
  })
}
