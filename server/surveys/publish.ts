import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { ceilOf } from '#shared/results/ratio.ts'
import type { HouseholdSelection } from '#shared/surveys/policy.ts'
import { allowsStep } from '#shared/surveys/state.ts'
import { suiteName } from '#shared/tokens/suite.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { insertVersion } from '../forms/documents.ts'
import { append, type LedgerEvent } from '../ledger/append.ts'
import { ledgerPublicKey } from '../ledger/key.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep, markPublished } from './lifecycle.ts'
import type { Place } from './places.ts'
import { policyFor } from './policy.ts'
import { getPublishing, type PublishingSurvey } from './publish-checks.ts'
import { recordDeed } from './record-deed.ts'
import './tables.ts'

// A survey opens: form, villages with their households, and the rules by which it will be counted and shown
// are frozen, written into the ledger, and never change again.

interface PublicKeys {
  holder: string
  publicKey: Uint8Array
  /** With cards one for every village; empty for an open survey. */
  villageKeys: { villageId: string; modulus: Uint8Array }[]
}

interface KeyWishes {
  surveyId: string
  /** Villages whose tokens will be signed. */
  cardVillages: string[]
  /** The public half of a box key on paper; undefined: the server keeps the key. */
  held: Buffer | undefined
}

/** The ballot box belongs to a room above: its keys are made first and hung up in the transaction. */
export interface BallotBox<Key extends PublicKeys> {
  create(ctx: Context, wishes: KeyWishes): Promise<Key>
  hangUp(ctx: Context, tx: Tx, key: Key): Promise<void>
}

/**
 * Opens the survey today, till the end of `closesOn` (Asia/Ho_Chi_Minh).
 * `boxKey`: the public half of a key that was printed; without it the server keeps the key.
 * @throws Refusal conflict wrong_state or changed_meanwhile, invalid box_key_required, or the first problem that
 * checkPublishing names
 */
export async function publishSurvey<Key extends PublicKeys>(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
  { closesOn, boxKey }: { closesOn: string; boxKey?: string | undefined },
  box: BallotBox<Key>,
): Promise<void> {
  if (!allowsStep(survey, 'publish')) throw new Refusal('conflict', 'wrong_state')
  const { villages, unit } = await getPublishing(ctx, ctx.db, survey, closesOn)
  if (!boxKey && needsHeldKey(ctx, survey, unit?.training ?? false)) {
    throw new Refusal('invalid', 'box_key_required', { boxKey: 'required' })
  }
  const key = await box.create(ctx, {
    surveyId: survey.id,
    cardVillages: survey.access === 'card' ? villages.map(({ unitId }) => unitId) : [],
    held: boxKey ? Buffer.from(boxKey, 'base64url') : undefined,
  })
  await transact(ctx.db, async (tx) => {
    const held = await enterStep(ctx, tx, survey.id, 'publish')
    // Read again now that nobody else can change it: the draft may have been saved in between.
    const publishing = await getPublishing(ctx, tx, held, closesOn)
    const policy = freezePolicy(held, publishing)
    await markPublished(ctx, tx, held.id, {
      ...{ by: actor.accountId, opensOn: publishing.today, closesOn },
      policy: canonicalJson(policy),
    })
    const documentHash = await insertVersion(tx, {
      ...{ surveyId: held.id, number: 1, document: publishing.document, reason: null },
      ...{ publishedAt: instant(ctx), publishedBy: actor.accountId },
    })
    refuseOtherVillages(held, publishing.villages, key)
    const villages = publishing.villages.map((village) => selectIn(village, publishing.selection))
    await freezeVillages(tx, held.id, villages)
    await box.hangUp(ctx, tx, key)
    await append(
      ctx,
      tx,
      publishEvent(ctx, held, { ...publishing, villages }, { policy, documentHash, key }),
    )
    await recordDeed(ctx, tx, held, actor, 'surveys.publish', { closesOn, documentHash })
  })
}

/** What shall stand up is opened by a key on paper; only for practice the server keeps it. */
function needsHeldKey(ctx: Context, { access }: SurveyRecord, training: boolean): boolean {
  return access === 'card' && !training && !ctx.config.demo
}

/** A village that came or went while the keys were made would have none, or one too many. */
function refuseOtherVillages(
  { access }: SurveyRecord,
  villages: Place[],
  { villageKeys }: PublicKeys,
): void {
  if (access !== 'card') return
  const names = villages.map(({ unitId }) => unitId)
  const signed = villageKeys.map(({ villageId }) => villageId)
  if (names.sort().join() !== signed.sort().join()) {
    throw new Refusal('conflict', 'changed_meanwhile')
  }
}

type JsonObject = { [key: string]: Json }

function freezePolicy(
  survey: SurveyRecord,
  { document, unit, today }: PublishingSurvey,
): JsonObject {
  const policy = policyFor(survey, { document, on: today, level: unit?.level ?? 'commune' })
  return policy as unknown as JsonObject
}

/** How many households of a village are asked; which ones, a number says that comes out later. */
function selectIn(village: Place, selection: HouseholdSelection): FrozenPlace {
  const { households } = village
  const drawn = selection !== 'all' && households !== null
  return { ...village, selected: drawn ? ceilOf(households, selection.share) : null }
}

type FrozenPlace = Place & { selected: number | null }

async function freezeVillages(tx: Tx, surveyId: string, villages: FrozenPlace[]): Promise<void> {
  await tx
    .insertInto('surveyVillage')
    .values(villages.map((village, position) => ({ surveyId, ...village, position })))
    .execute()
}

/** All that the result will rest on, so that none of it can be changed unseen. */
function publishEvent(
  ctx: Context,
  survey: SurveyRecord,
  {
    unit,
    villages,
    today,
    closesOn,
  }: Omit<PublishingSurvey, 'villages'> & { villages: FrozenPlace[] },
  { policy, documentHash, key }: { policy: JsonObject; documentHash: string; key: PublicKeys },
): LedgerEvent {
  const { slug, title, unitId, body, track, access, settings } = survey
  return {
    kind: 'publish',
    subject: `survey/${slug}`,
    payload: {
      ...(track === 'official' ? { plan: settings.plan } : {}),
      ...{ title, unitId, unitName: unit?.fullName ?? null, body, track, access },
      ...{ opensOn: today, closesOn, version: 1, documentHash, policy },
      villages: villages.map(({ unitId: id, name, households, selected }) => {
        return { id, name, households, ...(selected !== null && { selected }) }
      }),
      boxKey: {
        holder: key.holder,
        publicKey: Buffer.from(key.publicKey).toString('base64url'),
      },
      ...(access === 'card' ? { tokens: tokensOf(key) } : {}),
      ledgerKey: ledgerPublicKey(ctx.keys),
    },
  }
}

/** By which keys tokens will be recognised: moduli in base64url, the exponent is 65537. */
function tokensOf({ villageKeys }: PublicKeys): JsonObject {
  return {
    suite: suiteName,
    keys: villageKeys.map(({ villageId, modulus }) => ({
      village: villageId,
      modulus: Buffer.from(modulus).toString('base64url'),
    })),
  }
}
