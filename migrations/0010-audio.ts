import { type Kysely, sql } from 'kysely'

// Questions read aloud, each recording once, under its hash.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audio_file')
    .addColumn('file', 'text', (c) => c.primaryKey())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('byte_count', 'integer', (c) => c.notNull())
    .addColumn('content', sql`bytea`, (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute()
}
