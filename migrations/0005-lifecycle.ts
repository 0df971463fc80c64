import type { CreateTableBuilder, Kysely } from 'kysely'

// State is a row with who and when; the word for it is derived from the rows (shared/surveys/state.ts).

export async function up(db: Kysely<unknown>): Promise<void> {
  const event = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
      .addColumn('at', 'text', (c) => c.notNull())

  await byAccount(event('publication'))
    .addColumn('opens_on', 'text', (c) => c.notNull())
    .addColumn('closes_on', 'text', (c) => c.notNull())
    .addColumn('policy', 'text', (c) => c.notNull())
    .execute()
  // Closed by the clock when `by` is empty; a reopening ends the row and keeps it.
  await event('closure')
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('by', 'text')
    .addColumn('reason', 'text')
    .addColumn('reopened_at', 'text')
    .addColumn('reopened_by', 'text')
    .addColumn('reopened_reason', 'text')
    .addColumn('new_closes_on', 'text')
    .execute()
  await db.schema
    .createTable('final_count')
    .addColumn('survey_id', 'text', (c) => c.primaryKey().references('survey.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text')
    .execute()
  await byAccount(event('submission'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('note', 'text')
    .execute()
  await byAccount(event('submission_return'))
    .addColumn('submission_id', 'text', (c) => c.notNull().unique().references('submission.id'))
    .addColumn('remarks', 'text', (c) => c.notNull())
    .execute()
  await byAccount(event('sign_off'))
    .addColumn('submission_id', 'text', (c) => c.notNull().unique().references('submission.id'))
    .addColumn('note', 'text')
    .addColumn('counts_for_target', 'integer', (c) => c.notNull())
    .addColumn('result', 'text', (c) => c.notNull())
    .addColumn('result_hash', 'text', (c) => c.notNull())
    .execute()
  await byAccount(event('announcement')).execute()
  await byAccount(event('cancellation'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()

  for (const once of ['publication', 'announcement', 'cancellation']) {
    await db.schema.createIndex(`${once}_survey`).unique().on(once).column('survey_id').execute()
  }
  for (const numbered of ['closure', 'submission']) {
    await db.schema
      .createIndex(`${numbered}_survey`)
      .unique()
      .on(numbered)
      .columns(['survey_id', 'number'])
      .execute()
  }
  for (const many of ['submission_return', 'sign_off']) {
    await db.schema.createIndex(`${many}_survey`).on(many).columns(['survey_id', 'at']).execute()
  }
}

function byAccount<T extends string>(table: CreateTableBuilder<T>) {
  return table.addColumn('by', 'text', (c) => c.notNull())
}
