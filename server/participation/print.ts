import type { NewPrintJob, PrintedCards, PrintJob } from '#shared/participation/schema.ts'
import { type Context, instant } from '../context.ts'
import type { Db, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { newId, shuffled } from '../random.ts'
import { getSurveyById, type SurveyRecord } from '../surveys/find.ts'
import { readCardPepper } from '../tokens/survey-keys.ts'
import { holdCards, tell, tooMany } from './cards.ts'
import { codeMac, forgetCodes, newCode, openCodes, sealCodes } from './codes.ts'
import { villageStockOf } from './stock.ts'
import './tables.ts'

// Codes are made for a print job and live as long as it does: a day at most, sealed. Whoever prints could read them;
// so two witnesses are named, and every printing is an event. Their names stay with the job: an event is public for ever.

type Who = { accountId: string }

const openForMs = 24 * 3_600_000
const perStep = 200

/**
 * Makes cards out of released ones. Event `cardsMade` {job, village, cards, firstSerial}.
 * @returns the job's id
 * @throws Refusal conflict wrong_state, village_counted or too_many_cards, not_found for a strange village
 */
export async function openPrintJob(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  { villageId, cards, witnesses }: NewPrintJob,
): Promise<string> {
  const pepper = readCardPepper(ctx, surveyId)
  const id = newId(ctx.random)
  const codes = [...new Set(Array.from({ length: cards }, () => newCode(ctx.random)))]
  // Of 10^13 codes two of one job are the same once in a long while: then one is made again by hand.
  if (codes.length < cards) throw new Refusal('conflict', 'changed_meanwhile')
  const sealed = sealCodes(ctx, id, codes)
  try {
    await transact(ctx.db, async (tx) => {
      const survey = await holdCards(ctx, tx, surveyId, villageId)
      const stock = await villageStockOf(tx, surveyId, villageId)
      const left = stock.released + stock.reissued - stock.printed
      if (cards > left) throw tooMany(left)
      const firstSerial = await nextSerial(tx, surveyId)
      await insertCards(tx, { surveyId, villageId, firstSerial, codes, pepper })
      await tx
        .insertInto('printJob')
        .values({
          ...{ id, surveyId, villageId, firstSerial, cards, witnesses, prints: 0, sealed },
          ...{ at: instant(ctx), by: who.accountId, endedAt: null },
        })
        .execute()
      const detail = { job: id, village: villageId, cards, firstSerial }
      await tell(ctx, tx, who, survey, 'cardsMade', detail)
    })
  } catch (error) {
    forgetCodes(ctx, id)
    throw error
  }
  return id
}

/**
 * The cards for the printer, in an order that chance has chosen. Event `cardsPrinted` {job, print}.
 * @throws Refusal gone when the job has ended, not_found
 */
export async function printCards(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  jobId: string,
): Promise<PrintedCards> {
  return transact(ctx.db, async (tx) => {
    const survey = await holdCards(ctx, tx, surveyId)
    const job = await findJob(tx, surveyId, jobId)
    if (job.sealed === null || isOver(ctx, job.at)) throw new Refusal('gone', 'print_job_over')
    const codes = openCodes(ctx, jobId, job.sealed)
    const print = job.prints + 1
    await tx.updateTable('printJob').set({ prints: print }).where('id', '=', jobId).execute()
    await tell(ctx, tx, who, survey, 'cardsPrinted', { job: jobId, print })
    const cards = codes.map((code, at) => ({ serial: job.firstSerial + at, code }))
    return { villageName: job.villageName, cards: shuffled(ctx.random, cards) }
  })
}

/** The codes are gone for good. Event `printJobEnded` {job}. Ending it again changes nothing. */
export async function endPrintJob(
  ctx: Context,
  who: Who | null,
  { id: surveyId }: SurveyRecord,
  jobId: string,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const job = await findJob(tx, surveyId, jobId)
    if (job.endedAt !== null) return
    await tx
      .updateTable('printJob')
      .set({ sealed: null, endedAt: instant(ctx) })
      .where('id', '=', jobId)
      .execute()
    const survey = await getSurveyById(tx, surveyId)
    await tell(ctx, tx, who, survey, 'printJobEnded', { job: jobId })
  })
  forgetCodes(ctx, jobId)
}

/** Ends what is older than a day. */
export const printJobExpiry = {
  name: 'end print jobs',
  everyMinutes: 10,
  run: async (ctx: Context): Promise<void> => {
    const before = new Date(ctx.now().getTime() - openForMs).toISOString()
    const jobs = await ctx.db
      .selectFrom('printJob')
      .select(['id', 'surveyId'])
      .where('endedAt', 'is', null)
      .where('at', '<=', before)
      .execute()
    for (const job of jobs) {
      await endPrintJob(ctx, null, await getSurveyById(ctx.db, job.surveyId), job.id)
    }
  },
}

/** Newest first. */
export async function listPrintJobs(ctx: Context, surveyId: string): Promise<PrintJob[]> {
  const rows = await jobsOf(ctx.db, surveyId).orderBy('firstSerial', 'desc').execute()
  return rows.map(({ sealed, endedAt: _ended, ...job }) => ({
    ...job,
    openUntil: sealed === null || isOver(ctx, job.at) ? null : endOf(job.at),
  }))
}

function jobsOf(db: Db | Tx, surveyId: string) {
  return db
    .selectFrom('printJob')
    .innerJoin('surveyVillage', (join) =>
      join
        .onRef('surveyVillage.surveyId', '=', 'printJob.surveyId')
        .onRef('surveyVillage.unitId', '=', 'printJob.villageId'),
    )
    .select(['id', 'villageId', 'name as villageName', 'firstSerial', 'cards', 'witnesses'])
    .select(['prints', 'at', 'sealed', 'endedAt'])
    .where('printJob.surveyId', '=', surveyId)
}

async function findJob(tx: Tx, surveyId: string, jobId: string) {
  return found(await jobsOf(tx, surveyId).where('id', '=', jobId).executeTakeFirst())
}

function endOf(at: string): string {
  return new Date(Date.parse(at) + openForMs).toISOString()
}

function isOver(ctx: Context, at: string): boolean {
  return instant(ctx) >= endOf(at)
}

async function nextSerial(tx: Tx, surveyId: string): Promise<number> {
  const last = await tx
    .selectFrom('card')
    .select((on) => on.fn.max('serial').as('serial'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  return Number(last?.serial ?? 0) + 1
}

async function insertCards(
  tx: Tx,
  made: {
    surveyId: string
    villageId: string
    firstSerial: number
    codes: string[]
    pepper: Uint8Array
  },
): Promise<void> {
  const { surveyId, villageId, firstSerial, codes, pepper } = made
  const rows = codes.map((code, at) => ({
    ...{ surveyId, villageId, serial: firstSerial + at },
    codeMac: codeMac(pepper, surveyId, code),
  }))
  for (let from = 0; from < rows.length; from += perStep) {
    await tx
      .insertInto('card')
      .values(rows.slice(from, from + perStep))
      .execute()
  }
}
