import { describe, expect, test } from 'vitest'
import { buildExports, removeOldExports } from '#server/exports/build.ts'
import { exportList } from '#shared/exports/schema.ts'
import { expected, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { exported } from './scene.ts'

const world = useWorld()

const board = { kind: 'board', unitId: 'tinh', format: 'xlsx' }
const ask = (asked: object, by: Person) => world().as(by)('post', '/api/exports', asked)
const list = async (by: Person) => (await world().as(by)('get', '/api/exports')).body.exports

describe('who may have a file', () => {
  test('is who may see the screen', async () => {
    const slug = await surveyIn(world(), 'counted')
    const cases: [object, Person, number][] = [
      [{ kind: 'result', slug, format: 'csv' }, 'staff', 201],
      [{ kind: 'result', slug, format: 'csv' }, 'reviewer', 201],
      [{ kind: 'result', slug, format: 'csv' }, 'coordinator', 201],
      [{ kind: 'result', slug, format: 'csv' }, 'staffFront', 404],
      [{ kind: 'result', slug, format: 'csv' }, 'staffNeighbour', 404],
      [{ kind: 'result', slug, format: 'csv' }, 'reviewerElsewhere', 404],
      [{ kind: 'result', slug, format: 'csv' }, 'clerk', 403],
      [board, 'staff', 404],
      [board, 'reviewer', 404],
      [{ ...board, unitId: 'huyen-dong' }, 'reviewer', 201],
      [{ ...board, unitId: 'xa-an' }, 'staff', 422],
      [{ kind: 'services', unitId: 'xa-an', format: 'csv' }, 'staffNeighbour', 404],
      [{ kind: 'services', unitId: 'xa-an', format: 'csv' }, 'staff', 201],
      [{ kind: 'campaign', slug: 'khong-co', format: 'csv' }, 'coordinator', 404],
    ]
    for (const [asked, by, status] of cases) {
      expect([asked, by, (await ask(asked, by)).status]).toEqual([asked, by, status])
    }
  })

  test('sees and fetches only files of their own', async () => {
    const { id } = await exported(world(), board, 'coordinator')
    expect(await list('coordinator')).toHaveLength(1)
    expect(await list('admin')).toEqual([])
    expect((await world().as('admin')('get', `/api/exports/${id}/file`)).status).toBe(404)
  })

  test('no longer fetches it when the permission has ended', async () => {
    const { id } = await exported(world(), board, 'coordinator')
    await world().ctx.db.deleteFrom('accountGrant').where('accountId', '=', 'coordinator').execute()
    expect((await world().as('coordinator')('get', `/api/exports/${id}/file`)).status).toBe(404)
  })
})

describe('a job', () => {
  test('waits for the clock, then is ready, with a name without diacritics', async () => {
    const { body } = await ask(board, 'coordinator')
    expect(body).toMatchObject({ state: 'waiting', progress: 0, goneOn: '2026-03-11' })
    const file = `/api/exports/${body.id}/file`
    expect((await world().as('coordinator')('get', file)).status).toBe(404)
    await buildExports(world().ctx)
    const exports = await list('coordinator')
    expect(exports).toMatchObject([{ state: 'ready', progress: 100 }])
    expect(exportList.parse({ exports })).toEqual({ exports })
    const { headers } = expected(await world().as('coordinator')('get', file), 200)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.xlsx"$/)
  })

  test('leaves an audit row, and an event with the hash of the file and nobody’s name', async () => {
    await exported(world(), board, 'coordinator')
    const { db } = world().ctx
    const event = await db
      .selectFrom('ledgerEvent')
      .select('payload')
      .where('kind', '=', 'export')
      .executeTakeFirstOrThrow()
    const { hash } = await db.selectFrom('exportJob').select('hash').executeTakeFirstOrThrow()
    expect(JSON.parse(event.payload)).toEqual({ kind: 'board', format: 'xlsx', hash })
    const deeds = await db.selectFrom('auditEntry').select('act').execute()
    expect(deeds).toContainEqual({ act: 'exports.request' })
  })

  test('that a stop of the program cut off is begun again, not earlier than after ten minutes', async () => {
    await ask(board, 'coordinator')
    const begun = { startedAt: world().ctx.now().toISOString(), progress: 10 }
    await world().ctx.db.updateTable('exportJob').set(begun).execute()
    await buildExports(world().ctx)
    expect(await list('coordinator')).toMatchObject([{ state: 'building' }])
    world().setNow('2026-03-04T02:11:00.000Z')
    await buildExports(world().ctx)
    expect(await list('coordinator')).toMatchObject([{ state: 'ready' }])
  })

  test('is made once by two processes', async () => {
    await ask(board, 'coordinator')
    await Promise.all([buildExports(world().ctx), buildExports(world().ctx)])
    const events = await world().ctx.db.selectFrom('ledgerEvent').select('kind').execute()
    expect(events.filter(({ kind }) => kind === 'export')).toHaveLength(1)
  })

  test('is kept for seven days', async () => {
    await exported(world(), board, 'coordinator')
    world().setNow('2026-03-10T16:00:00.000Z')
    await removeOldExports(world().ctx)
    expect(await list('coordinator')).toHaveLength(1)
    world().setNow('2026-03-10T17:00:00.000Z')
    await removeOldExports(world().ctx)
    expect(await list('coordinator')).toEqual([])
  })
})
