import { describe, expect, test } from 'vitest'
import { worldPassword } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const right = { username: 'staff', password: worldPassword }
const wrong = { username: 'staff', password: 'khong phai mat khau' }

describe('signing in', () => {
  test('a wrong password and an unknown name are refused with the same words', async () => {
    const unknown = { username: 'nobody', password: worldPassword }
    for (const body of [wrong, unknown]) {
      const reply = await world().anyone('post', '/api/session', body)
      expect([reply.status, reply.body.error.reason]).toEqual([401, 'wrong_credentials'])
      expect(reply.headers.get('set-cookie')).toBeNull()
    }
  })

  test('opens a session in a cookie that scripts and other sites cannot use', async () => {
    const reply = await world().anyone('post', '/api/session', right)
    expect(reply.status).toBe(200)
    expect(reply.body.account.username).toBe('staff')
    expect(reply.body.grants[0].unit.fullName).toBe('Xã An')
    expect(reply.body.grants[0].permissions).toContain('surveys.run')
    expect(reply.headers.get('set-cookie')).toMatch(/langnghe_session=.*HttpOnly; SameSite=Lax/)
  })

  test('behind https the cookie is for https only', async () => {
    world().ctx.config.publicUrl = 'https://langnghe.test'
    const reply = await world().anyone('post', '/api/session', right)
    expect(reply.headers.get('set-cookie')).toMatch(/Secure/)
  })

  test('leaves an audit row', async () => {
    await world().anyone('post', '/api/session', right)
    const rows = await world()
      .ctx.db.selectFrom('auditEntry')
      .select(['act', 'accountId'])
      .execute()
    expect(rows).toEqual([{ act: 'accounts.signIn', accountId: 'staff' }])
  })

  test('keeps no token in the database, only its hash', async () => {
    const reply = await world().anyone('post', '/api/session', right)
    const token = /langnghe_session=([^;]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1]
    const rows = await world().ctx.db.selectFrom('accountSession').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a session ends after a working day', async () => {
    const signedIn = await world().anyone('post', '/api/session', right)
    const cookie =
      /langnghe_session=[^;]+/.exec(signedIn.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const session = () => world().anyone('get', '/api/session', undefined, { cookie })
    world().setNow('2026-03-04T13:59:59.000Z')
    expect((await session()).status).toBe(200)
    world().setNow('2026-03-04T14:00:01.000Z')
    expect((await session()).status).toBe(401)
  })

  test('signing out ends the session on the server', async () => {
    const asStaff = world().as('staff')
    await asStaff('delete', '/api/session')
    expect((await asStaff('get', '/api/session')).status).toBe(401)
  })
})

describe('guessing', () => {
  const guess = (headers?: HeadersInit) => world().anyone('post', '/api/session', wrong, headers)

  test('is refused after eight wrong passwords, until the quarter of an hour is over', async () => {
    for (let tries = 0; tries < 8; tries++) expect((await guess()).status).toBe(401)
    expect((await world().anyone('post', '/api/session', right)).status).toBe(429)
    world().setNow('2026-03-04T02:15:00.000Z')
    expect((await world().anyone('post', '/api/session', right)).status).toBe(200)
  })

  test('does not lock the owner out on a device they have used before', async () => {
    const first = await world().anyone('post', '/api/session', right)
    const device = /langnghe_device=([^;]+)/.exec(first.headers.get('set-cookie') ?? '')?.[1]
    for (let tries = 0; tries < 9; tries++) await guess()
    const cookie = { cookie: `langnghe_device=${device}` }
    expect((await world().anyone('post', '/api/session', right)).status).toBe(429)
    expect((await world().anyone('post', '/api/session', right, cookie)).status).toBe(200)
  })
})

describe('a write from another site', () => {
  test.each([{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://elsewhere.test' }])(
    'is refused with the session of the person: %o',
    async (headers) => {
      const body = { current: worldPassword, next: 'mot mat khau moi hon' }
      const reply = await world().as('staff')('put', '/api/session/password', body, headers)
      expect([reply.status, reply.body.error.reason]).toEqual([403, 'cross_site'])
    },
  )
})
