import type { Kysely } from 'kysely'

// A typo found after publishing becomes a further version of the form: who wrote it, and why.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('form_version').addColumn('published_by', 'text').execute()
  await db.schema.alterTable('form_version').addColumn('reason', 'text').execute()
}
