import { type Kysely, sql } from 'kysely'

// A campaign keeps the form that it went out with: its template may be edited afterwards.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('campaign').addColumn('document', 'text').execute()
  await sql`update campaign set document =
    (select document from form_template where form_template.id = campaign.template_id)`.execute(db)
}
