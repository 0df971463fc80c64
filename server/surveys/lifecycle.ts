import { allowsStep, type Step } from '#shared/surveys/state.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { getSurveyById, type SurveyRecord } from './find.ts'
import './tables.ts'

// Every row that changes the state of a survey is written here and nowhere else, and none without asking
// the table of steps. Acts on one survey take turns, so that of two at once the second sees the first.

/**
 * The survey as it is now, to itself until the transaction ends.
 * @throws Refusal not_found, or conflict wrong_state when the step may not be taken now
 */
export async function enterStep(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  step: Step,
): Promise<SurveyRecord> {
  const survey = await holdSurvey(ctx, tx, surveyId)
  if (!allowsStep(survey, step)) throw new Refusal('conflict', 'wrong_state')
  return survey
}

/** The same without a step: for the clock, which looks first. */
export async function holdSurvey(ctx: Context, tx: Tx, surveyId: string): Promise<SurveyRecord> {
  await takeTurns(ctx.engine, tx, `survey/${surveyId}`)
  return getSurveyById(tx, surveyId)
}

export async function markPublished(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { by: string; opensOn: string; closesOn: string; policy: string },
): Promise<void> {
  await enterStep(ctx, tx, surveyId, 'publish')
  await tx
    .insertInto('publication')
    .values({ id: newId(ctx.random), surveyId, at: instant(ctx), ...row })
    .execute()
}

/** @param row.at when it closed: the clock may come late and closes as of the deadline. */
export async function markClosed(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { by: string | null; at: string; reason: string | null },
): Promise<void> {
  await enterStep(ctx, tx, surveyId, 'close')
  await tx
    .insertInto('closure')
    .values({
      ...{ id: newId(ctx.random), surveyId, ...row },
      number: await nextNumber(tx, 'closure', surveyId),
      ...{ reopenedAt: null, reopenedBy: null, reopenedReason: null, newClosesOn: null },
      documentNumber: null,
    })
    .execute()
}

export interface NewDeadline {
  by: string
  reason: string
  closesOn: string
  /** Official surveys: the document of the level above. */
  documentNumber: string | null
}

/** A later last day while the survey is open. */
export async function markExtended(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: NewDeadline,
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'extend')
  await tx
    .insertInto('extension')
    .values({ ...eventOf(ctx, survey), ...row })
    .execute()
}

/** Ends the closure in force; the row stays. */
export async function markReopened(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: NewDeadline,
): Promise<void> {
  await enterStep(ctx, tx, surveyId, 'reopen')
  await tx
    .updateTable('closure')
    .set({
      reopenedAt: instant(ctx),
      reopenedBy: row.by,
      reopenedReason: row.reason,
      newClosesOn: row.closesOn,
      documentNumber: row.documentNumber,
    })
    .where('surveyId', '=', surveyId)
    .where('reopenedAt', 'is', null)
    .execute()
}

/**
 * The box has been opened for the last time: called by the count, in its transaction.
 * @param by null: the command line or the clock
 */
export async function markCounted(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  by: string | null,
): Promise<void> {
  await enterStep(ctx, tx, surveyId, 'count')
  await tx
    .insertInto('finalCount')
    .values({ surveyId, at: instant(ctx), by })
    .execute()
}

/** Where a village can read its result, `at` one instant for all posted at once; a later row of the same village takes the place of an earlier. */
export async function markPosted(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { at: string; by: string; unitId: string; fromOn: string; toOn: string; place: string },
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'post')
  const before = await tx
    .selectFrom('posting')
    .select((on) => on.fn.countAll<number>().as('rows'))
    .where('surveyId', '=', surveyId)
    .where('unitId', '=', row.unitId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('posting')
    .values({ ...eventOf(ctx, survey), ...row, number: Number(before.rows) + 1 })
    .execute()
}

/** @returns the number of the submission, from 1 */
export async function markSubmitted(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { by: string; note: string | null },
): Promise<number> {
  await enterStep(ctx, tx, surveyId, 'submit')
  const number = await nextNumber(tx, 'submission', surveyId)
  await tx
    .insertInto('submission')
    .values({ id: newId(ctx.random), surveyId, at: instant(ctx), number, ...row })
    .execute()
  return number
}

export async function markReturned(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { by: string; remarks: string },
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'return')
  await tx
    .insertInto('submissionReturn')
    .values({ ...eventOf(ctx, survey), ...row, submissionId: submissionOf(survey) })
    .execute()
}

export async function markSignedOff(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: {
    by: string
    note: string | null
    countsForTarget: boolean
    result: string
    resultHash: string
  },
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'signOff')
  await tx
    .insertInto('signOff')
    .values({
      ...eventOf(ctx, survey),
      ...row,
      submissionId: submissionOf(survey),
      countsForTarget: row.countsForTarget ? 1 : 0,
    })
    .execute()
}

export async function markAnnounced(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  by: string,
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'announce')
  await tx
    .insertInto('announcement')
    .values({ ...eventOf(ctx, survey), by, submissionId: submissionOf(survey) })
    .execute()
}

/** The sign-off in force no longer holds; with it ends an announcement. */
export async function markRevoked(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { by: string; reason: string },
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'revoke')
  await tx
    .insertInto('signOffRevocation')
    .values({ ...eventOf(ctx, survey), ...row, submissionId: submissionOf(survey) })
    .execute()
}

export async function markCancelled(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  row: { by: string; reason: string },
): Promise<void> {
  const survey = await enterStep(ctx, tx, surveyId, 'cancel')
  await tx
    .insertInto('cancellation')
    .values({ ...eventOf(ctx, survey), ...row })
    .execute()
}

function eventOf(ctx: Context, survey: SurveyRecord) {
  return { id: newId(ctx.random), surveyId: survey.id, at: instant(ctx) }
}

/** The steps that ask for it are open only to a survey that has been submitted. */
function submissionOf(survey: SurveyRecord): string {
  if (survey.submissionId === null) throw new Error(`${survey.slug} has never been submitted`)
  return survey.submissionId
}

async function nextNumber(tx: Tx, table: 'closure' | 'submission', surveyId: string) {
  const last = await tx
    .selectFrom(table)
    .select('number')
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
