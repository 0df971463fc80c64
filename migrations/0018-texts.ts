import type { Kysely } from 'kysely'

// What the reviewing level has decided about villagers' words: some are not shown, and where there are too few
// to show any, a summary stands for them.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('withheld_text')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('withheld_text_key', ['survey_id', 'text_hash'])
    .execute()

  await db.schema
    .createTable('text_summary')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('question_key', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('text_summary_key', ['survey_id', 'question_key'])
    .execute()
}
