import type { Opening } from '#shared/counting/schema.ts'
import { textHash } from '#shared/responses/canonical.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { record } from '../audit/record.ts'
import { meetingsOf } from '../collection/meetings.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { merkleRoot } from '../ledger/merkle.ts'
import { newId } from '../random.ts'
import type { ReadContents } from '../responses/ballot.ts'
import { sha256 } from '../responses/receipts.ts'
import type { SurveyForms } from '../responses/survey-box.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { forgetSteps, takeStep } from './interim.ts'
import type { OpenedEntry } from './open-entries.ts'
import { rewriteArrivals, rewriteSorted } from './rewrite-sorted.ts'
import { settleVillages, tokensRootOf } from './settle-villages.ts'
import { addToStored, newTallySalt, readTallies, talliesOf, tallyHash } from './tallies.ts'
import { saidOf } from './vouch.ts'
import './tables.ts'

export interface OpeningAct {
  survey: SurveyRecord
  forms: SurveyForms
  entries: OpenedEntry[]
  /** Of a survey with cards: the villages whose answers these are. */
  villageIds: readonly string[]
  /** The count at the end; else that of one village, or a nightly batch. */
  final: boolean
  /** An account; null: the clock or the command line. */
  by: string | null
}

interface CountedLine {
  leaf: string
  contents: ReadContents
}

const perStep = 400

/**
 * Turns opened entries into counted answers: records and texts, each list in the order of its own hash,
 * tallies, roots and the event; and takes the entries out of the box. All in the caller's transaction.
 */
export async function settleOpening(ctx: Context, tx: Tx, act: OpeningAct): Promise<Opening> {
  const { survey, forms, entries, villageIds, final } = act
  const byCards = survey.access === 'card'
  const opened = entries.flatMap(({ contents }) => contents ?? [])
  const lines = sortedByLeaf(opened)
  const counted = await storeAnswers(tx, survey.id, lines)
  await storeTexts(tx, survey.id, counted)
  await addToStored(
    tx,
    survey.id,
    talliesOf(
      forms,
      counted.map(({ contents }) => contents),
    ),
  )
  await takeOut(tx, survey.id, entries)
  if (byCards) {
    const contents = counted.map((line) => line.contents)
    await settleVillages(ctx, tx, { survey, forms, villageIds, counted: contents })
  } else if (!final) {
    await takeStep(tx, survey.id, frozenPolicy(survey.policy ?? '{}').disclosure)
  }
  if (final) {
    await rewriteSorted(tx, survey.id)
    await forgetSteps(tx, survey.id)
  } else if (byCards) await rewriteArrivals(tx, survey.id)
  const leaves = await readLeaves(tx, survey.id)
  const opening: Opening = {
    at: instant(ctx),
    final,
    answers: counted.length,
    repeated: opened.length - counted.length,
    unreadable: entries.length - opened.length,
    total: leaves.length,
    answersRoot: merkleRoot(leaves).toString('hex'),
  }
  await writeDown(ctx, tx, act, opening)
  return opening
}

function sortedByLeaf(opened: ReadContents[]): CountedLine[] {
  return opened
    .map((contents) => ({ leaf: contents.leaf.toString('hex'), contents }))
    .sort((a, b) => (a.leaf < b.leaf ? -1 : 1))
}

