import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import { sweepDeleted } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { moderatedTextsOf } from './texts.ts'
import './tables.ts'

interface TextAct {
  textId: string
  reason: string
}

/** Keeps a text out of sight; it stays counted. @throws Refusal not_found */
export async function withholdText(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
  { textId, reason }: TextAct,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const questionKey = await getQuestion(tx, survey, textId)
    const row = { at: instant(ctx), by: actor.accountId, reason }
    await tx
      .insertInto('withheldText')
      .values({ surveyId: survey.id, textHash: textId, ...row })
      .onConflict((known) => known.columns(['surveyId', 'textHash']).doUpdateSet(row))
      .execute()
    await recordDeed(ctx, tx, survey, actor, 'results.withholdText', { questionKey, reason })
  })
}

/** Shows it again. @throws Refusal not_found */
export async function releaseText(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
  textId: string,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const questionKey = await getQuestion(tx, survey, textId)
    await tx
      .deleteFrom('withheldText')
      .where('surveyId', '=', survey.id)
      .where('textHash', '=', textId)
      .execute()
    await recordDeed(ctx, tx, survey, actor, 'results.releaseText', { questionKey })
  })
}

/**
 * Erases a text for good, as the law may ask. Only its salted hash stays, in the answer's record, so that no
 * leaf and no root changes; the event says that it was done and why, not which text it was.
 * @throws Refusal not_found
 */
export async function eraseText(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
  { textId, reason }: TextAct,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const question = await getQuestion(tx, survey, textId)
    for (const table of ['answerText', 'withheldText'] as const) {
      await tx
        .deleteFrom(table)
        .where('surveyId', '=', survey.id)
        .where('textHash', '=', textId)
        .execute()
    }
    const subject = `survey/${survey.slug}`
    await append(ctx, tx, { kind: 'eraseText', subject, payload: { question, reason } })
    await recordDeed(ctx, tx, survey, actor, 'results.eraseText', { question, reason })
  })
  await sweepDeleted(ctx.engine, ctx.db, ['answer_text'])
}

/**
 * Says in other words what the few wrote; an empty summary takes it away.
 * @throws Refusal not_found, or conflict wrong_state where the texts are shown themselves
 */
export async function summariseTexts(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
  { questionKey, body }: { questionKey: string; body: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const questions = await moderatedTextsOf(tx, survey)
    const question = found(questions.find(({ key }) => key === questionKey))
    if (question.enough || question.texts.length === 0) throw new Refusal('conflict', 'wrong_state')
    const key = { surveyId: survey.id, questionKey }
    const row = { at: instant(ctx), by: actor.accountId, body }
    if (body === '') {
      await tx
        .deleteFrom('textSummary')
        .where('surveyId', '=', survey.id)
        .where('questionKey', '=', questionKey)
        .execute()
    } else {
      await tx
        .insertInto('textSummary')
        .values({ ...key, ...row })
        .onConflict((known) => known.columns(['surveyId', 'questionKey']).doUpdateSet(row))
        .execute()
    }
    await recordDeed(ctx, tx, survey, actor, 'results.summariseTexts', { questionKey })
  })
}

/** The question under which the text was written. */
async function getQuestion(tx: Tx, { id }: SurveyRecord, textId: string): Promise<string> {
  const row = await tx
    .selectFrom('answerText')
    .select('questionKey')
    .where('surveyId', '=', id)
    .where('textHash', '=', textId)
    .executeTakeFirst()
  return found(row).questionKey
}
