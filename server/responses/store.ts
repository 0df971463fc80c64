import type { Context } from '../context.ts'
import { shareTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { newId } from '../random.ts'
import { currentSurveys } from '../surveys/current.ts'
import { listCountedVillages } from '../surveys/village-counts.ts'
import { phaseOf } from '../surveys/window.ts'
import { type Ballot, boxLabel, sameMac } from './ballot.ts'
import { createSealer, type Sealer } from './box.ts'
import { boxTurn } from './box-key.ts'
import type { SurveyBox } from './survey-box.ts'
import './tables.ts'

/**
 * What became of an answer: `stored` now · `known` the very same was stored before · `other` something else
 * was stored under its token · or why the survey, or the village that was `counted` before the others, takes nothing.
 */
export type Outcome = 'stored' | 'known' | 'other' | Shut
type Shut = 'unknown' | 'over' | 'counted'

interface Entry {
  ballot: Ballot
  key: string
  row: { id: string; surveyId: string; villageId: string | null; sealed: Buffer }
}

/**
 * Puts a group of answers into their boxes in one transaction: when this returns they are on the disk.
 * No row tells a time or an order: within the group they lie as their random ids and keyed hashes fall.
 */
export function storeGroup(ctx: Context, ballots: Ballot[]): Promise<Outcome[]> {
  const entries = sealAll(ctx, ballots)
  const boxes = [...new Set(ballots.map(({ box }) => box))]
  return transact(ctx.db, async (tx) => {
    const whyShut = await readDoors(ctx, tx, boxes)
    const taken = entries.filter((entry) => !whyShut(entry))
    const contents = await store(tx, firstOfEach(taken))
    // What was counted is still known when it is sent again.
    const before = await readSpent(
      tx,
      entries.filter((entry) => whyShut(entry) === 'counted'),
    )
    return entries.map((entry) => {
      const first = contents.get(entry.key) ?? before.get(entry.key)
      if (first?.stored === entry) return 'stored'
      if (first && sameMac(first.contentMac, entry.ballot.contentMac)) return 'known'
      return whyShut(entry) ?? 'other'
    })
  })
}

/** What `storeStack` asks for before anything else is held: the count waits for it, or it for the count. */
export function shareBox(ctx: Context, tx: Tx, surveyId: string): Promise<void> {
  return shareTurns(ctx.engine, tx, [boxTurn(surveyId)])
}

/**
 * Puts a finished stack of paper ballots into the box, in the caller's transaction, which has shared the box and
 * looked that the survey is not counted. @throws when a token was used before
 */
export async function storeStack(ctx: Context, tx: Tx, ballots: Ballot[]): Promise<void> {
  const entries = firstOfEach(sealAll(ctx, ballots))
  const contents = await store(tx, entries)
  const stored = entries.filter((entry) => contents.get(entry.key)?.stored === entry)
  if (stored.length < ballots.length) throw new Error('A token of a stack was used before')
}

/**
 * Why an entry is not taken, if it is not; so it stays until the transaction ends: a count waits for it, or it for the count.
 */
async function readDoors(
  ctx: Context,
  tx: Tx,
  boxes: SurveyBox[],
): Promise<(entry: Entry) => Shut | undefined> {
  await shareTurns(
    ctx.engine,
    tx,
    boxes.map(({ surveyId }) => boxTurn(surveyId)),
  )
  const current = await currentSurveys(
    ctx,
    tx,
    boxes.map(({ slug }) => slug),
  )
  const now = ctx.now()
  const phases = new Map(
    [...current.values()].map(({ survey }) => [survey.id, phaseOf(survey, now)]),
  )
  const begun = [...current.values()].filter(({ survey }) => survey.villagesCounted > 0)
  const rows = await listCountedVillages(
    tx,
    begun.map(({ survey }) => survey.id),
  )
  const counted = new Set(rows.map(({ surveyId, villageId }) => boxLabel(surveyId, villageId)))
  return ({ row: { surveyId, villageId } }) => {
    const phase = phases.get(surveyId) ?? 'unknown'
    if (phase === 'unknown' || phase === 'over') return phase
    return counted.has(boxLabel(surveyId, villageId)) ? 'counted' : undefined
  }
}

interface Content {
  contentMac: Uint8Array
  /** The entry of this group that came first under its token, if it was stored now. */
  stored?: Entry
}

/** Stores what is new; tells for every token what it was used for, now or before. */
async function store(tx: Tx, entries: Entry[]): Promise<Map<string, Content>> {
  if (entries.length === 0) return new Map()
  const spent = await tx
    .insertInto('spent')
    .values(
      entries.map(({ ballot }) => ({
        surveyId: ballot.box.surveyId,
        tokenMac: ballot.tokenMac,
        contentMac: ballot.contentMac,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['surveyId', 'tokenMac'])
    .execute()
  const freshKeys = new Set(spent.map((row) => keyOf(row.surveyId, row.tokenMac)))
  const fresh = entries.filter(({ key }) => freshKeys.has(key))
  if (fresh.length > 0) {
    const rows = fresh.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))
    await tx.insertInto('boxEntry').values(rows).execute()
  }
  const contents = await readSpent(
    tx,
    entries.filter(({ key }) => !freshKeys.has(key)),
  )
  for (const entry of fresh) {
    contents.set(entry.key, { contentMac: entry.ballot.contentMac, stored: entry })
  }
  return contents
}

async function readSpent(tx: Tx, entries: Entry[]): Promise<Map<string, Content>> {
  if (entries.length === 0) return new Map()
  const rows = await tx
    .selectFrom('spent')
    .selectAll()
    .where('surveyId', 'in', [...new Set(entries.map(({ ballot }) => ballot.box.surveyId))])
    .where(
      'tokenMac',
      'in',
      entries.map(({ ballot }) => ballot.tokenMac),
    )
    .execute()
  return new Map(
    rows.map((row) => [keyOf(row.surveyId, row.tokenMac), { contentMac: row.contentMac }]),
  )
}

/** Of two with one token in a group the first; by token, so that two processes never wait crosswise. */
function firstOfEach(entries: Entry[]): Entry[] {
  const first = new Map<string, Entry>()
  for (const entry of entries) if (!first.has(entry.key)) first.set(entry.key, entry)
  return [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function sealAll(ctx: Context, ballots: Ballot[]): Entry[] {
  const sealers = new Map<string, Sealer>()
  return ballots.map((ballot) => {
    const { surveyId, publicKey } = ballot.box
    const sealer = sealers.get(surveyId) ?? createSealer(publicKey, ctx.random)
    sealers.set(surveyId, sealer)
    const sealed = sealer.seal(ballot.plain, boxLabel(surveyId, ballot.villageId))
    return {
      ballot,
      key: keyOf(surveyId, ballot.tokenMac),
      row: { id: newId(ctx.random), surveyId, villageId: ballot.villageId, sealed },
    }
  })
}

function keyOf(surveyId: string, tokenMac: Uint8Array): string {
  return `${surveyId} ${Buffer.from(tokenMac).toString('latin1')}`
}
