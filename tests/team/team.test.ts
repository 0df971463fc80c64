import { beforeEach, describe, expect, test } from 'vitest'
import {
  aBallot,
  atStack,
  minutesOf,
  newStackOf,
  type PaperTable,
  paperTable,
} from '../paper/scene.ts'
import { expected } from '../surveys/round.ts'
import { type Person, worldPassword } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const as = (person: Person) => world().as(person)

describe('who is what', () => {
  const seenBy = async (person: Person, path = '/api/team') => {
    const { members } = expected(await as(person)('get', path), 200).body
    return members.map(({ accountId }: { accountId: string }) => accountId).sort()
  }

  test('the unit’s own people see one another, each body for itself', async () => {
    expect(await seenBy('staff')).toEqual(['clerk', 'staff'])
    expect(await seenBy('clerk')).toEqual(['clerk', 'staff'])
    expect(await seenBy('staffFront')).toEqual(['staffFront'])
    expect(await seenBy('coordinator')).toEqual([])
  })

  test('the level above sees its own and those below, by name too', async () => {
    expect(await seenBy('reviewer')).toEqual(
      ['adminDistrict', 'clerk', 'reviewer', 'staff', 'staffDistrict', 'staffNeighbour'].sort(),
    )
    expect(await seenBy('reviewer', '/api/team?q=neighbour')).toEqual(['staffNeighbour'])
  })

  test('on another day those are there whose role held then', async () => {
    await as('admin')('post', '/api/accounts/staffTown/grants', {
      ...{ role: 'clerk', body: 'ubnd', unitId: 'xa-an', validUntil: '2026-03-10' },
    })
    expect(await seenBy('staff', '/api/team?on=2026-03-03')).toEqual(['clerk', 'staff'])
    expect(await seenBy('staff', '/api/team?on=2026-03-10')).toContain('staffTown')
    expect(await seenBy('staff', '/api/team?on=2026-03-11')).not.toContain('staffTown')
  })
})

test('a role that was taken back still stands on the days on which it held', async () => {
  const seen = async (on: string) => {
    const { members } = expected(await as('staff')('get', `/api/team?on=${on}`), 200).body
    return members.map(({ accountId }: { accountId: string }) => accountId)
  }
  const why = { reason: 'Chuyển công tác từ hôm nay' }
  expected(await as('admin')('delete', '/api/accounts/clerk/grants/grant-clerk', why), 200)
  expect(await seen('2026-03-04')).not.toContain('clerk')
  expect(await seen('2026-03-03')).toContain('clerk')
})

describe('a code for who has forgotten the password', () => {
  const next = 'mot mat khau moi va dai'
  const issue = (person: Person, to = 'staff') =>
    as(person)('post', `/api/team/${to}/sign-in-codes`)
  const enter = (code: string, change: Record<string, unknown> = {}) =>
    world().anyone('post', '/api/session/by-code', { username: 'staff', code, next, ...change })

  test('is given by the level above of the same body, and by nobody else', async () => {
    const statuses: [Person, number][] = []
    const others = ['staff', 'clerk', 'reviewerFront', 'reviewerElsewhere', 'admin'] as const
    for (const person of [...others, 'reviewerProvince', 'coordinator', 'reviewer'] as const) {
      statuses.push([person, (await issue(person)).status])
    }
    expect(statuses.filter(([, status]) => status !== 404)).toEqual([['reviewer', 201]])
  })

  test('is not given for somebody who also has rights beyond its reach', async () => {
    const grant = { role: 'coordinator', body: 'ubnd', unitId: 'tinh' }
    expected(await as('admin')('post', '/api/accounts/staff/grants', grant), 201)
    expect((await issue('reviewer')).status).toBe(404)
  })

  test('lets in once, with a new password, and ends every other session', async () => {
    const { code } = expected(await issue('reviewer'), 201).body
    const owner = as('staff')
    expected(await owner('get', '/api/session'), 200)
    const reply = expected(await enter(code.toUpperCase().replaceAll('-', ' ')), 200)
    expect(reply.headers.get('set-cookie')).toMatch(/langnghe_session=/)
    expect((await owner('get', '/api/session')).status).toBe(401)
    const signIn = (password: string) =>
      world().anyone('post', '/api/session', { username: 'staff', password })
    expect([(await signIn(worldPassword)).status, (await signIn(next)).status]).toEqual([401, 200])
    expect((await enter(code)).body.error.reason).toBe('wrong_code')
  })

  test('locks nobody out: until it is used the old password goes on', async () => {
    expected(await issue('reviewer'), 201)
    const given = { username: 'staff', password: worldPassword }
    expect((await world().anyone('post', '/api/session', given)).status).toBe(200)
  })

  test('is good for three days, for its owner, until the next one, and not for a closed account', async () => {
    const first = expected(await issue('reviewer'), 201).body
    const second = expected(await issue('reviewer'), 201).body
    expect((await enter(first.code)).status).toBe(401)
    expect((await enter(second.code, { username: 'clerk' })).status).toBe(401)
    const door = { disabled: true, reason: 'Nghỉ việc từ hôm nay' }
    await as('admin')('put', '/api/accounts/staff/disabled', door)
    expect((await enter(second.code)).status).toBe(401)
    await as('admin')('put', '/api/accounts/staff/disabled', { ...door, disabled: false })
    const third = expected(await issue('reviewer'), 201).body
    world().setNow('2026-03-07T02:00:00.001Z')
    expect((await enter(third.code)).status).toBe(401)
  })

  test('cannot be guessed: tries are counted like those of a password', async () => {
    const { code } = expected(await issue('reviewer'), 201).body
    for (let at = 0; at < 8; at++) await enter('aaaa-bbbb-cccc')
    expect((await enter(code)).status).toBe(429)
  })

  test('is kept only as a hash, and both ends leave an audit row', async () => {
    const { code } = expected(await issue('reviewer'), 201).body
    const kept = await world().ctx.db.selectFrom('signInCode').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    expected(await enter(code), 200)
    const rows = await world().ctx.db.selectFrom('auditEntry').select('act').execute()
    expect(rows.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['accounts.issueCode', 'accounts.signInByCode']),
    )
  })
})

