import type { Kysely } from 'kysely'

// Two journals: who did what in the console (audit), and the signed chain of what makes a result (ledger).

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('subject', 'text')
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('audit_entry_unit')
    .on('audit_entry')
    .columns(['unit_id', 'at'])
    .execute()
  await db.schema.createIndex('audit_entry_subject').on('audit_entry').column('subject').execute()

  await db.schema
    .createTable('ledger_event')
    .addColumn('height', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('signature', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('ledger_event_subject').on('ledger_event').column('subject').execute()
}
