import type { Kysely } from 'kysely'

// The dated steps by which a province means to reach its target. Rows are only ever added: the highest number
// of a day speaks, and what it replaced stays in sight.

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('road_map_goal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('num', 'integer')
    .addColumn('den', 'integer')
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('road_map_goal_word')
    .unique()
    .on('road_map_goal')
    .columns(['unit_id', 'day', 'number'])
    .execute()
}
