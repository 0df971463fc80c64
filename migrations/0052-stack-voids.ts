import type { Kysely } from 'kysely'

// A stack of paper ballots that was taken out of a result after the count, with what it had counted for. Nothing of the
// count is changed: sums leave the stack out as long as the void stands.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stack_void')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('stack_id', 'text', (c) => c.notNull())
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('counts', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addColumn('undone_reason', 'text')
    .execute()
  await db.schema
    .createIndex('stack_void_survey')
    .on('stack_void')
    .columns(['survey_id', 'at'])
    .execute()
}
