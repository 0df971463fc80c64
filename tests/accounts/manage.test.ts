import { describe, expect, test } from 'vitest'
import { worldPassword } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const why = { reason: 'Chuyển công tác từ ngày 1/3' }
const left = { disabled: true, ...why }

const newcomer = {
  username: 'can.bo.moi',
  displayName: 'Cán bộ mới',
  role: 'staff',
  body: 'ubnd',
  unitId: 'xa-an',
}

describe('making an account', () => {
  test.each(['staff', 'clerk', 'reviewer', 'coordinator'] as const)(
    'is not for %s',
    async (person) => {
      const reply = await world().as(person)('post', '/api/accounts', newcomer)
      expect([403, 404]).toContain(reply.status)
    },
  )

  test('is not for an administrator of another tree, who cannot even see the unit', async () => {
    const elsewhere = { ...newcomer, unitId: 'thi-tran-cau' }
    const reply = await world().as('adminDistrict')('post', '/api/accounts', elsewhere)
    expect(reply.status).toBe(404)
  })

  test('shows a temporary password once, which must be changed before anything else', async () => {
    const made = await world().as('admin')('post', '/api/accounts', newcomer)
    expect(made.status).toBe(201)
    const given = { username: 'can.bo.moi', password: made.body.temporaryPassword }
    const signedIn = await world().anyone('post', '/api/session', given)
    expect(signedIn.body.passwordTemporary).toBe(true)

    const cookie =
      /langnghe_session=[^;]+/.exec(signedIn.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const early = await world().anyone('get', '/api/units/xa-an', undefined, { cookie })
    expect([early.status, early.body.error.reason]).toEqual([403, 'password_must_change'])

    const change = { current: given.password, next: 'mot mat khau dai va moi' }
    const changed = await world().anyone('put', '/api/session/password', change, { cookie })
    expect(changed.status).toBe(200)
    const after = /langnghe_session=[^;]+/.exec(changed.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const now = await world().anyone('get', '/api/units/xa-an', undefined, { cookie: after })
    expect(now.status).toBe(200)
    const old = await world().anyone('get', '/api/session', undefined, { cookie })
    expect(old.status).toBe(401)
  })

  test('records the account and its grant', async () => {
    await world().as('admin')('post', '/api/accounts', newcomer)
    const acts = await world()
      .ctx.db.selectFrom('auditEntry')
      .select('act')
      .orderBy('act')
      .execute()
    expect(acts.map((row) => row.act)).toEqual(['accounts.create', 'accounts.grant'])
  })

  test('a name is taken once, however it is written', async () => {
    await world().as('admin')('post', '/api/accounts', newcomer)
    const again = { ...newcomer, username: 'CAN.BO.MOI ' }
    const reply = await world().as('admin')('post', '/api/accounts', again)
    expect([reply.status, reply.body.error.reason]).toEqual([409, 'username_taken'])
  })

  test('bad fields are named, all at once', async () => {
    const bad = { ...newcomer, username: 'x', displayName: ' ', role: 'king' }
    const reply = await world().as('admin')('post', '/api/accounts', bad)
    expect(reply.status).toBe(422)
    expect(Object.keys(reply.body.error.fields).sort()).toEqual(['displayName', 'role', 'username'])
  })
})

describe('managing an account', () => {
  test('an administrator below cannot reach somebody who also has rights above', async () => {
    const asAdmin = world().as('admin')
    const grant = { role: 'coordinator', body: 'ubnd', unitId: 'tinh' }
    await asAdmin('post', '/api/accounts/staff/grants', grant)
    const asDistrict = world().as('adminDistrict')
    expect((await asDistrict('post', '/api/accounts/staff/password-reset')).status).toBe(404)
    expect((await asDistrict('post', '/api/accounts/staffNeighbour/password-reset')).status).toBe(
      200,
    )
  })

  test('a reset signs the owner out and ends the old password', async () => {
    const asStaff = world().as('staff')
    expect((await asStaff('get', '/api/session')).status).toBe(200)
    await world().as('admin')('post', '/api/accounts/staff/password-reset')
    expect((await asStaff('get', '/api/session')).status).toBe(401)
    const old = { username: 'staff', password: worldPassword }
    expect((await world().anyone('post', '/api/session', old)).status).toBe(401)
  })

  test('a disabled account is out at once and cannot come back in', async () => {
    const asStaff = world().as('staff')
    await asStaff('get', '/api/session')
    await world().as('admin')('put', '/api/accounts/staff/disabled', left)
    expect((await asStaff('get', '/api/session')).status).toBe(401)
    const given = { username: 'staff', password: worldPassword }
    expect((await world().anyone('post', '/api/session', given)).status).toBe(401)
  })

  test('shutting the door, opening it and taking a grant back need a reason, which stays with the account', async () => {
    const asAdmin = world().as('admin')
    const door = (body: object) => asAdmin('put', '/api/accounts/staff/disabled', body)
    const grant = '/api/accounts/staff/grants/grant-staff'
    for (const reply of [
      await door({ disabled: true }),
      await door({ disabled: true, reason: '   a ' }),
      await asAdmin('delete', grant),
      await asAdmin('delete', grant, { reason: '' }),
    ]) {
      expect(reply.status).toBe(422)
    }
    const steps: [string, () => Promise<unknown>][] = [
      ['01', () => door(left)],
      ['02', () => door({ disabled: false, reason: 'Trở lại công tác' })],
      ['03', () => asAdmin('delete', grant, why)],
    ]
    for (const [minute, step] of steps) {
      world().setNow(`2026-03-04T03:${minute}:00.000Z`)
      await step()
    }
    const { body } = await asAdmin('get', '/api/accounts/staff/history')
    expect(body.deeds).toMatchObject([
      {
        ...{ act: 'accounts.revoke', by: 'Người thử admin', reason: why.reason },
        grant: { role: 'staff', body: 'ubnd', unitName: 'Xã An' },
      },
      { act: 'accounts.enable', reason: 'Trở lại công tác', grant: null },
      { act: 'accounts.disable', reason: why.reason, at: '2026-03-04T03:01:00.000Z' },
    ])
  })

  test('the history of an account is read by who manages it, by nobody else', async () => {
    const path = '/api/accounts/clerk/history'
    expect((await world().as('adminDistrict')('get', path)).status).toBe(200)
    expect((await world().as('staff')('get', path)).status).toBe(403)
    const foreign = '/api/accounts/staffTown/history'
    expect((await world().as('adminDistrict')('get', foreign)).status).toBe(404)
  })

  test('nobody disables themselves or takes their own administration away', async () => {
    const asAdmin = world().as('admin')
    const self = await asAdmin('put', '/api/accounts/admin/disabled', left)
    expect([self.status, self.body.error.reason]).toEqual([409, 'own_account'])
    const revoke = await asAdmin('delete', '/api/accounts/admin/grants/grant-admin', why)
    expect([revoke.status, revoke.body.error.reason]).toEqual([409, 'last_admin'])
  })

  test('a grant taken back, or past its last day, no longer opens anything', async () => {
    const asStaff = world().as('staff')
    expect((await asStaff('get', '/api/units/xa-an')).status).toBe(200)
    await world().as('admin')('delete', '/api/accounts/staff/grants/grant-staff', why)
    expect((await asStaff('get', '/api/units/xa-an')).status).toBe(404)

    const until = { role: 'staff', body: 'ubnd', unitId: 'xa-an', validUntil: '2026-03-04' }
    await world().as('admin')('post', '/api/accounts/clerk/grants', until)
    const session = await world().as('clerk')('get', '/api/session')
    expect(session.body.grants.map((grant: { role: string }) => grant.role)).toContain('staff')
    world().setNow('2026-03-04T13:59:00.000Z')
    expect((await world().as('clerk')('get', '/api/session')).body.grants).toHaveLength(2)
  })

  test('an official of the committee helps the Front only by a document, and until a day', async () => {
    const lend = (more: object) =>
      world().as('admin')('post', '/api/accounts/staff/grants', {
        ...{ role: 'staff', body: 'mttq', unitId: 'xa-an', ...more },
      })
    const bare = await lend({})
    const reason = 'secondment_undocumented'
    expect([bare.status, bare.body.error.fields]).toEqual([
      422,
      { validUntil: reason, documentNumber: reason },
    ])
    expect((await lend({ documentNumber: '05/QĐ-MTTQ' })).status).toBe(422)
    expect((await lend({ validUntil: '2026-03-31' })).status).toBe(422)
    const given = { documentNumber: '05/QĐ-MTTQ', validUntil: '2026-03-31' }
    expect((await lend(given)).status).toBe(201)
    const place = {
      unitId: 'xa-an',
      body: 'mttq',
      templateId: 'commune-ntm',
      title: 'Của Mặt trận',
    }
    expect((await world().as('staff')('post', '/api/surveys', place)).status).toBe(201)
    world().setNow('2026-04-01T02:00:00.000Z')
    expect((await world().as('staff')('post', '/api/surveys', place)).status).toBe(404)
  })

  test('is found by name without accents, alone by its id, and never in another tree', async () => {
    const found = await world().as('admin')('get', '/api/accounts?q=nguoi%20thu%20clerk')
    expect(found.body.accounts.map((one: { id: string }) => one.id)).toEqual(['clerk'])
    expect((await world().as('adminDistrict')('get', '/api/accounts/clerk')).status).toBe(200)
    expect((await world().as('adminDistrict')('get', '/api/accounts/staffTown')).status).toBe(404)
    expect((await world().as('staff')('get', '/api/accounts/clerk')).status).toBe(403)
  })

  test('of the Front is for an administrator of the Front, and for who administers the whole province', async () => {
    const district = world().as('adminDistrict')
    for (const [method, path, body] of [
      ['get', '/api/accounts/staffFront', undefined],
      ['post', '/api/accounts/staffFront/password-reset', undefined],
      ['put', '/api/accounts/staffFront/disabled', { disabled: true, ...why }],
      ['post', '/api/accounts', { ...newcomer, body: 'mttq' }],
      ['post', '/api/accounts/clerk/grants', { role: 'clerk', unitId: 'xa-an', body: 'mttq' }],
    ] as const) {
      expect([path, (await district(method, path, body)).status]).toEqual([path, 404])
    }
    expect((await world().as('admin')('get', '/api/accounts/staffFront')).status).toBe(200)
    await world()
      .ctx.db.updateTable('accountGrant')
      .set({ body: 'mttq' })
      .where('id', '=', 'grant-adminDistrict')
      .execute()
    expect((await district('get', '/api/accounts/staffFront')).status).toBe(200)
    expect((await district('get', '/api/accounts/clerk')).status).toBe(404)
    const made = await district('post', '/api/accounts', { ...newcomer, body: 'mttq' })
    expect(made.status).toBe(201)
  })

  test('without any grant left stays in sight of the province', async () => {
    await world().as('admin')('delete', '/api/accounts/clerk/grants/grant-clerk', why)
    const list = await world().as('admin')('get', '/api/accounts?q=clerk')
    expect(list.body.accounts.map((one: { id: string }) => one.id)).toEqual(['clerk'])
    expect((await world().as('adminDistrict')('get', '/api/accounts?q=clerk')).body.total).toBe(0)
  })

  test('the list shows the own tree only, and finds by name', async () => {
    const all = await world().as('admin')('get', '/api/accounts')
    expect(all.body.total).toBe(14)
    const district = await world().as('adminDistrict')('get', '/api/accounts?q=reviewer')
    expect(district.body.accounts.map((one: { username: string }) => one.username)).toEqual([
      'reviewer',
    ])
    expect((await world().as('staff')('get', '/api/accounts')).body.total).toBe(0)
  })
})
