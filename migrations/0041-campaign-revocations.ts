import type { Kysely } from 'kysely'

// A confirmed campaign whose confirmation was taken back: all of it stays, with who, when and why.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaign_sign_off_revocation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .addColumn('signed_by', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('result', 'text', (c) => c.notNull())
    .addColumn('result_hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('campaign_sign_off_revocation_campaign')
    .on('campaign_sign_off_revocation')
    .column('campaign_id')
    .execute()
}
