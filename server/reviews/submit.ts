import type * as z from 'zod'
import { dayOf } from '#shared/dates/days.ts'
import type { submission } from '#shared/surveys/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { turnoutOf } from '../results/turnout.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, holdSurvey, markSubmitted } from '../surveys/lifecycle.ts'
import { requireAnswers } from '../surveys/objections.ts'
import { requirePostingOver } from '../surveys/posting.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { standingOf } from '../units/lineage.ts'
import { requireExplained } from './explanations.ts'

/**
 * The unit sends its counted result up, for the first time or after it came back.
 * @throws Refusal conflict wrong_state, not_posted, objections_open, posting_runs, explanations_open,
 *   no_parent_unit, nothing_counted
 */
export async function submitSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { note }: z.output<typeof submission>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterSubmission(ctx, tx, id)
    const today = dayOf(ctx.now())
    await requireAnswers(tx, id)
    await requirePostingOver(tx, id, today)
    await requireExplained(tx, id)
    const { parents } = await standingOf(tx, survey.unitId, today)
    if (parents.length === 0) throw new Refusal('conflict', 'no_parent_unit')
    const { received } = await turnoutOf(tx, survey)
    if (received === 0) throw new Refusal('conflict', 'nothing_counted')
    const number = await markSubmitted(ctx, tx, id, { by: actor.accountId, note: note || null })
    await recordDeed(ctx, tx, survey, actor, 'reviews.submit', { number, note: note || null })
  })
}

/** A counted official result is told what it waits for: every village reads it before the level above does. */
async function enterSubmission(ctx: Context, tx: Tx, id: string): Promise<SurveyRecord> {
  const { state, track } = await holdSurvey(ctx, tx, id)
  if (track === 'official' && state === 'counted') throw new Refusal('conflict', 'not_posted')
  return enterStep(ctx, tx, id, 'submit')
}
