import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { newId } from '../random.ts'
import './tables.ts'

export interface Deed {
  /** A verb of the trade with its room: `surveys.publish`, `accounts.signIn`. */
  act: string
  accountId: string | null
  unitId?: string
  subject?: string
  detail?: Record<string, unknown>
}

/** Writes who did what. It takes the transaction of the deed itself, so one never stands without the other. */
export async function record(ctx: Context, tx: Tx, deed: Deed): Promise<void> {
  await tx
    .insertInto('auditEntry')
    .values({
      id: newId(ctx.random),
      at: instant(ctx),
      accountId: deed.accountId,
      act: deed.act,
      unitId: deed.unitId ?? null,
      subject: deed.subject ?? null,
      detail: JSON.stringify(deed.detail ?? {}),
    })
    .execute()
}
