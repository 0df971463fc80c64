import type { Kysely } from 'kysely'

// Administrative codes are re-used over time: a unit is its own id, and carries code, name and parent for a while.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('training', 'integer', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('unit_version')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_until', 'text')
    .addColumn('parent_id', 'text', (c) => c.references('unit.id'))
    .addColumn('code', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('full_name', 'text', (c) => c.notNull())
    .addColumn('search_name', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('legal_basis', 'text')
    .addPrimaryKeyConstraint('unit_version_key', ['unit_id', 'valid_from'])
    .execute()
  await db.schema
    .createIndex('unit_version_parent')
    .on('unit_version')
    .columns(['parent_id', 'position'])
    .execute()
  await db.schema
    .createIndex('unit_version_code')
    .unique()
    .on('unit_version')
    .columns(['code', 'valid_from'])
    .execute()

  await db.schema
    .createTable('unit_successor')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('successor_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('changed_on', 'text', (c) => c.notNull())
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('unit_successor_key', ['unit_id', 'successor_id'])
    .execute()

  await db.schema
    .createTable('household_count')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('households', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('counted_on', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addColumn('current', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('household_count_unit')
    .on('household_count')
    .columns(['unit_id', 'current'])
    .execute()
}
