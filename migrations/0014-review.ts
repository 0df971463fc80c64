import { type Kysely, sql } from 'kysely'

// What a review leaves behind: questions with their answers, villages taken out of a result, and sign-offs
// that were revoked. Nothing of it is ever deleted; what is undone says so in its own row.

export async function up(db: Kysely<unknown>): Promise<void> {
  const event = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())

  // `village_id` and `question_id`: what it is about; the whole result without them.
  await event('explanation')
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('village_id', 'text')
    .addColumn('question_id', 'text')
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answer', 'text')
    .execute()
  await db.schema
    .createIndex('explanation_survey')
    .unique()
    .on('explanation')
    .columns(['survey_id', 'number'])
    .execute()

  await event('village_void')
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addColumn('undone_reason', 'text')
    .execute()
  await db.schema
    .createIndex('village_void_survey')
    .on('village_void')
    .columns(['survey_id', 'at'])
    .execute()

  await event('sign_off_revocation')
    .addColumn('submission_id', 'text', (c) => c.notNull().unique().references('submission.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('sign_off_revocation_survey')
    .on('sign_off_revocation')
    .columns(['survey_id', 'at'])
    .execute()

  // A result that was revoked may be announced again: an announcement belongs to the submission it made public.
  await db.schema.alterTable('announcement').addColumn('submission_id', 'text').execute()
  await sql`update announcement set submission_id = (
    select id from submission where survey_id = announcement.survey_id order by number desc limit 1
  )`.execute(db)
  await db.schema.dropIndex('announcement_survey').execute()
  await db.schema
    .createIndex('announcement_submission')
    .unique()
    .on('announcement')
    .column('submission_id')
    .execute()
}
