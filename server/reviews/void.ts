import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { resultOf } from '../results/result.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { markVoided, markVoidUndone } from '../surveys/voids.ts'
import { holdUnderReview } from './explanations.ts'

interface VoidAct {
  villageId: string
  reason: string
}

/**
 * Takes a village out of the result. Only one with numbers of its own: the sums before and after differ by
 * exactly its answers, so taking out a small group would lay it bare.
 * @throws Refusal not_found, conflict wrong_state, village_not_shown, already_decided
 */
export async function voidVillage(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { villageId, reason }: VoidAct,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdUnderReview(ctx, tx, id)
    const { villages } = await resultOf(tx, survey)
    const village = found(villages.find(({ unitId }) => unitId === villageId))
    if (village.voided) throw new Refusal('conflict', 'already_decided')
    if (village.shown === null || village.shown.precision === 'hidden') {
      throw new Refusal('conflict', 'village_not_shown')
    }
    await markVoided(ctx, tx, { surveyId: id, villageId, by: actor.accountId, reason })
    await writeDown(ctx, tx, { kind: 'void', survey, actor, said: { village: villageId, reason } })
  })
}

/**
 * Puts it back, by an event of its own.
 * @throws Refusal not_found when it is not taken out, conflict wrong_state
 */
export async function undoVoid(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { villageId, reason }: VoidAct,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdUnderReview(ctx, tx, id)
    const row = { surveyId: id, villageId, by: actor.accountId, reason }
    found((await markVoidUndone(ctx, tx, row)) || undefined)
    const said = { village: villageId, reason }
    await writeDown(ctx, tx, { kind: 'undoVoid', survey, actor, said })
  })
}

/** The event and the audit row. */
export async function writeDown(
  ctx: Context,
  tx: Parameters<typeof append>[1],
  deed: {
    kind: 'void' | 'undoVoid'
    survey: SurveyRecord
    actor: Actor
    said: { village: string; reason: string; stack?: string; number?: number }
  },
): Promise<void> {
  const { kind, survey, actor, said } = deed
  await append(ctx, tx, { kind, subject: `survey/${survey.slug}`, payload: said })
  await recordDeed(ctx, tx, survey, actor, `reviews.${kind}`, said)
}
