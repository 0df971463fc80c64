import type { KeyObject } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { modulusOf, newSigningKey, publicKeyOf, signingKeyOf } from './blind-rsa.ts'
import './tables.ts'

// What a survey with cards needs besides its box: a signing key for every village, so that a token proves
// its village and nothing else, and the pepper under which codes are known. All of it lies in KEYDIR until the
// count, then it ends.

/** A village's public key, as it goes into the publish event and to the phones. */
export interface VillageKey {
  villageId: string
  modulus: Buffer
}

/** A signing key with its modulus, which every signature needs. */
export interface SigningKey {
  key: KeyObject
  modulus: Uint8Array
}

type Keys = Pick<Context, 'keys' | 'random'>

/**
 * Makes what is missing, before the transaction that publishes; what an earlier attempt left is
 * taken up again.
 */
export async function createSurveyKeys(
  ctx: Keys,
  surveyId: string,
  villageIds: readonly string[],
): Promise<VillageKey[]> {
  const name = pepperName(surveyId)
  if (ctx.keys.read(name)?.length !== 32) {
    ctx.keys.destroy(name)
    ctx.keys.write(name, ctx.random.bytes(32))
  }
  return Promise.all(
    villageIds.map(async (villageId) => ({
      villageId,
      modulus: modulusOf(await keepSigningKey(ctx, signingName(surveyId, villageId))),
    })),
  )
}

/** Stores the public halves. The publishing transaction calls it. */
export async function storeVillageKeys(
  tx: Tx,
  surveyId: string,
  keys: readonly VillageKey[],
): Promise<void> {
  if (keys.length === 0) return
  await tx
    .insertInto('villageKey')
    .values(keys.map((key) => ({ surveyId, ...key })))
    .execute()
}

/** By village id; empty for an open survey. */
export async function readVillageKeys(
  db: Reader,
  surveyId: string,
): Promise<Map<string, KeyObject>> {
  const rows = await db
    .selectFrom('villageKey')
    .select(['villageId', 'modulus'])
    .where('surveyId', '=', surveyId)
    .execute()
  return new Map(rows.map(({ villageId, modulus }) => [villageId, publicKeyOf(modulus)]))
}

/** The same as everybody may have them: moduli in base64url. */
export async function listModuli(
  db: Reader,
  surveyId: string,
): Promise<{ village: string; modulus: string }[]> {
  const rows = await db
    .selectFrom('villageKey')
    .select(['villageId', 'modulus'])
    .where('surveyId', '=', surveyId)
    .orderBy('villageId')
    .execute()
  return rows.map(({ villageId, modulus }) => {
    return { village: villageId, modulus: Buffer.from(modulus).toString('base64url') }
  })
}

/** A village's public key as the phones get it. @throws when the survey has none for it */
export async function modulusIn(
  db: Reader,
  surveyId: string,
  villageId: string,
): Promise<Uint8Array> {
  const { modulus } = await db
    .selectFrom('villageKey')
    .select('modulus')
    .where('surveyId', '=', surveyId)
    .where('villageId', '=', villageId)
    .executeTakeFirstOrThrow()
  return modulus
}

export async function countVillageKeys(db: Reader, surveyId: string): Promise<number> {
  const { keys } = await db
    .selectFrom('villageKey')
    .select((on) => on.fn.countAll<number>().as('keys'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  return Number(keys)
}

/** @throws when it is not in KEYDIR */
export function readSigningKey(
  ctx: Pick<Context, 'keys'>,
  surveyId: string,
  villageId: string,
): SigningKey {
  const der = ctx.keys.read(signingName(surveyId, villageId))
  if (!der) throw new Error(`KEYDIR has no signing key of ${villageId} in survey ${surveyId}`)
  const key = signingKeyOf(der)
  return { key, modulus: modulusOf(key) }
}

/** @throws when it is missing: without it no card could be recognised. */
export function readCardPepper(ctx: Pick<Context, 'keys'>, surveyId: string): Uint8Array {
  const pepper = ctx.keys.read(pepperName(surveyId))
  if (pepper?.length !== 32) throw new Error(`KEYDIR has no card pepper of survey ${surveyId}`)
  return pepper
}

/** Nobody can sign a token or recognise a card any more. Safe to repeat. */
export async function destroySurveyKeys(
  ctx: Pick<Context, 'keys' | 'db'>,
  surveyId: string,
): Promise<void> {
  const rows = await ctx.db
    .selectFrom('villageKey')
    .select('villageId')
    .where('surveyId', '=', surveyId)
    .execute()
  for (const { villageId } of rows) ctx.keys.destroy(signingName(surveyId, villageId))
  ctx.keys.destroy(pepperName(surveyId))
}

/** The key under a name, made when there is none; half-written remains of a crash are replaced. */
async function keepSigningKey(ctx: Keys, name: string): Promise<KeyObject> {
  const kept = readable(ctx.keys.read(name))
  if (kept) return kept
  const made = await newSigningKey(ctx.random)
  // Another attempt may have been quicker while this one was generating.
  const meanwhile = readable(ctx.keys.read(name))
  if (meanwhile) return meanwhile
  ctx.keys.destroy(name)
  ctx.keys.write(name, made)
  return signingKeyOf(made)
}

function readable(der: Uint8Array | undefined): KeyObject | undefined {
  try {
    return der && signingKeyOf(der)
  } catch {
    return undefined
  }
}

function signingName(surveyId: string, villageId: string): string {
  return `signing/${surveyId}/${villageId}`
}

function pepperName(surveyId: string): string {
  return `card-pepper/${surveyId}`
}
