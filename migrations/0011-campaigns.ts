import type { Kysely } from 'kysely'

// A campaign comes down from a province or district; each unit gets a survey of its own under its mandate.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('survey').addColumn('mandate', 'text').execute()

  await db.schema
    .createTable('campaign')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('track', 'text', (c) => c.notNull())
    .addColumn('access', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('template_id', 'text', (c) => c.notNull())
    .addColumn('mandate', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('campaign_unit').on('campaign').columns(['unit_id', 'body']).execute()

  await db.schema
    .createTable('campaign_survey')
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('survey_id', 'text', (c) => c.notNull().unique().references('survey.id'))
    .addPrimaryKeyConstraint('campaign_survey_key', ['campaign_id', 'unit_id'])
    .execute()

  await db.schema
    .createTable('campaign_sign_off')
    .addColumn('campaign_id', 'text', (c) => c.primaryKey().references('campaign.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('result', 'text', (c) => c.notNull())
    .addColumn('result_hash', 'text', (c) => c.notNull())
    .execute()
}