/** @returns those that were new: the very same answer under two ids is one answer. */
async function storeAnswers(
  tx: Tx,
  surveyId: string,
  lines: CountedLine[],
): Promise<CountedLine[]> {
  const counted: CountedLine[] = []
  for (const step of inSteps(distinct(lines))) {
    const rows = await tx
      .insertInto('countedAnswer')
      .values(step.map(({ leaf, contents }) => ({ surveyId, leaf, record: contents.record })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('leaf')
      .execute()
    const fresh = new Set(rows.map((row) => row.leaf))
    counted.push(...step.filter(({ leaf }) => fresh.has(leaf)))
  }
  return counted
}

function distinct(lines: CountedLine[]): CountedLine[] {
  return lines.filter(({ leaf }, at) => leaf !== lines[at - 1]?.leaf)
}

async function storeTexts(tx: Tx, surveyId: string, counted: CountedLine[]): Promise<void> {
  const rows = counted
    .flatMap(({ contents }) => textsOf(contents))
    .map((text) => ({ surveyId, ...text }))
    .sort((a, b) => (a.textHash < b.textHash ? -1 : 1))
  for (const step of inSteps(rows)) {
    await tx
      .insertInto('answerText')
      .values(step)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

function textsOf({ answers, textKeys, salt, village }: ReadContents) {
  return textKeys.flatMap((key) => {
    const body = answers[key]
    if (typeof body !== 'string') return []
    const hash = textHash(body, { salt, key }, sha256)
    return [{ textHash: hash, questionKey: key, villageId: village, body }]
  })
}

/** @throws Refusal conflict when somebody else has opened the same entries meanwhile */
async function takeOut(tx: Tx, surveyId: string, entries: OpenedEntry[]): Promise<void> {
  let taken = 0
  for (const step of inSteps(entries)) {
    const result = await tx
      .deleteFrom('boxEntry')
      .where('surveyId', '=', surveyId)
      .where(
        'id',
        'in',
        step.map(({ id }) => id),
      )
      .executeTakeFirst()
    taken += Number(result.numDeletedRows)
  }
  if (taken !== entries.length) throw new Refusal('conflict', 'wrong_state')
}

async function readLeaves(tx: Tx, surveyId: string): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom('countedAnswer')
    .select('leaf')
    .where('surveyId', '=', surveyId)
    .orderBy('leaf')
    .execute()
  return rows.map((row) => Buffer.from(row.leaf, 'hex'))
}

async function writeDown(
  ctx: Context,
  tx: Tx,
  { survey, villageIds, by }: OpeningAct,
  opening: Opening,
): Promise<void> {
  const { at, final, total, ...counts } = opening
  const lastOfCards = final && survey.access === 'card'
  const village = final ? null : (villageIds[0] ?? null)
  const tallySalt = newTallySalt(ctx.random)
  const hash = tallyHash(await readTallies(tx, survey.id), tallySalt)
  const tokensRoot = lastOfCards ? await tokensRootOf(tx, survey.id) : null
  const row = { ...counts, tokensRoot, tallyHash: hash, tallySalt }
  await tx
    .insertInto('boxOpening')
    .values({
      ...{ id: newId(ctx.random), surveyId: survey.id, villageId: village, at, by },
      ...{ final: final ? 1 : 0, ...row },
    })
    .execute()
  const subject = `survey/${survey.slug}`
  const { answers, repeated, unreadable } = counts
  const payload = {
    ...{ village, final, total, answers, repeated, unreadable },
    ...saidOf({ ...row, final: final ? 1 : 0 }),
    ...(lastOfCards && { meetings: await meetingVillages(tx, survey.id) }),
  }
  await append(ctx, tx, { kind: 'count', subject, payload })
  const act = final ? 'surveys.count' : village ? 'surveys.countVillage' : 'surveys.openBatch'
  const detail = village === null ? counts : { village, ...counts }
  await record(ctx, tx, { act, accountId: by, unitId: survey.unitId, subject, detail })
}

/** Ids of the villages whose collection is marked as a meeting, sorted: from here on the mark stands. */
async function meetingVillages(tx: Tx, surveyId: string): Promise<string[]> {
  return [...((await meetingsOf(tx, [surveyId])).get(surveyId)?.keys() ?? [])].sort()
}

function inSteps<T>(rows: readonly T[]): T[][] {
  const steps: T[][] = []
  for (let from = 0; from < rows.length; from += perStep) {
    steps.push(rows.slice(from, from + perStep))
  }
  return steps
}
