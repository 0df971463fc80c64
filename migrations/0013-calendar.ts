import type { Kysely } from 'kysely'

// A later deadline, the posting of an official result village by village, and the objections to it.

export async function up(db: Kysely<unknown>): Promise<void> {
  const event = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())

  await event('extension')
    .addColumn('closes_on', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('document_number', 'text')
    .execute()
  await db.schema
    .createIndex('extension_survey')
    .on('extension')
    .columns(['survey_id', 'at'])
    .execute()
  await db.schema.alterTable('closure').addColumn('document_number', 'text').execute()

  // The newest number of a village is in force; what was posted before stays readable.
  await event('posting')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('from_on', 'text', (c) => c.notNull())
    .addColumn('to_on', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('posting_survey')
    .unique()
    .on('posting')
    .columns(['survey_id', 'unit_id', 'number'])
    .execute()

  await event('objection')
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text')
    .execute()
  await db.schema
    .createIndex('objection_survey')
    .unique()
    .on('objection')
    .columns(['survey_id', 'number'])
    .execute()
}
