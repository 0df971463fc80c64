import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { afterCommit } from '../database/transaction.ts'
import { advanceHeadFile, type Head } from './head-file.ts'
import { signText } from './key.ts'
import './tables.ts'

export interface LedgerEvent {
  /** publish, count, signOff, announce … */
  kind: string
  /** `survey/<slug>`, `campaign/<slug>`, or `ledger` itself */
  subject: string
  payload: { [key: string]: Json }
}

const genesis = '0'.repeat(64)

/**
 * Adds an event to the chain: each carries the hash of the one before and the server's signature,
 * so that a row which is changed, dropped or slipped in later shows. Rows are never deleted; the head is kept
 * beside the keys as soon as the event is durable.
 * @returns the new head.
 */
export async function append(ctx: Context, tx: Tx, event: LedgerEvent): Promise<string> {
  await takeTurns(ctx.engine, tx, 'ledger')
  const head = await tx
    .selectFrom('ledgerEvent')
    .select(['height', 'hash'])
    .orderBy('height', 'desc')
    .limit(1)
    .executeTakeFirst()
  const height = (head?.height ?? 0) + 1
  const at = instant(ctx)
  const previous = head?.hash ?? genesis
  const payload = canonicalJson(event.payload)
  const hash = eventHash({
    height,
    at,
    kind: event.kind,
    subject: event.subject,
    payload,
    previous,
  })
  await tx
    .insertInto('ledgerEvent')
    .values({
      height,
      at,
      kind: event.kind,
      subject: event.subject,
      payload,
      previous,
      hash,
      signature: signText(ctx.keys, hash),
    })
    .execute()
  afterCommit(tx, () => keepHead(ctx, { height, hash }))
  return hash
}

/** The event stands already: a head that cannot be kept is told to the operator and undoes nothing. */
function keepHead(ctx: Context, head: Head): void {
  try {
    advanceHeadFile(ctx.config, head)
  } catch (error) {
    ctx.log.fault('the head of the ledger could not be kept', error, { height: head.height })
  }
}

/** Hex SHA-256 over the canonical JSON of everything but hash and signature. */
export function eventHash(event: {
  height: number
  at: string
  kind: string
  subject: string
  payload: string
  previous: string
}): string {
  return createHash('sha256')
    .update(canonicalJson({ ...event }), 'utf8')
    .digest('hex')
}
