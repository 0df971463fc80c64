import { describe, expect, test } from 'vitest'
import type { Service } from '#shared/targets/schema.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { aRenewal, aService, confirm, confirmed, registered } from './scene.ts'

const world = useWorld()

const list = async (person: Person, query = ''): Promise<Service[]> =>
  (await world().as(person)('get', `/api/services${query}`)).body.services

const first = async (person: Person = 'staff') => (await list(person))[0] as Service

const opened = { evidenceOpened: true }
const reason = { reason: 'Đường dẫn mở ra cổng dịch vụ công quốc gia' }

describe('registering a service', () => {
  test('is for the staff of the unit itself', async () => {
    const post = (person: Person) => world().as(person)('post', '/api/services', aService)
    for (const person of ['staffNeighbour', 'staffTown', 'reviewerElsewhere'] as const) {
      expect([person, (await post(person)).status]).toEqual([person, 404])
    }
    for (const person of ['clerk', 'reviewer', 'coordinator', 'admin'] as const) {
      expect([person, (await post(person)).status]).toEqual([person, 403])
    }
  })

  test('is not done for a village, of a day to come or at an address that is none', async () => {
    const post = (change: object) =>
      world().as('staff')('post', '/api/services', { ...aService, ...change })
    const future = await post({ sinceOn: '2026-03-05', evidenceOn: '2026-04-01' })
    expect(future.body.error.fields).toEqual({ sinceOn: 'invalid', evidenceOn: 'invalid' })
    expect((await post({ unitId: 'thon-mot' })).status).toBe(403)
    expect((await post({ address: 'javascript:alert(1)' })).body.error.fields).toHaveProperty(
      'address',
    )
  })

  test('shows it as waiting for the parent, who may decide, and to nobody else’s commune', async () => {
    await registered(world())
    const mine = await first()
    expect(mine).toMatchObject({ ...unitless(aService), state: 'waiting', mayDecide: false })
    expect(mine).toMatchObject({ mayWithdraw: true, unit: { id: 'xa-an', fullName: 'Xã An' } })
    expect(await first('reviewer')).toMatchObject({ mayDecide: true, mayWithdraw: false })
    expect(await first('coordinator')).toMatchObject({ mayDecide: false, mayWithdraw: false })
    expect(await list('staffNeighbour')).toEqual([])
    expect(await list('reviewerElsewhere')).toEqual([])
  })

  test('is recorded once, however often the same is sent', async () => {
    const id = await registered(world())
    expect(await registered(world())).toBe(id)
    const deeds = await deedsOn(id)
    expect(deeds).toEqual([['targets.registerService', 'staff', 'xa-an']])
  })
})

describe('the parent', () => {
  test('is the only one who confirms or refuses', async () => {
    const id = await registered(world())
    const path = `/api/services/${id}/confirmation`
    for (const person of ['staffNeighbour', 'reviewerElsewhere'] as const) {
      expect([person, (await world().as(person)('put', path, opened)).status]).toEqual([
        ...[person, 404],
      ])
    }
    for (const person of ['staff', 'coordinator', 'reviewerProvince', 'admin'] as const) {
      expect([person, (await world().as(person)('put', path, opened)).status]).toEqual([
        ...[person, 403],
      ])
      expect([person, (await world().as(person)('delete', path, reason)).status]).toEqual([
        ...[person, 403],
      ])
    }
  })

  test('has to have opened the evidence', async () => {
    const id = await registered(world())
    const path = `/api/services/${id}/confirmation`
    for (const body of [{}, { evidenceOpened: false }]) {
      expect((await world().as('reviewer')('put', path, body)).status).toBe(422)
    }
  })

  test('confirms for twelve months', async () => {
    const id = await confirmed(world())
    expect(await first()).toMatchObject({
      ...{ id, state: 'confirmed', decidedOn: '2026-03-04', expiresOn: '2027-03-04' },
    })
    expect(await first('reviewer')).toMatchObject({ mayDecide: false, mayRevoke: true })
    world().setNow('2027-03-03T17:00:00.000Z')
    expect(await first('reviewerProvince')).toMatchObject({ state: 'expired', mayRevoke: false })
  })

  test('refuses with a reason that the unit reads', async () => {
    const id = await registered(world())
    const path = `/api/services/${id}/confirmation`
    expect((await world().as('reviewer')('delete', path, {})).status).toBe(422)
    const { status, body } = await world().as('reviewer')('delete', path, reason)
    expect([status, body.state]).toEqual([200, 'refused'])
    expect(await first()).toMatchObject({ state: 'refused', ...reason, mayWithdraw: false })
  })

  test('takes a confirmation back with a reason', async () => {
    const id = await confirmed(world())
    await world().as('reviewer')('delete', `/api/services/${id}/confirmation`, reason)
    expect(await first()).toMatchObject({ state: 'refused', expiresOn: null, ...reason })
    expect(await deedsOn(id)).toEqual([
      ['targets.confirmService', 'reviewer', 'xa-an'],
      ['targets.refuseService', 'reviewer', 'xa-an'],
      ['targets.registerService', 'staff', 'xa-an'],
    ])
  })

  test('is told when somebody has decided already, also at the same moment', async () => {
    const id = await registered(world())
    const path = `/api/services/${id}/confirmation`
    const replies = await Promise.all([
      world().as('reviewer')('put', path, opened),
      world().as('reviewer')('put', path, opened),
      world().as('reviewer')('delete', path, reason),
    ])
    const said = replies.map(({ status, body }) => [status, body.error?.reason])
    expect(said.filter(([status]) => status === 200).length).toBeGreaterThanOrEqual(1)
    for (const [status, why] of said) {
      if (status !== 200) expect([status, why]).toEqual([409, 'already_decided'])
    }
  })

  test('of a district is the province', async () => {
    const id = await registered(world(), { unitId: 'huyen-dong' }, 'staffDistrict')
    const put = (person: Person) =>
      world().as(person)('put', `/api/services/${id}/confirmation`, opened)
    expect((await put('reviewer')).status).toBe(403)
    expect((await put('reviewerProvince')).status).toBe(200)
  })

  test('cannot confirm again what has expired: it is registered anew', async () => {
    const id = await confirmed(world())
    world().setNow('2027-03-04T02:00:00.000Z')
    const path = `/api/services/${id}/confirmation`
    const { status, body } = await world().as('reviewerFront')('put', path, opened)
    expect([status, body.error.reason]).toEqual([409, 'expired'])
  })
})

