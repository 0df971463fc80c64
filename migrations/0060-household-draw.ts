import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // How many of the village's households are asked; null: all of them.
  await db.schema.alterTable('survey_village').addColumn('selected', 'integer').execute()

  // The number by which they were drawn; which households it picks follows from it.
  await db.schema
    .createTable('household_draw')
    .addColumn('survey_id', 'text', (c) => c.primaryKey().references('survey.id'))
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
}
