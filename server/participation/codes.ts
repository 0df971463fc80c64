import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { completeCode } from '#shared/tokens/code.ts'
import type { Context } from '../context.ts'
import type { Random } from '../random.ts'

// Codes of cards: random, known to the server only by a keyed hash, and held in clear nowhere but, for a day at most,
// sealed under a key that lies in KEYDIR and ends with the print job.

const nonceBytes = 12
const tagBytes = 16

/** A code by 13 random digits. */
export function newCode(random: Random): string {
  return completeCode(Array.from({ length: 13 }, () => random.below(10)).join(''))
}

/** HMAC(card pepper, survey ‖ digits) */
export function codeMac(pepper: Uint8Array, surveyId: string, code: string): Buffer {
  return createHmac('sha256', pepper).update(`${surveyId} ${code}`).digest()
}

export function blindedMac(pepper: Uint8Array, blinded: Uint8Array): Buffer {
  return createHmac('sha256', pepper).update(blinded).digest()
}

/** Makes the key of a print job and seals its codes. */
export function sealCodes(ctx: Pick<Context, 'keys' | 'random'>, jobId: string, codes: string[]) {
  const key = ctx.random.bytes(32)
  ctx.keys.write(keyName(jobId), key)
  const nonce = ctx.random.bytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(codes.join(' '), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()])
}

/** @throws when the key is gone or does not fit */
export function openCodes(ctx: Pick<Context, 'keys'>, jobId: string, sealed: Uint8Array): string[] {
  const key = ctx.keys.read(keyName(jobId))
  if (!key) throw new Error(`KEYDIR has no key of print job ${jobId}`)
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const body = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
  return Buffer.concat([body, decipher.final()]).toString('utf8').split(' ')
}

export function forgetCodes(ctx: Pick<Context, 'keys'>, jobId: string): void {
  ctx.keys.destroy(keyName(jobId))
}

function keyName(jobId: string): string {
  return `print/${jobId}`
}
