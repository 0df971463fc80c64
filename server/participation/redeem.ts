import { isCode } from '#shared/tokens/code.ts'
import type { CardCheckReply, RedemptionBody, RedemptionReply } from '#shared/tokens/schema.ts'
import type { Context } from '../context.ts'
import { shareTurns } from '../database/dialect.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { currentSurveys } from '../surveys/current.ts'
import { isSlug, type SurveyRecord } from '../surveys/find.ts'
import { isVillageClosed } from '../surveys/village-closings.ts'
import { countedVillagesOf } from '../surveys/village-counts.ts'
import { phaseOf } from '../surveys/window.ts'
import { createThrottle, type Throttle } from '../throttle.ts'
import { signBlinded } from '../tokens/blind-rsa.ts'
import { modulusIn, readCardPepper, readSigningKey } from '../tokens/survey-keys.ts'
import { cardTurn } from './cards.ts'
import { blindedMac, codeMac } from './codes.ts'
import './tables.ts'

// A card is exchanged for a token that the server signs without seeing it: afterwards nobody can tell which
// card an answer came with. Nothing of who asked, or when, is kept.

/**
 * Only failures count, and a typing error is noticed on the phone. A hall of a hundred phones shares one address, a mobile
 * network many halls: as generous as for answers, against machines only. At this rate from one address somebody who
 * guesses needs two thousand years for one of three hundred cards among 10^13 codes.
 */
const failures = { perAddress: 300, withinMs: 600_000 }
const throttles = new WeakMap<Context, Throttle>()

interface Card {
  codeMac: Buffer
  villageId: string
  villageName: string
  used: Uint8Array | null
}

/**
 * Whether a card can be used; asking spends nothing.
 * @throws Refusal not_found or gone when the survey or the village takes nothing, too_many after too many unknown codes
 */
export async function checkCard(
  ctx: Context,
  slug: string,
  code: string,
  address: string,
): Promise<CardCheckReply> {
  const survey = await getTaking(ctx, ctx.db, slug)
  const card = await findCard(ctx, ctx.db, survey, code, address)
  if (!card) return { state: 'unknown', village: null, publicKey: null }
  const { villageId: id, villageName: name, used } = card
  // What was begun before the village was closed is still exchanged below; nothing begins any more.
  if (!used && (await isVillageClosed(ctx.db, survey.id, id))) {
    throw new Refusal('gone', 'village_closed')
  }
  const modulus = await modulusIn(ctx.db, survey.id, id)
  return {
    state: used ? 'used' : 'unused',
    village: { id, name },
    publicKey: Buffer.from(modulus).toString('base64url'),
  }
}

/**
 * Uses a card: the blind signature of its village. The same blinded token again gets the same reply, so that a lost
 * one can be asked for again.
 * @throws Refusal not_found card_unknown, conflict card_used for another token, invalid, gone, too_many; unavailable when
 * nobody knows whether it was written down: the phone asks the same again
 */
export async function redeemCard(
  ctx: Context,
  slug: string,
  { code, blinded }: RedemptionBody,
  address: string,
): Promise<RedemptionReply> {
  const survey = await getTaking(ctx, ctx.db, slug)
  const card = await findCard(ctx, ctx.db, survey, code, address)
  if (!card) throw new Refusal('not_found', 'card_unknown')
  const message = Buffer.from(blinded, 'base64url')
  const signature = signBlinded(readSigningKey(ctx, survey.id, card.villageId), message)
  if (!signature) throw new Refusal('invalid', 'fields', { blinded: 'invalid' })
  const mac = blindedMac(readCardPepper(ctx, survey.id), message)
  await orLater(ctx, () => transact(ctx.db, (tx) => use(ctx, tx, survey, card, mac)))
  return { blindSignature: signature.toString('base64url') }
}