describe('withdrawing', () => {
  test('is for the unit itself and keeps the service in the list', async () => {
    const id = await confirmed(world())
    const path = `/api/services/${id}/withdrawal`
    expect(
      (await world().as('staffNeighbour')('put', path, { reason: 'Trang đã ngừng' })).status,
    ).toBe(404)
    expect((await world().as('reviewer')('put', path, { reason: 'Trang đã ngừng' })).status).toBe(
      403,
    )
    expect((await world().as('staff')('put', path, { reason: 'Trang đã ngừng' })).body.state).toBe(
      'withdrawn',
    )
    expect(await list('staff', '?state=withdrawn')).toHaveLength(1)
    expect(await list('staff', '?state=confirmed')).toEqual([])
    const again = await world().as('staff')('put', path, { reason: 'Trang đã ngừng' })
    expect([again.status, again.body.error.reason]).toEqual([409, 'already_decided'])
  })
})

test('whoever has registered a service does not confirm it with a second grant', async () => {
  const id = await registered(world())
  await world()
    .ctx.db.insertInto('accountGrant')
    .values({
      ...{ id: 'both', accountId: 'staff', role: 'reviewer', unitId: 'huyen-dong', body: 'ubnd' },
      ...{ validFrom: '2026-01-01', validUntil: null, documentNumber: null },
    })
    .execute()
  const path = `/api/services/${id}/confirmation`
  expect((await world().as('staff')('put', path, opened)).status).toBe(403)
  expect((await first()).mayDecide).toBe(false)
  await confirm(world(), id)
})

function unitless({ unitId: _unitId, ...rest }: typeof aService) {
  return rest
}

/** What was recorded about a service, by name. */
async function deedsOn(id: string) {
  const rows = await world()
    .ctx.db.selectFrom('auditEntry')
    .select(['act', 'accountId', 'unitId'])
    .where('subject', '=', `service/${id}`)
    .orderBy('act')
    .execute()
  return rows.map((row) => [row.act, row.accountId, row.unitId])
}

describe('a confirmation that runs out', () => {
  const renew = (id: string, person: Person = 'reviewer', change: object = {}) =>
    world().as(person)('put', `/api/services/${id}/renewal`, { ...aRenewal, ...change })

  test('is given again by the parent on newer evidence, for as long as the rule says', async () => {
    const id = await confirmed(world())
    expect((await renew(id)).status).toBe(409)
    world().setNow('2027-02-01T02:00:00.000Z')
    expect(await first('reviewer')).toMatchObject({ state: 'confirmed', mayRenew: true })
    const older = await renew(id, 'reviewer', { evidenceOn: aService.evidenceOn })
    expect(older.body.error.fields).toEqual({ evidenceOn: 'invalid' })
    expect((await renew(id, 'reviewer', { evidenceOn: '2027-02-02' })).status).toBe(422)
    expect((await renew(id, 'reviewer', { usesLastQuarter: 0 })).status).toBe(422)
    const { status, body } = await renew(id)
    expect([status, body.state, body.expiresOn]).toEqual([200, 'confirmed', '2028-02-01'])
    expect(body).toMatchObject({ evidenceOn: '2027-01-20', usesLastQuarter: 96, mayRenew: false })
    expect((await renew(id)).body.error.reason).toBe('already_decided')
  })

  test('may be given again after its end too; the days between do not count', async () => {
    const id = await confirmed(world())
    world().setNow('2027-04-01T02:00:00.000Z')
    expect((await renew(id)).status).toBe(200)
    const met = async (on: string) => {
      const path = `/api/targets/units/xa-an?on=${on}`
      return (await world().as('coordinator')('get', path)).body.row.service.met
    }
    expect([await met('2027-03-03'), await met('2027-03-20'), await met('2027-04-01')]).toEqual([
      ...[true, false, true],
    ])
  })

  test('is given again by nobody else', async () => {
    const id = await confirmed(world())
    world().setNow('2027-02-01T02:00:00.000Z')
    for (const person of ['staff', 'coordinator', 'reviewerProvince', 'admin'] as const) {
      expect([person, (await renew(id, person)).status]).toEqual([person, 403])
    }
    expect((await renew(id, 'reviewerElsewhere')).status).toBe(404)
  })
})

test('a service is taken back with a reason that everybody who sees it reads', async () => {
  const id = await registered(world())
  const path = `/api/services/${id}/withdrawal`
  expect((await world().as('staff')('put', path, {})).status).toBe(422)
  expect((await world().as('staff')('put', path, { reason: 'Trang đã ngừng' })).status).toBe(200)
  expect(await first('reviewer')).toMatchObject({ state: 'withdrawn', reason: 'Trang đã ngừng' })
})
