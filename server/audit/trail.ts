import type { Reader } from '../database/schema.ts'
import './tables.ts'

/** A row of the trail, with the name of who did it; null: the clock or the command line. */
export interface TrailEntry<Act extends string> {
  act: Act
  at: string
  by: string | null
  detail: Record<string, unknown>
}

/** What was done on a subject, of these acts, the latest first. */
export async function readTrail<const Act extends string>(
  db: Reader,
  subject: string,
  acts: readonly Act[],
): Promise<TrailEntry<Act>[]> {
  const rows = await db
    .selectFrom('auditEntry')
    .leftJoin('account', 'account.id', 'auditEntry.accountId')
    .select(['act', 'at', 'displayName', 'detail'])
    .where('subject', '=', subject)
    .where('act', 'in', [...acts])
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ act, at, displayName, detail }) => ({
    ...{ act: act as Act, at, by: displayName },
    detail: JSON.parse(detail) as Record<string, unknown>,
  }))
}
