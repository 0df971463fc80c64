import { hkdfSync } from 'node:crypto'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { blindToken, finishToken, newSecret, type Secret } from '#shared/tokens/blind.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { checkCard, redeemCard } from '../participation/redeem.ts'

// What a phone does with a card, done by the server for a page without scripts: it sees card and answer at that moment,
// and says so on the page. Nothing of it is kept: everything that is drawn by chance comes out of the id that the page
// carries, so that the same page sent again is the same token, whatever got lost in between.

/** What an answer comes with instead of its card. */
export type CardProof = Required<Pick<ResponseBody, 'token' | 'signature'>> & { village: string }

interface Held {
  code: string
  /** Made with the page, 32 random bytes in base64url. */
  id: string
}

/**
 * The village of the card; undefined when no card carries the code. Nothing is spent.
 * @throws Refusal gone, not_found, too_many
 */
export async function findCardKey(
  ctx: Context,
  slug: string,
  code: string,
  address: string,
): Promise<{ village: string; modulus: Buffer } | undefined> {
  const { village, publicKey } = await checkCard(ctx, slug, code, address)
  return village && publicKey !== null
    ? { village: village.id, modulus: Buffer.from(publicKey, 'base64url') }
    : undefined
}

/** Uses the card. @throws Refusal as `redeemCard`: conflict card_used for a card that another page or phone has used */
export async function exchangeCard(
  ctx: Context,
  slug: string,
  { code, id, village, modulus }: Held & { village: string; modulus: Buffer },
  address: string,
): Promise<CardProof> {
  const secret = secretOf(id, modulus)
  const blinded = Buffer.from(blindToken(modulus, secret)).toString('base64url')
  const { blindSignature } = await redeemCard(ctx, slug, { code, blinded }, address)
  const signature = finishToken(modulus, secret, Buffer.from(blindSignature, 'base64url'))
  if (!signature) throw new Refusal('unavailable', 'busy')
  const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return { village, token: asText(secret.token), signature: asText(signature) }
}

/** Of the page's id nothing can be told by the token, which becomes public. */
function secretOf(id: string, modulus: Uint8Array): Secret {
  let drawn = 0
  return newSecret(modulus, (bytes) => {
    const about = `langnghe plain card ${drawn++}`
    return new Uint8Array(hkdfSync('sha256', Buffer.from(id, 'base64url'), '', about, bytes))
  })
}
