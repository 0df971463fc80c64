import type { Kysely } from 'kysely'

// What this database is: once it holds demonstration data, every page says so, whoever serves it.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('installation')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
}
