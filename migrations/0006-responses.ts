import { type Kysely, sql } from 'kysely'

// What was said; never who. No column here may hold a time, an order, an address or an account:
// tests/responses holds this list of columns.

const bytes = sql`bytea`

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('box_key')
    .addColumn('survey_id', 'text', (c) => c.primaryKey().references('survey.id'))
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('public_key', bytes, (c) => c.notNull())
    .addColumn('destroyed_at', 'text')
    .execute()

  await db.schema
    .createTable('box_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('village_id', 'text')
    .addColumn('sealed', bytes, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('box_entry_survey')
    .on('box_entry')
    .columns(['survey_id', 'village_id'])
    .execute()

  await db.schema
    .createTable('spent')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('token_mac', bytes, (c) => c.notNull())
    .addColumn('content_mac', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('spent_key', ['survey_id', 'token_mac'])
    .execute()

  await db.schema
    .createTable('counted_answer')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('leaf', 'text', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('counted_answer_key', ['survey_id', 'leaf'])
    .execute()

  // Free texts stand apart, so that the law can have one erased without breaking a leaf.
  await db.schema
    .createTable('answer_text')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('question_key', 'text', (c) => c.notNull())
    .addColumn('village_id', 'text')
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_text_key', ['survey_id', 'text_hash'])
    .execute()
}
