import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // By the level above; a new count begins unconfirmed.
  await db.schema.alterTable('household_count').addColumn('confirmed_at', 'text').execute()
  await db.schema.alterTable('household_count').addColumn('confirmed_by', 'text').execute()
}
