import { createPublicKey, verify } from 'node:crypto'
import { expect } from 'vitest'
import type { Context } from '#server/context.ts'
import { eventHash } from '#server/ledger/append.ts'
import { ledgerPublicKey } from '#server/ledger/key.ts'

/** Follows the whole ledger: heights, links, hashes and signatures. @returns its events, oldest first */
export async function checkChain(ctx: Context) {
  const events = await ctx.db.selectFrom('ledgerEvent').selectAll().orderBy('height').execute()
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: ledgerPublicKey(ctx.keys) },
    format: 'jwk',
  })
  let previous = '0'.repeat(64)
  for (const [at, { hash, signature, ...signed }] of events.entries()) {
    expect([signed.height, signed.previous]).toEqual([at + 1, previous])
    expect(hash).toBe(eventHash(signed))
    const bytes = Buffer.from(signature, 'base64url')
    expect(verify(null, Buffer.from(hash, 'utf8'), key, bytes)).toBe(true)
    previous = hash
  }
  return events
}
