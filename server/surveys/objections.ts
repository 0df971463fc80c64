import { dayOf } from '#shared/dates/days.ts'
import type { NewObjection, Objection } from '#shared/posting/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { notFound, Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep } from './lifecycle.ts'
import { recordDeed } from './record-deed.ts'
import './tables.ts'

// What people say against a posted result: what, when and how, never who. Nothing goes up or is signed while
// one of them has no answer.

/**
 * Writes an objection down.
 * @throws Refusal invalid village_unknown, in_the_future; conflict wrong_state unless the result is posted
 * and not signed yet
 */
export async function logObjection(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  given: NewObjection,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'object')
    if (given.receivedOn > dayOf(ctx.now())) {
      throw new Refusal('invalid', 'in_the_future', { receivedOn: 'in_the_future' })
    }
    if (given.unitId !== null && !(await isVillageOf(tx, id, given.unitId))) {
      throw new Refusal('invalid', 'village_unknown', { unitId: 'village_unknown' })
    }
    const number = (await objectionsTo(tx, id)).length + 1
    await tx
      .insertInto('objection')
      .values({
        ...{ id: newId(ctx.random), surveyId: id, at: instant(ctx), by: actor.accountId },
        ...{ ...given, number, answer: null, answeredAt: null, answeredBy: null },
      })
      .execute()
    const { unitId, receivedOn, channel } = given
    const detail = { number, unitId, receivedOn, channel }
    await recordDeed(ctx, tx, survey, actor, 'surveys.logObjection', detail)
  })
}

/**
 * Answers an objection, once.
 * @throws Refusal not_found, conflict already_decided or wrong_state
 */
export async function answerObjection(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { number, answer }: { number: number; answer: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'object')
    const objection = (await objectionsTo(tx, id)).find((one) => one.number === number)
    if (!objection) throw notFound()
    if (objection.answer !== null) throw new Refusal('conflict', 'already_decided')
    await tx
      .updateTable('objection')
      .set({ answer, answeredAt: instant(ctx), answeredBy: actor.accountId })
      .where('surveyId', '=', id)
      .where('number', '=', number)
      .execute()
    await recordDeed(ctx, tx, survey, actor, 'surveys.answerObjection', { number })
  })
}

/** @throws Refusal conflict objections_open while one has no answer */
export async function requireAnswers(db: Reader, surveyId: string): Promise<void> {
  if ((await openObjections(db, [surveyId])).has(surveyId)) {
    throw new Refusal('conflict', 'objections_open')
  }
}

/** How many have no answer, by survey id; without an entry where all have. */
export async function openObjections(
  db: Reader,
  surveyIds: string[],
): Promise<Map<string, number>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('objection')
    .select((on) => ['surveyId', on.fn.countAll<number>().as('open')])
    .where('surveyId', 'in', surveyIds)
    .where('answer', 'is', null)
    .groupBy('surveyId')
    .execute()
  return new Map(rows.map(({ surveyId, open }) => [surveyId, Number(open)]))
}

/** In the order in which they were written down. */
export async function objectionsTo(db: Reader, surveyId: string): Promise<Objection[]> {
  const rows = await db
    .selectFrom('objection')
    .select(['number', 'unitId', 'receivedOn', 'channel', 'content', 'answer', 'answeredAt'])
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  return rows.map(({ answeredAt, ...row }) => ({
    ...row,
    answeredOn: answeredAt === null ? null : dayOf(answeredAt),
  }))
}

async function isVillageOf(db: Reader, surveyId: string, unitId: string): Promise<boolean> {
  const village = await db
    .selectFrom('surveyVillage')
    .select('unitId')
    .where('surveyId', '=', surveyId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  return village !== undefined
}
