import type { Kysely } from 'kysely'

// A deleted template is offered to nobody any more; campaigns that began with it still read it.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('form_template').addColumn('deleted_at', 'text').execute()
}
