import { type Kysely, sql } from 'kysely'

// Cards of households, and the tokens for which they are exchanged. No row tells which household drew which
// card, none that says "used" tells when: tests/participation holds these lists of columns.

const bytes = sql`bytea`

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('village_key')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('modulus', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('village_key_key', ['survey_id', 'village_id'])
    .execute()
  await createCards(db)
  await createUses(db)
  await createCounted(db)
}

async function createCards(db: Kysely<unknown>): Promise<void> {
  // `first`: up to the households; `reissue`: instead of what was spoiled or lost.
  await db.schema
    .createTable('card_release')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('cards', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('card_release_survey')
    .on('card_release')
    .columns(['survey_id', 'village_id'])
    .execute()

  // `sealed` holds the codes until they are printed, for a day at most; the key lies in KEYDIR.
  await db.schema
    .createTable('print_job')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('first_serial', 'integer', (c) => c.notNull())
    .addColumn('cards', 'integer', (c) => c.notNull())
    .addColumn('witnesses', 'text', (c) => c.notNull())
    .addColumn('prints', 'integer', (c) => c.notNull())
    .addColumn('sealed', bytes)
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema
    .createIndex('print_job_survey')
    .on('print_job')
    .columns(['survey_id', 'village_id'])
    .execute()

  await db.schema
    .createTable('card')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('serial', 'integer', (c) => c.notNull())
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('code_mac', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('card_key', ['survey_id', 'serial'])
    .addUniqueConstraint('card_code', ['survey_id', 'code_mac'])
    .execute()

  await db.schema
    .createTable('card_withdrawal')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('serial', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('card_withdrawal_key', ['survey_id', 'serial'])
    .execute()
}

async function createUses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('redemption')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('code_mac', bytes, (c) => c.notNull())
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('blinded_mac', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('redemption_key', ['survey_id', 'code_mac'])
    .execute()

  await db.schema
    .createTable('used_card_report')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('code_mac', bytes, (c) => c.notNull())
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('used_card_report_key', ['survey_id', 'code_mac'])
    .execute()
}

async function createCounted(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counted_token')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('token', bytes, (c) => c.notNull())
    .addColumn('signature', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('counted_token_key', ['survey_id', 'token_hash'])
    .execute()

  await db.schema
    .createTable('village_count')
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('answers', 'integer', (c) => c.notNull())
    .addColumn('poured', 'integer', (c) => c.notNull())
    .addColumn('answers_root', 'text', (c) => c.notNull())
    .addColumn('tokens_root', 'text', (c) => c.notNull())
    .addColumn('tally_hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('village_count_key', ['survey_id', 'village_id'])
    .execute()
}
