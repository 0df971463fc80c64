import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { allQuestions } from '#shared/forms/journey.ts'
import type { explanationRequest } from '#shared/reviews/schema.ts'
import { isUnderReview } from '#shared/surveys/state.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { getForm } from '../forms/documents.ts'
import { append } from '../ledger/append.ts'
import { newId } from '../random.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { holdSurvey } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import './tables.ts'

// The reviewing level asks, the unit answers in writing. What is asked stays open until it is answered, and
// while anything is open the result is neither submitted again nor confirmed.

/**
 * Asks the unit to explain.
 * @throws Refusal conflict wrong_state, invalid for a village or content that the survey does not have
 */
export async function askExplanation(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  request: z.output<typeof explanationRequest>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    await insertExplanation(ctx, tx, await holdUnderReview(ctx, tx, id), actor, request)
  })
}

/**
 * Asks within a change of a survey that is held.
 * @throws Refusal invalid for a village or content that the survey does not have
 */
export async function insertExplanation(
  ctx: Context,
  tx: Tx,
  survey: SurveyRecord,
  actor: Actor,
  { question, villageId, questionId }: z.output<typeof explanationRequest>,
): Promise<void> {
  await requireSubject(tx, survey.id, { villageId, questionId })
  const number = (await countExplanations(tx, survey.id)) + 1
  await tx
    .insertInto('explanation')
    .values({
      ...{ id: newId(ctx.random), surveyId: survey.id, number },
      ...{ at: instant(ctx), by: actor.accountId, villageId, questionId, question },
      ...{ answeredAt: null, answeredBy: null, answer: null },
    })
    .execute()
  const said = { number, village: villageId, content: questionId, textHash: hashOf(question) }
  await append(ctx, tx, { kind: 'askExplanation', subject: subjectOf(survey), payload: said })
  await recordDeed(ctx, tx, survey, actor, 'reviews.askExplanation', { ...said, question })
}

/**
 * Answers a question, once.
 * @throws Refusal not_found, conflict wrong_state, conflict already_decided when it has its answer
 */
export async function answerExplanation(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { number, answer }: { number: number; answer: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdUnderReview(ctx, tx, id)
    const asked = found(
      await tx
        .selectFrom('explanation')
        .select(['id', 'answeredAt'])
        .where('surveyId', '=', id)
        .where('number', '=', number)
        .executeTakeFirst(),
    )
    if (asked.answeredAt !== null) throw new Refusal('conflict', 'already_decided')
    await tx
      .updateTable('explanation')
      .set({ answeredAt: instant(ctx), answeredBy: actor.accountId, answer })
      .where('id', '=', asked.id)
      .execute()
    const said = { number, textHash: hashOf(answer) }
    await append(ctx, tx, { kind: 'explain', subject: subjectOf(survey), payload: said })
    await recordDeed(ctx, tx, survey, actor, 'reviews.explain', { ...said, answer })
  })
}

/** How many questions wait for an answer, by survey id; without an entry where none does. */
export async function openExplanations(
  db: Reader,
  surveyIds: string[],
): Promise<Map<string, number>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('explanation')
    .select((on) => ['surveyId', on.fn.countAll<number>().as('open')])
    .where('surveyId', 'in', surveyIds)
    .where('answeredAt', 'is', null)
    .groupBy('surveyId')
    .execute()
  return new Map(rows.map(({ surveyId, open }) => [surveyId, Number(open)]))
}

/** @throws Refusal conflict explanations_open while a question waits for its answer */
export async function requireExplained(db: Reader, surveyId: string): Promise<void> {
  if ((await openExplanations(db, [surveyId])).has(surveyId)) {
    throw new Refusal('conflict', 'explanations_open')
  }
}

/** The survey to itself, between its submission and its sign-off. @throws Refusal conflict wrong_state */
export async function holdUnderReview(ctx: Context, tx: Tx, id: string): Promise<SurveyRecord> {
  const survey = await holdSurvey(ctx, tx, id)
  if (!isUnderReview(survey.state)) throw new Refusal('conflict', 'wrong_state')
  return survey
}

async function requireSubject(
  tx: Tx,
  surveyId: string,
  { villageId, questionId }: { villageId: string | null; questionId: string | null },
): Promise<void> {
  if (villageId !== null) {
    const village = await tx
      .selectFrom('surveyVillage')
      .select('unitId')
      .where('surveyId', '=', surveyId)
      .where('unitId', '=', villageId)
      .executeTakeFirst()
    if (!village) throw new Refusal('invalid', 'village_unknown', { villageId: 'unknown' })
  }
  if (questionId === null) return
  const { document } = await getForm(tx, surveyId)
  if (!allQuestions(document).some((question) => question.id === questionId)) {
    throw new Refusal('invalid', 'fields', { questionId: 'unknown' })
  }
}

async function countExplanations(tx: Tx, surveyId: string): Promise<number> {
  const { many } = await tx
    .selectFrom('explanation')
    .select((on) => on.fn.countAll<number>().as('many'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  return Number(many)
}

function subjectOf({ slug }: SurveyRecord): string {
  return `survey/${slug}`
}

/** The ledger is public, what is asked and answered is not: it vouches for the words without telling them. */
function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
