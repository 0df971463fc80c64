import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Result } from '#shared/results/schema.ts'
import type { SignOffPreview, signOff } from '#shared/reviews/schema.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { resultOf } from '../results/result.ts'
import { readSources } from '../results/sources.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { enterStep, markSignedOff } from '../surveys/lifecycle.ts'
import { openObjections, requireAnswers } from '../surveys/objections.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { openExplanations, requireExplained } from './explanations.ts'

/**
 * The reviewing level confirms a result: what it saw is frozen, word for word and number for number, and its
 * hash goes into the ledger.
 * @throws Refusal conflict wrong_state, objections_open, explanations_open, result_changed
 */
export async function signOffSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { note, countsForTarget, resultHash: seen }: z.output<typeof signOff>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'signOff')
    await requireAnswers(tx, id)
    await requireExplained(tx, id)
    const { result, resultHash } = sealed(await resultOf(tx, survey))
    if (seen !== undefined && seen !== resultHash) throw new Refusal('conflict', 'result_changed')
    const by = actor.accountId
    const row = { by, note: note || null, countsForTarget, result, resultHash }
    await markSignedOff(ctx, tx, id, row)
    const said = { resultHash, countsForTarget }
    await append(ctx, tx, { kind: 'signOff', subject: `survey/${survey.slug}`, payload: said })
    await recordDeed(ctx, tx, survey, actor, 'reviews.signOff', { ...said, note: note || null })
  })
}

/**
 * All that a sign-off would freeze now, and the hash that it would carry.
 * @throws Refusal conflict wrong_state before the count: there is nothing to confirm yet
 */
export async function previewSignOff(db: Reader, survey: SurveyRecord): Promise<SignOffPreview> {
  if (!hasResult(survey.state)) throw new Refusal('conflict', 'wrong_state')
  const source = found((await readSources(db, [survey]))[0])
  const { resultHash } = sealed(await resultOf(db, survey))
  return {
    resultHash,
    formVersion: source.formVersion,
    unitsOn: dayOf(survey.publishedAt ?? survey.createdAt),
    households: source.turnout.households,
    openExplanations: (await openExplanations(db, [survey.id])).get(survey.id) ?? 0,
    openObjections: (await openObjections(db, [survey.id])).get(survey.id) ?? 0,
  }
}

function sealed(result: Result): { result: string; resultHash: string } {
  const text = canonicalJson(result)
  return { result: text, resultHash: createHash('sha256').update(text, 'utf8').digest('hex') }
}
