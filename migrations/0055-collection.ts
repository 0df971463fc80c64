import type { Kysely } from 'kysely'

// The end of the collecting in a village: the meeting at which it was held, the closing with what it was reconciled
// with, and the figures that stood at the count.

export async function up(db: Kysely<unknown>): Promise<void> {
  // Closed again, a village gets another row: `number` runs from 1, and the last one holds until it is reopened.
  await db.schema
    .createTable('village_closing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('handed_out', 'integer', (c) => c.notNull())
    .addColumn('differences', 'text', (c) => c.notNull())
    .addColumn('explanation', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('reopened_at', 'text')
    .addColumn('reopened_by', 'text')
    .addColumn('reopened_reason', 'text')
    .addUniqueConstraint('village_closing_number', ['survey_id', 'village_id', 'number'])
    .execute()

  await db.schema
    .createTable('village_meeting')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('households', 'integer', (c) => c.notNull())
    .addColumn('first_witness', 'text', (c) => c.notNull())
    .addColumn('second_witness', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_reason', 'text')
    .addUniqueConstraint('village_meeting_number', ['survey_id', 'village_id', 'number'])
    .execute()

  await db.schema
    .createTable('reconciled_village')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reconciled_village_key', ['survey_id', 'village_id'])
    .execute()
}
