import { hash } from 'node:crypto'
import { canonical, type GivenResponse, type Sha256 } from '#shared/responses/canonical.ts'
import { receiptOf } from '#shared/responses/receipt.ts'
import type { ResponseReply } from '#shared/responses/schema.ts'
import type { Context } from '../context.ts'
import { signText } from '../ledger/key.ts'

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

/** The canonical record of an answer and its leaf: the same at the intake, at the count and on the phone. */
export function recordOf(
  given: GivenResponse,
  textKeys: string[],
): { record: string; leaf: Buffer } {
  const record = canonical(given, textKeys, sha256)
  return { record, leaf: leafOfRecord(record) }
}

/** The same as `leafOf` of shared/responses/canonical.ts, in one step: U+0000 is the byte 0x00 in UTF-8. */
export function leafOfRecord(record: string): Buffer {
  return hash('sha256', `\0${record}`, 'buffer')
}

/**
 * What acknowledges a stored answer. The signature is over `receipt <slug> <receipt>` in UTF-8, so that an
 * answer missing from the public list can be proven; the same leaf always gives the same reply.
 */
export function acknowledge(
  ctx: Pick<Context, 'keys'>,
  slug: string,
  leaf: Uint8Array,
): ResponseReply {
  const receipt = receiptOf(leaf)
  return { receipt, signed: signText(ctx.keys, `receipt ${slug} ${receipt}`) }
}
