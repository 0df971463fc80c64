import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // One at most for an account: a new one takes the place of the one before.
  await db.schema
    .createTable('sign_in_code')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('account.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('issued_by', 'text', (c) => c.notNull())
    .execute()
}
