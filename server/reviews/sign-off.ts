import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { signOff } from '#shared/reviews/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { append } from '../ledger/append.ts'
import { resultOf } from '../results/result.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, markSignedOff } from '../surveys/lifecycle.ts'
import { requireAnswers } from '../surveys/objections.ts'
import { recordDeed } from '../surveys/record-deed.ts'

/**
 * The reviewing level confirms a result: what it saw is frozen, word for word and number for number, and its
 * hash goes into the ledger.
 * @throws Refusal conflict wrong_state, objections_open
 */
export async function signOffSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { note, countsForTarget }: z.output<typeof signOff>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'signOff')
    await requireAnswers(tx, id)
    const result = canonicalJson(await resultOf(tx, survey))
    const resultHash = createHash('sha256').update(result, 'utf8').digest('hex')
    const by = actor.accountId
    const row = { by, note: note || null, countsForTarget, result, resultHash }
    await markSignedOff(ctx, tx, id, row)
    const said = { resultHash, countsForTarget }
    await append(ctx, tx, { kind: 'signOff', subject: `survey/${survey.slug}`, payload: said })
    await recordDeed(ctx, tx, survey, actor, 'reviews.signOff', { ...said, note: note || null })
  })
}
