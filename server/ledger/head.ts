import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { append } from './append.ts'
import { advanceHeadFile, type Head, readHeadFile, replaceHeadFile } from './head-file.ts'
import './tables.ts'

/** The newest event, of one subject or of all; undefined when there is none. */
export function findHead(db: Reader, subject?: string): Promise<Head | undefined> {
  const events = db.selectFrom('ledgerEvent').select(['height', 'hash'])
  const chosen = subject === undefined ? events : events.where('subject', '=', subject)
  return chosen.orderBy('height', 'desc').limit(1).executeTakeFirst()
}

/** The database does not know an event that this machine has seen. */
export class OlderDatabase extends Error {
  readonly lost: Head
  constructor(lost: Head, found: Head | undefined) {
    super(
      `The database ends at event ${found?.height ?? 0} and does not hold event ${lost.height} (${lost.hash}), which this machine has seen: it is an older copy, or another one. If it was put back on purpose, say why: serve --accept-older-database "REASON". That is written into the ledger.`,
    )
    this.name = 'OlderDatabase'
    this.lost = lost
  }
}

/** @throws OlderDatabase when the chain does not hold the head that this machine has seen last */
export async function checkHead(ctx: Context): Promise<void> {
  const seen = readHeadFile(ctx.config)
  const newest = await findHead(ctx.db)
  if (seen) {
    const there = await ctx.db
      .selectFrom('ledgerEvent')
      .select('hash')
      .where('height', '=', seen.height)
      .executeTakeFirst()
    if (there?.hash !== seen.hash) throw new OlderDatabase(seen, newest)
  }
  if (newest) advanceHeadFile(ctx.config, newest)
}

/**
 * Goes on with a database that was put back, and says so in the ledger: what had been written after it is
 * named by its head, so that whoever holds a later one can tell that it was given up, and when.
 */
export async function acceptRestored(ctx: Context, reason: string): Promise<void> {
  const lost = readHeadFile(ctx.config)
  const found = await findHead(ctx.db)
  const restored = await transact(ctx.db, async (tx) => {
    const payload = { reason, lost: asPayload(lost), found: asPayload(found) }
    await append(ctx, tx, { kind: 'restore', subject: 'ledger', payload })
    return findHead(tx)
  })
  if (restored) replaceHeadFile(ctx.config, restored)
}

function asPayload(head: Head | undefined): { height: number; hash: string } | null {
  return head ? { height: head.height, hash: head.hash } : null
}
