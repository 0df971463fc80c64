import type { Kysely } from 'kysely'

// Templates of a unit, edited like a survey's draft, and forms that come down locked.

export async function up(db: Kysely<unknown>): Promise<void> {
  const template = db.schema.alterTable('form_template')
  await template.addColumn('body', 'text').execute()
  await template.addColumn('locked', 'integer', (c) => c.notNull().defaultTo(0)).execute()
  await template.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1)).execute()
  await template.addColumn('updated_at', 'text').execute()
  await template.addColumn('updated_by', 'text').execute()
  await db.schema
    .createIndex('form_template_owner')
    .on('form_template')
    .column('owner_unit_id')
    .execute()

  await db.schema.alterTable('form_draft').addColumn('locked', 'text').execute()
}
