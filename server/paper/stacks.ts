import type { HandCount, NewStack, Stage } from '#shared/paper/schema.ts'
import { type Context, instant } from '../context.ts'
import { sweepDeleted } from '../database/dialect.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, notFound, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { giveBackCards } from '../participation/surrender.ts'
import { newId } from '../random.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { holdSurvey } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { isVillageClosed } from '../surveys/village-closings.ts'
import type { PaperPassTable, PaperStackTable } from './tables.ts'

// Stacks of paper. The room knows which clerk keyed what, until a stack is finished; from then on its answers lie in the
// box like all others and know only the stack. What was keyed is kept no longer than that.

export type Who = { accountId: string }

/** A stack of the survey, with its readings. */
export interface Stack extends PaperStackTable {
  passes: PaperPassTable[]
  stage: Stage
}

/**
 * Begins a stack with the numbers of the minutes.
 * @returns its id
 * @throws Refusal conflict wrong_state, cards_only or village_closed, not_found for a strange village
 */
export function openStack(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  { villageId, handCount }: NewStack,
): Promise<string> {
  return transact(ctx.db, async (tx) => {
    const survey = await holdPaper(ctx, tx, surveyId)
    await requireVillage(tx, surveyId, villageId)
    if (await isVillageClosed(tx, surveyId, villageId)) {
      throw new Refusal('conflict', 'village_closed')
    }
    const id = newId(ctx.random)
    const number = (await lastNumber(tx, surveyId)) + 1
    await tx
      .insertInto('paperStack')
      .values({
        ...{ id, surveyId, villageId, number, handCount: JSON.stringify(handCount) },
        ...{ at: instant(ctx), by: who.accountId, finishedAt: null, finishedBy: null },
        ...{ explanation: null, cards: null, valid: null, blank: null },
        ...{ overallTwice: null, notIssued: null },
        ...{ droppedAt: null, droppedBy: null, droppedReason: null },
      })
      .execute()
    await recordDeed(ctx, tx, survey, who, 'paper.open', { stack: id, village: villageId, number })
    return id
  })
}

/** Other numbers of the minutes. @throws Refusal conflict keying_begun, wrong_state */
export function correctHandCount(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  stackId: string,
  handCount: HandCount,
): Promise<void> {
  return onStack(ctx, survey, stackId, async (tx, { id, passes }, held) => {
    // Later they would be made to fit what was keyed.
    if (passes.length > 0) throw new Refusal('conflict', 'keying_begun')
    await tx
      .updateTable('paperStack')
      .set({ handCount: JSON.stringify(handCount) })
      .where('id', '=', id)
      .execute()
    await recordDeed(ctx, tx, held, who, 'paper.correctHandCount', { stack: id })
  })
}

/**
 * Throws an unfinished stack away: its cards are unused again, what was keyed is gone. Event
 * `paperDropped` {stack, village, cards, keyed, reason}.
 * @throws Refusal conflict wrong_state, not_found
 */
export async function dropStack(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  stackId: string,
  reason: string,
): Promise<void> {
  await onStack(ctx, survey, stackId, async (tx, { id, villageId, number }, held) => {
    const macs = await cardMacsOf(tx, id)
    const keyed = await countKeyed(tx, id)
    await giveBackCards(tx, held.id, macs)
    await forgetDrafts(tx, id)
    await tx
      .updateTable('paperStack')
      .set({ droppedAt: instant(ctx), droppedBy: who.accountId, droppedReason: reason })
      .where('id', '=', id)
      .execute()
    const payload = { stack: id, number, village: villageId, cards: macs.length, keyed, reason }
    await append(ctx, tx, { kind: 'paperDropped', subject: `survey/${held.slug}`, payload })
    await recordDeed(ctx, tx, held, who, 'paper.drop', payload)
  })
  await sweepDrafts(ctx)
}

/** An act on an unfinished stack of a survey that still takes paper. @throws Refusal not_found, conflict wrong_state */
export function onStack<T>(
  ctx: Context,
  { id: surveyId }: SurveyRecord,
  stackId: string,
  act: (tx: Tx, stack: Stack, survey: SurveyRecord) => Promise<T>,
): Promise<T> {
  return transact(ctx.db, async (tx) => {
    const { stack, survey } = await holdStack(ctx, tx, surveyId, stackId)
    return act(tx, stack, survey)
  })
}