/** "Báo thẻ bị dùng trước", once per card. @throws Refusal as above; conflict wrong_state for an unused card */
export async function reportUsedCard(
  ctx: Context,
  slug: string,
  code: string,
  address: string,
): Promise<void> {
  const survey = await getTaking(ctx, ctx.db, slug)
  const card = await findCard(ctx, ctx.db, survey, code, address)
  if (!card) throw new Refusal('not_found', 'card_unknown')
  if (!card.used) throw new Refusal('conflict', 'wrong_state')
  await refuseCounted(ctx.db, survey, card.villageId)
  const report = { surveyId: survey.id, codeMac: card.codeMac, villageId: card.villageId }
  await orLater(ctx, () =>
    ctx.db
      .insertInto('usedCardReport')
      .values(report)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** A disk that is full or a database that is gone: told to the phone as "later", and to the operator as a fault. */
async function orLater(ctx: Context, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof Refusal) throw error
    ctx.log.fault('the use of a card could not be stored', error)
    throw new Refusal('unavailable', 'busy')
  }
}

/** The survey, if it has cards and still takes answers. */
async function getTaking(ctx: Context, db: Reader, slug: string): Promise<SurveyRecord> {
  const current = isSlug(slug) ? (await currentSurveys(ctx, db, [slug])).get(slug) : undefined
  const survey = current?.survey
  const phase = survey?.access === 'card' ? phaseOf(survey, ctx.now()) : 'unknown'
  if (phase === 'over') throw new Refusal('gone', 'survey_closed')
  if (!survey || phase === 'unknown') throw new Refusal('not_found', 'survey_not_open')
  return survey
}

/** Its box was opened: nothing of the village changes any more. @throws Refusal gone village_closed */
async function refuseCounted(
  db: Reader,
  { id, villagesCounted }: SurveyRecord,
  villageId: string,
): Promise<void> {
  if (villagesCounted === 0 || !(await countedVillagesOf(db, id)).has(villageId)) return
  throw new Refusal('gone', 'village_closed')
}

/** Undefined: never printed, or withdrawn; then it counts as a failure of the address. */
async function findCard(
  ctx: Context,
  db: Reader,
  { id: surveyId }: SurveyRecord,
  code: string,
  address: string,
): Promise<Card | undefined> {
  const throttle = throttleOf(ctx)
  throttle.check(address)
  const mac = codeMac(readCardPepper(ctx, surveyId), surveyId, code)
  const card = isCode(code) ? await readCard(db, surveyId, mac) : undefined
  if (!card) throttle.add(address)
  return card && { codeMac: mac, ...card }
}

/** A card in stock by its code; undefined when there is none, or it was withdrawn. */
export function readCard(db: Reader, surveyId: string, mac: Buffer) {
  return db
    .selectFrom('card')
    .innerJoin('surveyVillage', (join) =>
      join
        .onRef('surveyVillage.surveyId', '=', 'card.surveyId')
        .onRef('surveyVillage.unitId', '=', 'card.villageId'),
    )
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
    .select([
      'card.villageId',
      'surveyVillage.name as villageName',
      'redemption.blindedMac as used',
    ])
    .where('card.surveyId', '=', surveyId)
    .where('card.codeMac', '=', mac)
    .where('cardWithdrawal.kind', 'is', null)
    .executeTakeFirst()
}

/** Writes the use down, or finds it written: by the same token, or by another. */
async function use(
  ctx: Context,
  tx: Tx,
  survey: SurveyRecord,
  { codeMac: mac, villageId }: Card,
  blinded: Buffer,
): Promise<void> {
  await shareTurns(ctx.engine, tx, [cardTurn(survey.id)])
  await refuseCounted(tx, await getTaking(ctx, tx, survey.slug), villageId)
  const card = await readCard(tx, survey.id, mac)
  if (!card) throw new Refusal('not_found', 'card_unknown')
  const row = { surveyId: survey.id, codeMac: mac, villageId, blindedMac: blinded }
  await tx
    .insertInto('redemption')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const stands = await tx
    .selectFrom('redemption')
    .select('blindedMac')
    .where('surveyId', '=', survey.id)
    .where('codeMac', '=', mac)
    .executeTakeFirstOrThrow()
  if (!blinded.equals(stands.blindedMac)) throw new Refusal('conflict', 'card_used')
}

function throttleOf(ctx: Context): Throttle {
  const throttle =
    throttles.get(ctx) ?? createThrottle(failures.perAddress, failures.withinMs, ctx.now)
  throttles.set(ctx, throttle)
  return throttle
}
