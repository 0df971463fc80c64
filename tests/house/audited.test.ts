import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { endpoints } from '#server/app.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { writes } from './writes.ts'

const world = useWorld()

/** Signing out ends a session and touches nothing that is kept. */
const quiet = ['delete /api/session']

const names = endpoints
  .filter(({ access, method }) => access === 'account' && method !== 'get')
  .map(({ method, path }) => `${method} ${path}`)
  .filter((name) => !quiet.includes(name))

test('every endpoint by which an account changes something is tried here', () => {
  expect(Object.keys(writes).sort()).toEqual([...names].sort())
})

describe.each(Object.keys(writes))('%s', (name) => {
  test('leaves an audit row under the name of who asked', async () => {
    const call = await prepared(name)
    const before = new Set((await auditRows()).map((row) => row.id))
    const reply = await call.ask()
    expect([200, 201], JSON.stringify(reply.body)).toContain(reply.status)
    const added = (await auditRows()).filter((row) => !before.has(row.id))
    expect(added.length).toBeGreaterThan(0)
    expect(added.map((row) => row.accountId)).toEqual(added.map(() => call.as))
  })

  test('does not happen when it cannot be recorded', async () => {
    const call = await prepared(name)
    const before = await everythingKept()
    await world().ctx.db.schema.alterTable('auditEntry').renameTo('auditEntryAway').execute()
    expected(await call.ask(), 500)
    await world().ctx.db.schema.alterTable('auditEntryAway').renameTo('auditEntry').execute()
    expect(await everythingKept()).toEqual(before)
  })
})

async function prepared(name: string) {
  const prepare = writes[name]
  if (!prepare) throw new Error(`There is no write for ${name}`)
  const { as, path, body } = await prepare(world())
  const method = name.split(' ')[0] ?? ''
  return { as, ask: () => world().as(as)(method, path, body) }
}

function auditRows() {
  return world().ctx.db.selectFrom('auditEntry').select(['id', 'accountId']).execute()
}

/** Every row of every table, without the sessions that asking opens. */
async function everythingKept(): Promise<Record<string, unknown[]>> {
  const { db } = world().ctx
  const tables = (await db.introspection.getTables()).filter(({ name }) => {
    return name !== 'account_session'
  })
  const kept: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    kept[name] = rows
  }
  return kept
}
