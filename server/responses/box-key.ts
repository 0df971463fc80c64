import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { append } from '../ledger/append.ts'
import { countVillageKeys, destroySurveyKeys } from '../tokens/survey-keys.ts'
import { newKeyPair, publicHalf } from './box.ts'
import './tables.ts'

// Every survey has a key pair for its box and a pepper for what has been used up; both end with the
// last count. Private halves lie in KEYDIR, never in the database.

export interface BoxKey {
  surveyId: string
  /** `server`: the private half lies in KEYDIR; `held`: it is on paper and was never kept here. */
  holder: 'server' | 'held'
  publicKey: Buffer
}

type Keys = Pick<Context, 'keys' | 'random'>

/**
 * Makes the keys of a survey, before the transaction that publishes it; with the public half of a key that is
 * held on paper only the pepper. When that transaction fails, the
 * files stay behind: they open nothing yet, and the next attempt takes them up again, so that of two
 * attempts at once neither can pull the key from under the other.
 */
export function createBoxKey(ctx: Keys, surveyId: string, held?: Buffer): BoxKey {
  keep(ctx, pepperName(surveyId), () => Buffer.from(ctx.random.bytes(32)))
  if (held) return { surveyId, holder: 'held', publicKey: held }
  const privateKey = keep(ctx, boxName(surveyId), () => newKeyPair(ctx.random).privateKey)
  return { surveyId, holder: 'server', publicKey: publicHalf(privateKey) }
}

/**
 * Hangs the box up: from here on answers can be put in. The publishing transaction calls it.
 * @throws when the key that opens it is not on the disk: such a box would never be opened again.
 */
export async function storeBoxKey(ctx: Keys, tx: Tx, key: BoxKey): Promise<void> {
  if (!ctx.keys.read(pepperName(key.surveyId))) throw new Error('The pepper is not in KEYDIR')
  if (key.holder === 'server') serverKey(ctx, key.surveyId, key.publicKey)
  await tx
    .insertInto('boxKey')
    .values({
      surveyId: key.surveyId,
      holder: key.holder,
      publicKey: key.publicKey,
      destroyedAt: null,
    })
    .execute()
}

/**
 * The private half that lies in KEYDIR.
 * @throws when it is missing or does not fit: opening with it would make every answer unreadable.
 */
export function serverKey(ctx: Pick<Context, 'keys'>, surveyId: string, publicKey: Uint8Array) {
  const privateKey = ctx.keys.read(boxName(surveyId))
  if (privateKey?.length !== 32 || !publicHalf(privateKey).equals(publicKey)) {
    throw new Error(`The key in KEYDIR does not open the box of survey ${surveyId}`)
  }
  return privateKey
}

/** @throws when it is missing: without it a retry could not be told from a second answer. */
export function readPepper(ctx: Pick<Context, 'keys'>, surveyId: string): Uint8Array {
  const pepper = ctx.keys.read(pepperName(surveyId))
  if (pepper?.length !== 32) throw new Error(`KEYDIR has no pepper of survey ${surveyId}`)
  return pepper
}

/** Surveys whose box will not be opened again and whose keys still stand. */
export async function listKeysToDestroy(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('boxKey')
    .leftJoin('finalCount', 'finalCount.surveyId', 'boxKey.surveyId')
    .leftJoin('cancellation', 'cancellation.surveyId', 'boxKey.surveyId')
    .leftJoin('trainingReset', 'trainingReset.surveyId', 'boxKey.surveyId')
    .select('boxKey.surveyId')
    .where('destroyedAt', 'is', null)
    .where((is) =>
      is.or([
        is('finalCount.at', 'is not', null),
        is('cancellation.at', 'is not', null),
        is('trainingReset.at', 'is not', null),
      ]),
    )
    .execute()
  return rows.map((row) => row.surveyId)
}

/**
 * Destroys what opened the box and recognised retries, and with it whatever still lies in the box: after a
 * count nothing, in a cancelled survey what nobody may read any more. Safe to repeat after an interruption.
 */
export async function destroyBoxKey(ctx: Context, surveyId: string): Promise<void> {
  ctx.keys.destroy(boxName(surveyId))
  ctx.keys.destroy(pepperName(surveyId))
  await destroySurveyKeys(ctx, surveyId)
  await transact(ctx.db, async (tx) => {
    await tx.deleteFrom('boxEntry').where('surveyId', '=', surveyId).execute()
    const ended = await tx
      .updateTable('boxKey')
      .set({ destroyedAt: instant(ctx) })
      .where('surveyId', '=', surveyId)
      .where('destroyedAt', 'is', null)
      .returning(['holder', 'publicKey'])
      .executeTakeFirst()
    if (ended) await tellTheEnd(ctx, tx, surveyId, ended)
  })
}

/**
 * The event `keysDestroyed`: whose public halves have lost the private ones. Of a box key held on paper only its
 * holders can say what became of it.
 */
async function tellTheEnd(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  { holder, publicKey }: { holder: string; publicKey: Uint8Array },
): Promise<void> {
  const { slug } = await tx
    .selectFrom('survey')
    .select('slug')
    .where('id', '=', surveyId)
    .executeTakeFirstOrThrow()
  const boxKey = { holder, publicKey: Buffer.from(publicKey).toString('base64url') }
  const payload = { boxKey, signingKeys: await countVillageKeys(tx, surveyId) }
  await append(ctx, tx, { kind: 'keysDestroyed', subject: `survey/${slug}`, payload })
}

/** The secret under a name, made when there is none; half-written remains of a crash are replaced. */
function keep(ctx: Keys, name: string, make: () => Buffer): Uint8Array {
  const kept = ctx.keys.read(name)
  if (kept?.length === 32) return kept
  if (kept) ctx.keys.destroy(name)
  const made = make()
  ctx.keys.write(name, made)
  return made
}

/** What intakes share and the opening of the box takes alone. */
export function boxTurn(surveyId: string): string {
  return `box/${surveyId}`
}

function boxName(surveyId: string): string {
  return `box/${surveyId}`
}

function pepperName(surveyId: string): string {
  return `pepper/${surveyId}`
}