/** An unfinished stack, to oneself until the transaction ends. @throws Refusal as above */
export async function holdStack(ctx: Context, tx: Tx, surveyId: string, stackId: string) {
  const survey = await holdPaper(ctx, tx, surveyId)
  const stack = await getStack(tx, surveyId, stackId)
  if (!isUnfinished(stack)) throw new Refusal('conflict', 'wrong_state')
  return { stack, survey }
}

export function isUnfinished({ stage }: Stack): boolean {
  return stage !== 'dropped' && stage !== 'finished'
}

/** @throws Refusal not_found */
export async function getStack(db: Reader, surveyId: string, stackId: string): Promise<Stack> {
  return found((await listStacks(db, surveyId)).find(({ id }) => id === stackId))
}

/** By their numbers. */
export async function listStacks(db: Reader, surveyId: string): Promise<Stack[]> {
  const stacks = await db
    .selectFrom('paperStack')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  const passes = await db
    .selectFrom('paperPass')
    .innerJoin('paperStack', 'paperStack.id', 'paperPass.stackId')
    .selectAll('paperPass')
    .where('paperStack.surveyId', '=', surveyId)
    .orderBy('pass')
    .execute()
  return stacks.map((stack) => {
    const own = passes.filter(({ stackId }) => stackId === stack.id)
    return { ...stack, passes: own, stage: stageOf(stack, own) }
  })
}

/** By what the surrendered cards of an unfinished stack are known. */
export async function cardMacsOf(db: Reader, stackId: string): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('paperCard')
    .select('codeMac')
    .where('stackId', '=', stackId)
    .orderBy('codeMac')
    .execute()
  return rows.map(({ codeMac }) => codeMac)
}

/** Ends what was kept of a stack while it was keyed. */
export async function forgetDrafts(tx: Tx, stackId: string): Promise<void> {
  await tx.deleteFrom('paperBallot').where('stackId', '=', stackId).execute()
  await tx.deleteFrom('paperSettlement').where('stackId', '=', stackId).execute()
  await tx.deleteFrom('paperCard').where('stackId', '=', stackId).execute()
}

/** The same of a whole survey that was cancelled or set aside: nobody may read what was being keyed. */
export async function forgetAllDrafts(ctx: Context, surveyId: string): Promise<void> {
  await transact(ctx.db, async (tx) => {
    for (const { id } of await listStacks(tx, surveyId)) await forgetDrafts(tx, id)
  })
  await sweepDrafts(ctx)
}

/** Takes what was deleted off the disk as far as it can be. */
export function sweepDrafts(ctx: Context): Promise<void> {
  return sweepDeleted(ctx.engine, ctx.db, ['paper_ballot', 'paper_settlement', 'paper_card'])
}

function stageOf({ droppedAt, finishedAt }: PaperStackTable, passes: PaperPassTable[]): Stage {
  if (droppedAt !== null) return 'dropped'
  if (finishedAt !== null) return 'finished'
  const done = passes.filter((pass) => pass.finishedAt !== null).length
  return done === 2 ? 'settling' : done === 1 ? 'second' : 'first'
}

/** @throws Refusal conflict cards_only for an open survey, wrong_state unless it still takes paper */
async function holdPaper(ctx: Context, tx: Tx, surveyId: string): Promise<SurveyRecord> {
  const survey = await holdSurvey(ctx, tx, surveyId)
  if (survey.access !== 'card') throw new Refusal('conflict', 'cards_only')
  if (!takesPaper(survey)) throw new Refusal('conflict', 'wrong_state')
  return survey
}

/** Paper goes on when the phones have stopped, until the count. */
export function takesPaper({ access, state }: SurveyRecord): boolean {
  return access === 'card' && (state === 'open' || state === 'closed')
}

async function requireVillage(tx: Tx, surveyId: string, villageId: string): Promise<void> {
  const row = await tx
    .selectFrom('surveyVillage')
    .select('unitId')
    .where('surveyId', '=', surveyId)
    .where('unitId', '=', villageId)
    .executeTakeFirst()
  if (!row) throw notFound()
}

async function lastNumber(tx: Tx, surveyId: string): Promise<number> {
  const last = await tx
    .selectFrom('paperStack')
    .select((on) => on.fn.max('number').as('number'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  return Number(last?.number ?? 0)
}

async function countKeyed(tx: Tx, stackId: string): Promise<number> {
  const { keyed } = await tx
    .selectFrom('paperBallot')
    .select((on) => on.fn.countAll<number>().as('keyed'))
    .where('stackId', '=', stackId)
    .executeTakeFirstOrThrow()
  return Number(keyed)
}
