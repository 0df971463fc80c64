import { canonicalJson } from '#shared/canonical-json.ts'
import { checkAnswers, wholeForm } from '#shared/forms/answers.ts'
import { onPaper } from '#shared/paper/on-paper.ts'
import type { BallotContent, KeyedBallot } from '#shared/paper/schema.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { notFound, Refusal } from '../errors.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { onStack, type Stack, type Who } from './stacks.ts'
import './tables.ts'

// Keying: every ballot is saved by itself under an id that the browser has made, so that a lost connection costs
// nothing and sending again makes no second ballot. The first ballot of a reading says whose reading it is.

/** Which ballot of which reading of which stack. */
export interface BallotPlace {
  stackId: string
  /** As it stands in the address. */
  pass: string
  ballot: string
}

export interface Keyed {
  id: string
  position: number
  content: BallotContent
}

/**
 * Saves a ballot, or corrects it.
 * @throws Refusal conflict wrong_state, pass_taken, pass_unfinished, second_clerk or place_taken; invalid
 */
export async function keyBallot(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  place: BallotPlace,
  { position, content }: KeyedBallot,
): Promise<void> {
  const text = canonicalJson(await cleanContent(ctx.db, survey.id, content))
  await onStack(ctx, survey, place.stackId, async (tx, stack, held) => {
    const pass = await enterPass(ctx, tx, who, stack, passOf(place.pass))
    const ballot = { stackId: stack.id, pass, id: place.ballot }
    await requireFree(tx, ballot, position)
    await tx
      .insertInto('paperBallot')
      .values({ ...ballot, position, content: text })
      .onConflict((conflict) =>
        conflict.columns(['stackId', 'pass', 'id']).doUpdateSet({ position, content: text }),
      )
      .execute()
    await recordDeed(ctx, tx, held, who, 'paper.key', { stack: stack.id, pass })
  })
}

/** Takes a keyed ballot back. One that is gone already is no error. @throws Refusal conflict as above */
export function unkeyBallot(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  { stackId, pass: given, ballot }: BallotPlace,
): Promise<void> {
  return onStack(ctx, survey, stackId, async (tx, stack, held) => {
    const pass = await enterPass(ctx, tx, who, stack, passOf(given))
    await tx
      .deleteFrom('paperBallot')
      .where('stackId', '=', stack.id)
      .where('pass', '=', pass)
      .where('id', '=', ballot)
      .execute()
    await recordDeed(ctx, tx, held, who, 'paper.unkey', { stack: stack.id, pass })
  })
}

/**
 * Ends a reading. After the first another account begins the second; after the second both are compared.
 * @param ballots how many were keyed: what is still on its way must not be missing
 * @throws Refusal conflict wrong_state, pass_taken or ballots_missing
 */
export function finishPass(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  { stackId, pass: given, ballots }: { stackId: string; pass: string; ballots: number },
): Promise<void> {
  return onStack(ctx, survey, stackId, async (tx, stack, held) => {
    const pass = await enterPass(ctx, tx, who, stack, passOf(given))
    const kept = await readKeyed(tx, stack.id, pass)
    if (kept.length !== ballots) throw new Refusal('conflict', 'ballots_missing')
    await tx
      .updateTable('paperPass')
      .set({ finishedAt: instant(ctx) })
      .where('stackId', '=', stack.id)
      .where('pass', '=', pass)
      .execute()
    const detail = { stack: stack.id, pass, ballots }
    await recordDeed(ctx, tx, held, who, 'paper.finishPass', detail)
  })
}

/** In the order of the pile. */
export async function readKeyed(db: Reader, stackId: string, pass: number): Promise<Keyed[]> {
  const rows = await db
    .selectFrom('paperBallot')
    .select(['id', 'position', 'content'])
    .where('stackId', '=', stackId)
    .where('pass', '=', pass)
    .orderBy('position')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) }))
}

/**
 * A ballot as it counts, so that two readings are the same text when they say the same.
 * @throws Refusal invalid, naming every field that does not fit
 */
export async function cleanContent(
  db: Reader,
  surveyId: string,
  { verdict, answers }: BallotContent,
): Promise<BallotContent> {
  if (verdict !== 'valid') return { verdict, answers: {} }
  const { document } = await getForm(db, surveyId)
  const checked = checkAnswers(onPaper(document), answers)
  if (checked.answers) return { verdict, answers: checked.answers }
  const { [wholeForm]: blank, ...fields } = checked.fields
  if (blank && Object.keys(fields).length === 0) return { verdict: 'blank', answers: {} }
  throw new Refusal('invalid', 'fields', fields)
}

function passOf(given: string): 1 | 2 {
  if (given !== '1' && given !== '2') throw notFound()
  return given === '1' ? 1 : 2
}

/** The reading, if it is this account's to go on with or to begin. */
async function enterPass(
  ctx: Context,
  tx: Tx,
  { accountId }: Who,
  { id: stackId, passes }: Stack,
  pass: 1 | 2,
): Promise<1 | 2> {
  const [first] = passes
  const own = passes[pass - 1]
  if (own) {
    if (own.by !== accountId) throw new Refusal('conflict', 'pass_taken')
    if (own.finishedAt !== null) throw new Refusal('conflict', 'wrong_state')
    return pass
  }
  if (pass === 2) {
    if (!first?.finishedAt) throw new Refusal('conflict', 'pass_unfinished')
    if (first.by === accountId) throw new Refusal('conflict', 'second_clerk')
  }
  const row = { stackId, pass, by: accountId, at: instant(ctx), finishedAt: null }
  await tx.insertInto('paperPass').values(row).execute()
  return pass
}

/** @throws Refusal conflict place_taken when another ballot lies there: the same pile is keyed in two windows */
async function requireFree(
  tx: Tx,
  { stackId, pass, id }: { stackId: string; pass: number; id: string },
  position: number,
): Promise<void> {
  const there = await tx
    .selectFrom('paperBallot')
    .select('id')
    .where('stackId', '=', stackId)
    .where('pass', '=', pass)
    .where('position', '=', position)
    .executeTakeFirst()
  if (there && there.id !== id) throw new Refusal('conflict', 'place_taken')
}
