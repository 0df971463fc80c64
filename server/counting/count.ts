import type { Opening } from '#shared/counting/schema.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { allowsStep } from '#shared/surveys/state.ts'
import {
  keepFigures,
  type Reconciled,
  reconcile,
  requireReconciled,
} from '../collection/reconcile.ts'
import type { Context } from '../context.ts'
import { sweepDeleted, takeTurns } from '../database/dialect.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { cardTurn } from '../participation/cards.ts'
import { boxTurn, destroyBoxKey } from '../responses/box-key.ts'
import { forgetBoxes } from '../responses/survey-box.ts'
import { getSurveyById, type SurveyRecord } from '../surveys/find.ts'
import { holdSurvey, markCounted } from '../surveys/lifecycle.ts'
import { type Lid, liftLid, listEntryIds, type OpenedEntry, openEntries } from './open-entries.ts'
import { chooseBatch } from './pool-mix.ts'
import { settleOpening } from './settle.ts'

// The box is opened: the slow part (opening, hashing) before the transaction, everything that stays in one
// transaction. Killed at any moment, an opening happened whole or not at all, and can be started again.

/** Who has it opened, and with what. */
export interface CountOrder {
  /** An account; null: the clock or the command line. */
  by: string | null
  /** The words of a key that is held on paper; needed anew at each opening. */
  words?: string | undefined
}

/** What an opening takes out. */
interface Part {
  /** Of a survey with cards: the villages whose answers come out now. */
  villages: Reconciled[]
  /** Nothing is left in the box afterwards, and its keys end. */
  final: boolean
}

/**
 * The count at the end: everything that is still in the box, and then the keys are destroyed.
 * @throws Refusal conflict `wrong_state` unless the survey is closed and not counted yet, `paper_unfinished` while
 * ballots are keyed that lie in no box, `villages_open` or `differences_open` while a village collects or its numbers
 * are not explained; invalid box_key_…
 */
export function count(ctx: Context, survey: SurveyRecord, order: CountOrder): Promise<Opening> {
  return open(ctx, survey, order, undefined)
}

/**
 * The count of one village, while others still collect or wait. What it says is shown to nobody before the last is
 * counted: early, it would be collected for, and the small ones could be subtracted out. The last village
 * that is left is the count at the end.
 * @throws Refusal as `count`; not_found for a strange village, conflict `cards_only`, `village_counted`, or `village_too_small`
 * when it may have no result of its own
 */
export function countVillage(
  ctx: Context,
  survey: SurveyRecord,
  villageId: string,
  order: CountOrder,
): Promise<Opening> {
  return open(ctx, survey, order, villageId)
}

async function open(
  ctx: Context,
  survey: SurveyRecord,
  { by, words }: CountOrder,
  villageId: string | undefined,
): Promise<Opening> {
  const choose = async (db: Reader) => choosePart(db, await getSurveyById(db, survey.id), villageId)
  const early = await choose(ctx.db)
  const lid = await liftUnless(ctx, survey, () => choose(ctx.db), words)
  const opened = await openEntries(ctx.db, lid, await listIdsOf(ctx.db, survey, early))
  const { opening, final } = await transact(ctx.db, async (tx) => {
    await holdBox(ctx, tx, survey)
    const part = await choose(tx)
    const entries = await bringUpToDate(tx, lid, opened, await listIdsOf(tx, survey, part))
    if (!part.final) requireEnough(survey, entries)
    await keepFigures(tx, survey.id, part.villages)
    if (part.final) await markCounted(ctx, tx, survey.id, by)
    const villageIds = part.villages.map(({ id }) => id)
    const act = { survey, forms: lid.survey, entries, villageIds, final: part.final, by }
    return { opening: await settleOpening(ctx, tx, act), final: part.final }
  })
  if (final) {
    forgetBoxes(ctx)
    await destroyBoxKey(ctx, survey.id)
  }
  await sweep(ctx)
  return opening
}

