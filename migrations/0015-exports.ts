import { type Kysely, sql } from 'kysely'

// Files that somebody has asked for. A row is a job until it is finished, then the file; after some days it goes.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('export_job')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('requested_at', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text')
    .addColumn('progress', 'integer', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('failed_at', 'text')
    .addColumn('byte_count', 'integer')
    .addColumn('hash', 'text')
    .addColumn('content', sql`bytea`)
    .execute()
  await db.schema
    .createIndex('export_job_account')
    .on('export_job')
    .columns(['account_id', 'requested_at'])
    .execute()
}
