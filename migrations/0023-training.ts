import type { Kysely } from 'kysely'

// A unit for training begins again from nothing: its surveys are set aside, one row each. What the ledger and
// the counts say of them stays whole; nobody is shown them any more.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('training_reset')
    .addColumn('survey_id', 'text', (c) => c.primaryKey().references('survey.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
}
