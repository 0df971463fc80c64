import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // One opening of a box: the nightly batches of an open survey, the count at the end (`final`).
  await db.schema
    .createTable('box_opening')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text')
    .addColumn('final', 'integer', (c) => c.notNull())
    .addColumn('answers', 'integer', (c) => c.notNull())
    .addColumn('repeated', 'integer', (c) => c.notNull())
    .addColumn('unreadable', 'integer', (c) => c.notNull())
    .addColumn('answers_root', 'text', (c) => c.notNull())
    .addColumn('tokens_root', 'text')
    .addColumn('tally_hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('box_opening_survey')
    .on('box_opening')
    .columns(['survey_id', 'at'])
    .execute()

  // `scope` is a village's unit id, `other` (not in the list), or `all`: the whole survey.
  await db.schema
    .createTable('tally')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('answers', 'integer', (c) => c.notNull())
    .addColumn('counts', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('tally_key', ['survey_id', 'scope'])
    .execute()
}
