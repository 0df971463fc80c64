import type { Kysely } from 'kysely'

// A province's own counting rules: proposed by one account, confirmed by another; and what was counted by them.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rule_proposal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('confirmed', 'integer')
    .addColumn('reason', 'text')
    .execute()
  await db.schema.createIndex('rule_proposal_unit').on('rule_proposal').column('unit_id').execute()

  await db.schema
    .createTable('rule_evaluation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('rule_hash', 'text', (c) => c.notNull())
    .addColumn('tree_hash', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('of', 'integer', (c) => c.notNull())
    .addColumn('required', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('rule_evaluation_outcome')
    .unique()
    .on('rule_evaluation')
    .columns(['unit_id', 'day', 'rule_hash', 'tree_hash'])
    .execute()
}