/** @throws Refusal as `count` and `countVillage` */
async function choosePart(
  db: Reader,
  survey: SurveyRecord,
  villageId: string | undefined,
): Promise<Part> {
  if (villageId !== undefined && survey.access !== 'card') {
    throw new Refusal('conflict', 'cards_only')
  }
  const all = survey.access === 'card' ? await reconcile(db, survey.id) : []
  const left = all.filter(({ stage }) => stage !== 'counted')
  const villages = villageId === undefined ? left : [found(all.find(({ id }) => id === villageId))]
  if (villages.some(({ stage }) => stage === 'counted')) {
    throw new Refusal('conflict', 'village_counted')
  }
  const final = villages.length === left.length
  requireState(final ? allowsStep(survey, 'count') : isBeforeCount(survey))
  requireReconciled(villages)
  return { villages, final }
}

/** One village alone has a result of its own only from the minimum of the policy on; what cannot be read is no answer. */
function requireEnough({ policy }: SurveyRecord, entries: readonly OpenedEntry[]): void {
  const { minimum } = frozenPolicy(policy ?? '{}').disclosure
  const leaves = new Set(entries.flatMap(({ contents }) => contents?.leaf.toString('hex') ?? []))
  if (leaves.size < minimum) throw new Refusal('conflict', 'village_too_small')
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
  requireState(mayOpenBatch(survey))
  const chosen = chooseBatch(ctx.random, await listEntryIds(ctx.db, survey.id))
  if (chosen.length === 0) return undefined
  const lid = await liftUnless(ctx, survey, async () =>
    requireState(mayOpenBatch(await getSurveyById(ctx.db, survey.id))),
  )
  const entries = (await openEntries(ctx.db, lid, chosen)).filter(({ contents }) => contents)
  if (entries.length === 0) return undefined
  const opening = await transact(ctx.db, async (tx) => {
    await holdBox(ctx, tx, survey)
    requireState(mayOpenBatch(await getSurveyById(tx, survey.id)))
    const act = { survey, forms: lid.survey, entries, villageIds: [], final: false, by }
    return settleOpening(ctx, tx, act)
  })
  await sweep(ctx)
  return opening
}

/** Nobody puts in or takes out, uses a card, or acts on the survey until the transaction ends. */
async function holdBox(ctx: Context, tx: Tx, { id, access }: SurveyRecord): Promise<void> {
  await takeTurns(ctx.engine, tx, boxTurn(id))
  await holdSurvey(ctx, tx, id)
  if (access === 'card') await takeTurns(ctx.engine, tx, cardTurn(id))
}

function listIdsOf(db: Reader, { id, access }: SurveyRecord, { villages }: Part) {
  return listEntryIds(db, id, access === 'card' ? villages.map((one) => one.id) : undefined)
}

/** What is to come out now: others arrived while these were being opened, or a village was counted. */
async function bringUpToDate(
  tx: Tx,
  lid: Lid,
  opened: OpenedEntry[],
  ids: string[],
): Promise<OpenedEntry[]> {
  const wanted = new Set(ids)
  const known = opened.filter(({ id }) => wanted.delete(id))
  return [...known, ...(await openEntries(tx, lid, [...wanted]))]
}

/** Somebody else may have counted and destroyed the key just now: then that is said, and no fault. */
async function liftUnless(
  ctx: Context,
  survey: SurveyRecord,
  lookAgain: () => Promise<unknown>,
  words?: string,
): Promise<Lid> {
  try {
    return await liftLid(ctx, survey, words)
  } catch (error) {
    await lookAgain()
    throw error
  }
}

function mayOpenBatch(survey: SurveyRecord): boolean {
  return survey.access === 'open' && isBeforeCount(survey)
}

function isBeforeCount({ state }: SurveyRecord): boolean {
  return state === 'open' || state === 'closed'
}

function requireState(holds: boolean): void {
  if (!holds) throw new Refusal('conflict', 'wrong_state')
}

function sweep(ctx: Context): Promise<void> {
  return sweepDeleted(ctx.engine, ctx.db, [
    'box_entry',
    'spent',
    'counted_answer',
    'counted_token',
    'answer_text',
    'redemption',
    'used_card_report',
  ])
}
