// Exchanges a card for a token that the server signs without seeing it.

import type { ResponseBody } from '#shared/responses/schema.ts'
import { blindToken, finishToken, newSecret, type Secret } from '#shared/tokens/blind.ts'
import type { RedemptionReply } from '#shared/tokens/schema.ts'
import { pssSaltBytes, tokenBytes } from '#shared/tokens/suite.ts'
import type { HeldCard } from './card.ts'
import type { Amend } from './outbox.ts'
import type { Outcome, RefusalKind } from './send.ts'

type Reply<T> = { status: number; reply: Partial<T> }

const patience = 20_000
const refusals: Record<number, RefusalKind> = { 404: 'cardUnknown', 409: 'cardUsed', 410: 'gone' }

/** Status 599 stands for everything that is no reply of our server. Never throws. */
export function ask<T>(slug: string, path: string, body: object): Promise<Reply<T>> {
  const timeOut = new Promise<Reply<T>>((resolve) => {
    setTimeout(() => resolve({ status: 599, reply: {} }), patience)
  })
  return Promise.race([post<T>(slug, path, body), timeOut])
}

type Exchange = {
  slug: string
  body: ResponseBody
  card: HeldCard
  amend: Amend
  sendResponse(slug: string, body: ResponseBody): Promise<Outcome>
}

/**
 * Uses the card and sends the answer with the token. The secret is kept before anything is spent, so that a lost
 * reply is asked for again; once there is a signature, the code is forgotten.
 */
export async function exchange(given: Exchange): Promise<Outcome> {
  const { slug, body, amend, sendResponse } = given
  const proof = await redeem(given)
  if (!proof) return { kind: 'later' }
  if (typeof proof === 'string') return { kind: 'refused', refusal: proof }
  amend((parcel) => ({ body: { ...parcel.body, ...proof }, card: undefined }))
  return sendResponse(slug, { ...body, ...proof })
}

/** Token and signature; why there can be none; or undefined: to be tried again. */
async function redeem({
  slug,
  card: { code, publicKey, secret },
  amend,
}: Exchange): Promise<{ token: string; signature: string } | RefusalKind | undefined> {
  const modulus = toBytes(publicKey)
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  const fresh = secret || written(newSecret(modulus, random))
  // Of two tabs, the one that comes second takes over the secret of the first.
  const held = amend(({ card }) => ({ card: card && { secret: fresh, ...card } }))
  const made = read(held?.card?.secret || fresh)
  const blinded = toText(blindToken(modulus, made))
  const body = { code, blinded }
  const { status, reply } = await ask<RedemptionReply & { error: unknown }>(
    slug,
    'redemptions',
    body,
  )
  if (reply.error) return refusals[status]
  const signature =
    reply.blindSignature && finishToken(modulus, made, toBytes(reply.blindSignature))
  return signature ? { token: toText(made.token), signature: toText(signature) } : undefined
}

async function post<T>(slug: string, path: string, body: object): Promise<Reply<T>> {
  try {
    const reply = await fetch(`/api/surveys/${slug}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify(body),
    })
    const text = await reply.text()
    return { status: reply.status, reply: text ? JSON.parse(text) : {} }
  } catch {
    return { status: 599, reply: {} }
  }
}

function written({ token, salt, factor }: Secret): string {
  return toText(Uint8Array.from([...token, ...salt, ...factor]))
}

function read(secret: string): Secret {
  const bytes = toBytes(secret)
  const rest = tokenBytes + pssSaltBytes
  return {
    token: bytes.slice(0, tokenBytes),
    salt: bytes.slice(tokenBytes, rest),
    factor: bytes.slice(rest),
  }
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}

function toBytes(text: string): Uint8Array {
  const letters = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}
