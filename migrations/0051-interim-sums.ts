import type { Kysely } from 'kysely'

// What is shown of an open survey before its count: the sums of its whole, at steps that lie far enough apart that no
// two of them can be subtracted down to a small group. They end with the count.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('interim_tally')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('answers', 'integer', (c) => c.notNull())
    .addColumn('counts', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('interim_tally_key', ['survey_id', 'answers'])
    .execute()
}
