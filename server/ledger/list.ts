import type { Selectable } from 'kysely'
import type { Reader } from '../database/schema.ts'
import type { LedgerEventTable } from './tables.ts'

/** Events oldest first: all of them, or those from one height on. */
export function listEvents(
  db: Reader,
  { from = 1, atMost }: { from?: number; atMost?: number } = {},
): Promise<Selectable<LedgerEventTable>[]> {
  const events = db
    .selectFrom('ledgerEvent')
    .selectAll()
    .where('height', '>=', from)
    .orderBy('height')
  return (atMost === undefined ? events : events.limit(atMost)).execute()
}

/** The events about one subject, oldest first. */
export function listEventsOf(db: Reader, subject: string): Promise<Selectable<LedgerEventTable>[]> {
  return db
    .selectFrom('ledgerEvent')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('height')
    .execute()
}
