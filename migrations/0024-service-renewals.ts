import type { Kysely } from 'kysely'

// A confirmation that runs out is given again on new evidence; a service is taken back with a reason.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('service_decision').addColumn('evidence_on', 'text').execute()
  await db.schema.alterTable('service_decision').addColumn('uses_last_quarter', 'integer').execute()
  await db.schema.alterTable('essential_service').addColumn('withdrawn_reason', 'text').execute()
}
