import type { Kysely } from 'kysely'

// The hash of sums in a public event could be found again by trying sums: those of a small village are few. A salt that
// only the audit bundle tells stands before them. Null: counted before there were any.

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['box_opening', 'village_count']) {
    await db.schema.alterTable(table).addColumn('tally_salt', 'text').execute()
  }
}
