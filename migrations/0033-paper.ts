import { type Kysely, sql } from 'kysely'

// Paper ballots on their way into the box. Cards and ballots of a stack meet in no row, and everything that is keyed
// ends with the stack: only its numbers stay.

const bytes = sql`bytea`

export async function up(db: Kysely<unknown>): Promise<void> {
  await createStacks(db)
  // `position` is the place in the pile, by which two readings are held side by side.
  await db.schema
    .createTable('paper_ballot')
    .addColumn('stack_id', 'text', (c) => c.notNull().references('paper_stack.id'))
    .addColumn('pass', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_ballot_key', ['stack_id', 'pass', 'id'])
    .addUniqueConstraint('paper_ballot_position', ['stack_id', 'pass', 'position'])
    .execute()

  // Without an order: cards come out of a box of their own.
  await db.schema
    .createTable('paper_card')
    .addColumn('survey_id', 'text', (c) => c.notNull())
    .addColumn('code_mac', bytes, (c) => c.notNull())
    .addColumn('stack_id', 'text', (c) => c.notNull().references('paper_stack.id'))
    .addPrimaryKeyConstraint('paper_card_key', ['survey_id', 'code_mac'])
    .execute()
  await db.schema.createIndex('paper_card_stack').on('paper_card').column('stack_id').execute()

  // `first` and `second`: the places of the two readings, 0 where one of them has none. No content: left out.
  await db.schema
    .createTable('paper_settlement')
    .addColumn('stack_id', 'text', (c) => c.notNull().references('paper_stack.id'))
    .addColumn('first', 'integer', (c) => c.notNull())
    .addColumn('second', 'integer', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_settlement_key', ['stack_id', 'first', 'second'])
    .execute()
}

async function createStacks(db: Kysely<unknown>): Promise<void> {
  // `hand_count`: what the minutes say, before anything is keyed. The numbers behind it are those of the finished stack.
  await db.schema
    .createTable('paper_stack')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
    .addColumn('village_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hand_count', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('finished_by', 'text')
    .addColumn('explanation', 'text')
    .addColumn('cards', 'integer')
    .addColumn('valid', 'integer')
    .addColumn('blank', 'integer')
    .addColumn('overall_twice', 'integer')
    .addColumn('not_issued', 'integer')
    .addColumn('dropped_at', 'text')
    .addColumn('dropped_by', 'text')
    .addColumn('dropped_reason', 'text')
    .addUniqueConstraint('paper_stack_number', ['survey_id', 'number'])
    .execute()

  await db.schema
    .createTable('paper_pass')
    .addColumn('stack_id', 'text', (c) => c.notNull().references('paper_stack.id'))
    .addColumn('pass', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addPrimaryKeyConstraint('paper_pass_key', ['stack_id', 'pass'])
    .execute()
}
