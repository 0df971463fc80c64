import type { Kysely } from 'kysely'

// Why a file could not be made: the closed reason of a refusal, or a fault.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('export_job').addColumn('failed_because', 'text').execute()
}
