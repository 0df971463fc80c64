import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { type Deed, record } from './record.ts'

/** Milliseconds after which the same work of the same person is written down again. */
const stretch = 30 * 60 * 1000

/**
 * For what saves itself every few seconds: writes a deed that begins a stretch of work, and again every
 * half hour, and whenever somebody else has worked on the same subject in between. The trail then says
 * who worked on it and when, and is not buried under the typing.
 */
export async function recordStretch(
  ctx: Context,
  tx: Tx,
  deed: Deed & { subject: string },
): Promise<void> {
  const last = await tx
    .selectFrom('auditEntry')
    .select(['accountId', 'at'])
    .where('subject', '=', deed.subject)
    .where('act', '=', deed.act)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const goesOn =
    last?.accountId === deed.accountId && Date.parse(instant(ctx)) - Date.parse(last.at) < stretch
  if (!goesOn) await record(ctx, tx, deed)
}
