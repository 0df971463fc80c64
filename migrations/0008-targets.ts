import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('holiday')
    .addColumn('day', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('counting_rule')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('counting_rule_unit')
    .unique()
    .on('counting_rule')
    .columns(['unit_id', 'valid_from'])
    .execute()

  await db.schema
    .createTable('essential_service')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('since_on', 'text', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('evidence_on', 'text', (c) => c.notNull())
    .addColumn('uses_last_quarter', 'integer', (c) => c.notNull())
    .addColumn('registered_at', 'text', (c) => c.notNull())
    .addColumn('registered_by', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .execute()
  await db.schema
    .createIndex('essential_service_unit')
    .on('essential_service')
    .column('unit_id')
    .execute()

  // The parent's word on a service: confirmed, or refused with a reason. The last row speaks.
  await db.schema
    .createTable('service_decision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('service_id', 'text', (c) => c.notNull().references('essential_service.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('confirmed', 'integer', (c) => c.notNull())
    .addColumn('decided_on', 'text', (c) => c.notNull())
    .addColumn('expires_on', 'text')
    .addColumn('reason', 'text')
    .execute()
  await db.schema
    .createIndex('service_decision_service')
    .unique()
    .on('service_decision')
    .columns(['service_id', 'number'])
    .execute()
}