describe('work that goes over', () => {
  let table: PaperTable
  let stackId: string
  const why = 'Nghỉ ốm từ hôm nay'
  const handOver = (by: Person, from: string, to: string) =>
    as(by)('post', '/api/units/xa-an/hand-overs', { from, to, reason: why })

  beforeEach(async () => {
    table = await paperTable(world(), 3)
    stackId = await newStackOf(world(), table.slug, minutesOf({ cards: 2, valid: 2 }))
    const { key } = atStack(world(), table.slug, stackId)
    expected(await key('clerk', 1, 1, aBallot()), 200)
  })

  test('is only for the unit’s own staff, and only to a colleague', async () => {
    expect((await handOver('clerk', 'clerk', 'staff')).status).toBe(403)
    for (const by of ['staffFront', 'staffNeighbour', 'reviewer'] as const) {
      expect([403, 404]).toContain((await handOver(by, 'clerk', 'staff')).status)
    }
    expect((await handOver('staff', 'clerk', 'staffNeighbour')).status).toBe(404)
    expect((await handOver('staff', 'clerk', 'staffFront')).status).toBe(404)
    expect((await handOver('staff', 'clerk', 'clerk')).status).toBe(422)
  })

  test('a reading that was begun goes on under the other account, and it is written down', async () => {
    const { body } = expected(await handOver('staff', 'clerk', 'staff'), 201)
    expect(body).toEqual({ readings: 1, stayed: 0 })
    const { key } = atStack(world(), table.slug, stackId)
    expect((await key('clerk', 1, 2, aBallot())).body.error.reason).toBe('pass_taken')
    expected(await key('staff', 1, 2, aBallot()), 200)
    const row = await world()
      .ctx.db.selectFrom('auditEntry')
      .select(['accountId', 'detail'])
      .where('act', '=', 'team.handOver')
      .executeTakeFirstOrThrow()
    expect([row.accountId, JSON.parse(row.detail)]).toEqual([
      'staff',
      { from: 'clerk', to: 'staff', reason: why, readings: 1, stayed: 0 },
    ])
  })

  test('no account ever gets both readings of a stack', async () => {
    const { key, end } = atStack(world(), table.slug, stackId)
    expected(await key('clerk', 1, 2, aBallot()), 200)
    expected(await end('clerk', 1, 2), 200)
    expected(await key('staff', 2, 1, aBallot()), 200)
    const { body } = expected(await handOver('staff', 'staff', 'clerk'), 201)
    expect(body).toEqual({ readings: 0, stayed: 1 })
  })
})
