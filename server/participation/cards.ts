import type { Json } from '#shared/canonical-json.ts'
import type { CardReissue, CardRelease, CardWithdrawal } from '#shared/participation/schema.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { newId } from '../random.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { holdSurvey } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { requireUncounted } from '../surveys/village-counts.ts'
import { villageStockOf } from './stock.ts'
import './tables.ts'

// Which cards exist. Every change is an event of the ledger, so that the cards of a village can be added up by anyone:
// counted ≤ used ≤ printed − voided − returned, and printed ≤ households + re-issues.

type Who = { accountId: string }

/**
 * The upper body releases cards: in all no more than the village has households, as frozen at publishing.
 * Event `cardsReleased` {village, cards, households}.
 * @throws Refusal conflict wrong_state, village_counted, too_many_cards or households_not_drawn, not_found for a strange
 * village
 */
export function releaseCards(
  ctx: Context,
  who: Who,
  { id }: SurveyRecord,
  { villageId, cards }: CardRelease,
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const survey = await holdCards(ctx, tx, id, villageId)
    const { households, released, drawnFrom } = await villageStockOf(tx, id, villageId)
    if (households === null) throw new Refusal('conflict', 'households_unknown')
    if (drawnFrom !== undefined) await requireDrawn(tx, id)
    if (released + cards > households) throw tooMany(households - released)
    await insertRelease(ctx, tx, who, {
      surveyId: id,
      villageId,
      kind: 'first',
      cards,
      reason: null,
    })
    const detail = { village: villageId, cards, households }
    await tell(ctx, tx, who, survey, 'cardsReleased', detail)
  })
}

/**
 * Cards beyond the households, for spoiled and lost ones. Event `cardsReissued` {village, cards, reason}.
 * @throws Refusal conflict wrong_state, village_counted or too_many_cards, not_found for a strange village
 */
export function reissueCards(
  ctx: Context,
  who: Who,
  { id }: SurveyRecord,
  { villageId, cards, reason }: CardReissue,
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const survey = await holdCards(ctx, tx, id, villageId)
    const { reissued, reissueLimit, released } = await villageStockOf(tx, id, villageId)
    const left = released === 0 ? 0 : reissueLimit - reissued
    if (cards > left) throw tooMany(left)
    await insertRelease(ctx, tx, who, { surveyId: id, villageId, kind: 'reissue', cards, reason })
    await tell(ctx, tx, who, survey, 'cardsReissued', { village: villageId, cards, reason })
  })
}

/**
 * Takes cards out by their serials: spoiled ones, and what is left over. A card that was used stays used.
 * Event `cardsVoided` or `cardsReturned` {serials, reason}.
 * @throws Refusal conflict wrong_state, village_counted or card_used, not_found for a serial that is not in stock
 */
export function withdrawCards(
  ctx: Context,
  who: Who,
  { id }: SurveyRecord,
  { serials, kind, reason }: Pick<CardWithdrawal, 'serials' | 'kind'> & { reason: string | null },
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const survey = await holdCards(ctx, tx, id)
    await takeTurns(ctx.engine, tx, cardTurn(id))
    const wanted = [...new Set(serials)].sort((a, b) => a - b)
    await requireInStock(tx, id, wanted)
    const by = { at: instant(ctx), by: who.accountId }
    await tx
      .insertInto('cardWithdrawal')
      .values(wanted.map((serial) => ({ surveyId: id, serial, kind, reason, ...by })))
      .execute()
    const event = kind === 'voided' ? 'cardsVoided' : 'cardsReturned'
    await tell(ctx, tx, who, survey, event, { serials: wanted, reason })
  })
}

/**
 * The survey with its cards to oneself. @throws Refusal conflict wrong_state unless cards can still be used,
 * village_counted where they cannot any more
 */
export async function holdCards(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  villageId?: string,
): Promise<SurveyRecord> {
  const survey = await holdSurvey(ctx, tx, surveyId)
  if (survey.access !== 'card' || !['open', 'closed'].includes(survey.state)) {
    throw new Refusal('conflict', 'wrong_state')
  }
  if (villageId !== undefined) await requireUncounted(tx, surveyId, [villageId])
  return survey
}

/** What redemptions share and withdrawals take alone, so that no card is used and voided at once. */
export function cardTurn(surveyId: string): string {
  return `cards/${surveyId}`
}

/** The event and the audit row of an act on cards. */
export async function tell(
  ctx: Context,
  tx: Tx,
  who: Who | null,
  survey: SurveyRecord,
  kind: string,
  payload: { [key: string]: Json },
): Promise<void> {
  await append(ctx, tx, { kind, subject: `survey/${survey.slug}`, payload })
  await recordDeed(ctx, tx, survey, who, `participation.${kind}`, payload)
}

export function tooMany(left: number): Refusal {
  return new Refusal('conflict', 'too_many_cards', { cards: String(Math.max(0, left)) })
}

/** Cards are for households that were drawn: before that nobody knows which. */
async function requireDrawn(tx: Tx, surveyId: string): Promise<void> {
  const draw = await tx
    .selectFrom('householdDraw')
    .select('seed')
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  if (!draw) throw new Refusal('conflict', 'households_not_drawn')
}

async function insertRelease(
  ctx: Context,
  tx: Tx,
  who: Who,
  row: {
    surveyId: string
    villageId: string
    kind: 'first' | 'reissue'
    cards: number
    reason: string | null
  },
): Promise<void> {
  await tx
    .insertInto('cardRelease')
    .values({ id: newId(ctx.random), ...row, at: instant(ctx), by: who.accountId })
    .execute()
}

async function requireInStock(tx: Tx, surveyId: string, serials: number[]): Promise<void> {
  const rows = await tx
    .selectFrom('card')
    .leftJoin('cardWithdrawal', (join) =>
      join
        .onRef('cardWithdrawal.surveyId', '=', 'card.surveyId')
        .onRef('cardWithdrawal.serial', '=', 'card.serial'),
    )
    .leftJoin('redemption', (join) =>
      join
        .onRef('redemption.surveyId', '=', 'card.surveyId')
        .onRef('redemption.codeMac', '=', 'card.codeMac'),
    )
    .select(['card.serial', 'card.villageId', 'cardWithdrawal.kind'])
    .select('redemption.villageId as usedIn')
    .where('card.surveyId', '=', surveyId)
    .where('card.serial', 'in', serials)
    .execute()
  await requireUncounted(
    tx,
    surveyId,
    rows.map(({ villageId }) => villageId),
  )
  if (rows.some(({ usedIn }) => usedIn !== null)) throw new Refusal('conflict', 'card_used')
  if (rows.length < serials.length || rows.some(({ kind }) => kind !== null)) {
    throw new Refusal('invalid', 'card_unknown', { serials: 'unknown' })
  }
}
