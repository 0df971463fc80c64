import type { Opening } from '#shared/counting/schema.ts'
import { allowsStep } from '#shared/surveys/state.ts'
import { keepFigures, requireReconciled } from '../collection/reconcile.ts'
import type { Context } from '../context.ts'
import { sweepDeleted, takeTurns } from '../database/dialect.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { hasUnfinished } from '../paper/stacks.ts'
import { boxTurn, destroyBoxKey } from '../responses/box-key.ts'
import { forgetBoxes } from '../responses/survey-box.ts'
import { getSurveyById, type SurveyRecord } from '../surveys/find.ts'
import { markCounted } from '../surveys/lifecycle.ts'
import { type Lid, liftLid, listEntryIds, type OpenedEntry, openEntries } from './open-entries.ts'
import { chooseBatch } from './pool-mix.ts'
import { settleOpening } from './settle.ts'

// The box is opened: the slow part (opening, hashing) before the transaction, everything that stays in one
// transaction. Killed at any moment, an opening happened whole or not at all, and can be started again.

/**
 * The count at the end: everything in the box, and then the keys are destroyed.
 * `words` open a box whose key is held on paper.
 * @throws Refusal conflict `wrong_state` unless the survey is closed and not counted yet, `paper_unfinished` while
 * ballots are keyed that lie in no box, `villages_open` or `differences_open` while a village collects or its numbers
 * are not explained; invalid box_key_…
 */
export async function count(
  ctx: Context,
  survey: SurveyRecord,
  by: string | null,
  words?: string,
): Promise<Opening> {
  requireState(canCount(survey))
  await requirePaperDone(ctx.db, survey)
  await requireReconciled(ctx.db, survey)
  const lid = await liftUnless(ctx, survey, canCount, words)
  const early = await openEntries(ctx.db, lid, await listEntryIds(ctx.db, survey.id))
  const opening = await transact(ctx.db, async (tx) => {
    await lockBox(ctx, tx, survey.id)
    requireState(canCount(await getSurveyById(tx, survey.id)))
    await requirePaperDone(tx, survey)
    await keepFigures(tx, survey.id, await requireReconciled(tx, survey))
    const entries = [...early, ...(await openLateComers(tx, lid, early))]
    await markCounted(ctx, tx, survey.id, by)
    return settleOpening(ctx, tx, { survey, forms: lid.survey, entries, final: true, by })
  })
  forgetBoxes(ctx)
  await destroyBoxKey(ctx, survey.id)
  await sweep(ctx)
  return opening
}

/**
 * Opens a part of an open survey's box, chosen by chance. What cannot be read stays for the count at the end.
 * @returns undefined when too few wait
 */
export async function openBatch(
  ctx: Context,
  survey: SurveyRecord,
  by: string | null,
): Promise<Opening | undefined> {
  requireState(canOpenBatch(survey))
  const chosen = chooseBatch(ctx.random, await listEntryIds(ctx.db, survey.id))
  if (chosen.length === 0) return undefined
  const lid = await liftUnless(ctx, survey, canOpenBatch)
  const entries = (await openEntries(ctx.db, lid, chosen)).filter(({ contents }) => contents)
  if (entries.length === 0) return undefined
  const opening = await transact(ctx.db, async (tx) => {
    await lockBox(ctx, tx, survey.id)
    requireState(canOpenBatch(await getSurveyById(tx, survey.id)))
    return settleOpening(ctx, tx, { survey, forms: lid.survey, entries, final: false, by })
  })
  await sweep(ctx)
  return opening
}

/** Nobody puts in or takes out until the transaction ends. */
function lockBox(ctx: Context, tx: Tx, surveyId: string): Promise<void> {
  return takeTurns(ctx.engine, tx, boxTurn(surveyId))
}

/** Answers that arrived while the others were being opened. */
async function openLateComers(tx: Tx, lid: Lid, early: OpenedEntry[]): Promise<OpenedEntry[]> {
  const known = new Set(early.map(({ id }) => id))
  const ids = await listEntryIds(tx, lid.survey.surveyId)
  return openEntries(
    tx,
    lid,
    ids.filter((id) => !known.has(id)),
  )
}

/** Somebody else may have counted and destroyed the key just now: that is no fault. */
async function liftUnless(
  ctx: Context,
  survey: SurveyRecord,
  holds: (survey: SurveyRecord) => boolean,
  words?: string,
): Promise<Lid> {
  try {
    return await liftLid(ctx, survey, words)
  } catch (error) {
    requireState(holds(await getSurveyById(ctx.db, survey.id)))
    throw error
  }
}

function canCount(survey: SurveyRecord): boolean {
  return allowsStep(survey, 'count')
}

function canOpenBatch({ access, state }: SurveyRecord): boolean {
  return access === 'open' && (state === 'open' || state === 'closed')
}

async function requirePaperDone(db: Reader, { id }: SurveyRecord): Promise<void> {
  if (await hasUnfinished(db, id)) throw new Refusal('conflict', 'paper_unfinished')
}

function requireState(holds: boolean): void {
  if (!holds) throw new Refusal('conflict', 'wrong_state')
}

function sweep(ctx: Context): Promise<void> {
  return sweepDeleted(ctx.engine, ctx.db, [
    'box_entry',
    'spent',
    'counted_answer',
    'answer_text',
    'redemption',
    'used_card_report',
  ])
}
