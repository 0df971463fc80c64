import type { Kysely } from 'kysely'

// "Hộ đi vắng" at the end of the collecting in a village: told where somebody counted them, null where nobody did.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('village_closing').addColumn('away', 'integer').execute()
}
