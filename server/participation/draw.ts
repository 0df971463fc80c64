import { createHash } from 'node:crypto'
import type { HouseholdDraw } from '#shared/counting/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { DrawPage } from '#shared/participation/schema.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { type Context, instant } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { holdCards, tell } from './cards.ts'
import './tables.ts'

// Which households are asked is where numbers are made. Where they are drawn, their count and the source of the number
// are frozen when the survey opens; the number itself comes out later, and the upper body writes it down. From then on
// everybody who knows it finds the same households.

type Who = { accountId: string }

/**
 * Draws the households by a number that has been made known. Event `householdsDrawn` {seed, source, seedOn, villages}.
 * The same number again changes nothing.
 * @throws Refusal conflict draw_too_early before its day, wrong_state, already_decided for another number; not_found
 * where all households are asked
 */
export async function drawHouseholds(
  ctx: Context,
  who: Who,
  { id }: SurveyRecord,
  seed: string,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdCards(ctx, tx, id)
    const plan = found(planOf(survey))
    const before = await readSeed(tx, id)
    if (before?.seed === seed) return
    if (before) throw new Refusal('conflict', 'already_decided')
    if (dayOf(ctx.now()) < plan.seedOn) throw new Refusal('conflict', 'draw_too_early')
    await tx
      .insertInto('householdDraw')
      .values({ surveyId: id, seed, at: instant(ctx), by: who.accountId })
      .execute()
    const villages = await villagesOf(tx, survey, seed)
    await tell(ctx, tx, who, survey, 'householdsDrawn', {
      ...{ seed, source: plan.seedSource, seedOn: plan.seedOn },
      villages: villages.map(({ villageId, numbers }) => ({ village: villageId, numbers })),
    })
  })
}

/** @throws Refusal not_found where all households are asked */
export async function readDraw(
  db: Reader,
  survey: SurveyRecord,
): Promise<Omit<DrawPage, 'mayDraw'>> {
  const plan = found(planOf(survey))
  const row = await readSeed(db, survey.id)
  return {
    plan,
    drawn: row ? { seed: row.seed, at: row.at, by: row.displayName } : null,
    villages: await villagesOf(db, survey, row?.seed),
  }
}

/** Undefined where all households are asked, and before the survey opens. */
export function planOf({ policy }: Pick<SurveyRecord, 'policy'>): HouseholdDraw | undefined {
  if (policy === null) return undefined
  const { selection } = frozenPolicy(policy)
  return selection === 'all' ? undefined : selection
}

function readSeed(db: Reader, surveyId: string) {
  return db
    .selectFrom('householdDraw')
    .leftJoin('account', 'account.id', 'householdDraw.by')
    .select(['seed', 'at', 'account.displayName'])
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
}

async function villagesOf(
  db: Reader,
  { id, slug }: SurveyRecord,
  seed: string | undefined,
): Promise<DrawPage['villages']> {
  const rows = await db
    .selectFrom('surveyVillage')
    .select(['unitId', 'name', 'households', 'selected'])
    .where('surveyId', '=', id)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ unitId, name, households, selected }) => {
    if (households === null || selected === null) return []
    const word = `${slug}/${unitId}/${seed}`
    const numbers = seed === undefined ? [] : drawnNumbers(word, households, selected)
    return { villageId: unitId, name, households, selected, numbers }
  })
}

/**
 * The places in the list of those that are asked, in order: those whose SHA-256 of
 * `lang-nghe-draw-v1/<survey>/<village>/<seed>/<place>` is smallest. Anybody can do it again.
 */
function drawnNumbers(word: string, households: number, selected: number): number[] {
  const hashOf = (place: number) =>
    createHash('sha256').update(`lang-nghe-draw-v1/${word}/${place}`).digest('hex')
  return Array.from({ length: households }, (_none, at) => ({ at: at + 1, hash: hashOf(at + 1) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .slice(0, selected)
    .map(({ at }) => at)
    .sort((one, other) => one - other)
}
