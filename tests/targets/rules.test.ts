import { describe, expect, test } from 'vitest'
import { type NewRule, type RuleBook, ruleBook } from '#shared/targets/rules/schema.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { afterClosing, aRule, confirmed, proposed, signedOffSurvey } from './scene.ts'

const world = useWorld()

const path = '/api/targets/rules'
const as = (person: Person) => world().as(person)

async function book(person: Person = 'coordinator'): Promise<RuleBook> {
  const { status, body } = await as(person)('get', `${path}?unit=tinh`)
  expect(status).toBe(200)
  return body
}

async function settled(change: Partial<NewRule> = {}): Promise<string> {
  const id = await proposed(world(), change)
  const reply = await as('reviewerProvince')('put', `${path}/${id}/confirmation`)
  expect(reply.status).toBe(200)
  return id
}

const count = (on: string) =>
  as('coordinator')('post', '/api/targets/evaluations', { unitId: 'tinh', on })

describe('a rule', () => {
  test.each([
    ...[['staff', 404] as const, ['clerk', 404] as const, ['staffDistrict', 404] as const],
    ...[['reviewer', 404] as const, ['adminDistrict', 404] as const],
    ...[['reviewerProvince', 403] as const, ['admin', 403] as const],
  ])('is not proposed by %s', async (person, status) => {
    expect((await as(person)('post', path, aRule)).status).toBe(status)
    expect((await book()).proposals).toEqual([])
  })

  test('and its book are shown to who looks over the province, to nobody below', async () => {
    const ask = async (person: Person) => (await as(person)('get', `${path}?unit=tinh`)).status
    for (const person of ['coordinator', 'reviewerProvince', 'admin'] as const) {
      expect([person, await ask(person)]).toEqual([person, 200])
    }
    for (const person of ['staff', 'clerk', 'reviewer', 'adminDistrict'] as const) {
      expect([person, await ask(person)]).toEqual([person, 404])
    }
    const district = await as('coordinator')('get', `${path}?unit=huyen-dong`)
    expect([district.status, district.body.error.reason]).toEqual([422, 'wrong_level'])
  })

  test('is proposed for a province only, with units in its denominator', async () => {
    const of = async (change: Partial<NewRule>) =>
      (await as('coordinator')('post', path, { ...aRule, ...change })).status
    expect(await of({ unitId: 'huyen-dong' })).toBe(403)
    expect(await of({ kinds: ['phường'] })).toBe(422)
    expect(await of({ levels: [] })).toBe(422)
    expect(await of({ legalBasis: '' })).toBe(422)
    expect(await of({ target: { num: 3, den: 2 } })).toBe(422)
    expect(await of({ maxHelpedShare: { num: 0, den: 100 } })).toBe(422)
    expect(await of({ period: { from: '2026-02-01', to: '2026-01-01' } })).toBe(422)
  })

  test('waits for a second account and changes nothing until then', async () => {
    const id = await proposed(world())
    const { proposals, rules } = await book()
    expect(proposals).toMatchObject([{ id, mayConfirm: false, mayDismiss: true }])
    expect(rules).toMatchObject([{ id: 'built-in', state: 'inForce' }])
    const own = await as('coordinator')('put', `${path}/${id}/confirmation`)
    expect([own.status, own.body.error.reason]).toEqual([403, 'not_permitted'])
    expect((await book('reviewerProvince')).proposals[0]?.mayConfirm).toBe(true)
  })

  test.each(['staff', 'clerk', 'reviewer', 'admin'] as const)(
    'is neither confirmed nor set aside by %s',
    async (person) => {
      const id = await proposed(world())
      const reason = { reason: 'Chưa đúng văn bản' }
      for (const method of ['put', 'delete'] as const) {
        const body = method === 'delete' ? reason : undefined
        const reply = await as(person)(method, `${path}/${id}/confirmation`, body)
        expect([403, 404]).toContain(reply.status)
      }
      expect((await book()).proposals).toHaveLength(1)
    },
  )

  test('once confirmed counts from its day on and not before', async () => {
    const id = await settled()
    expect(await book()).toMatchObject({
      proposals: [],
      rules: [
        { id, state: 'coming', frozen: false },
        { id: 'built-in', state: 'inForce' },
      ],
    })
    const board = async (on: string) =>
      (await as('coordinator')('get', `/api/targets/board?unit=tinh&on=${on}`)).body
    expect(await board('2026-03-04')).toMatchObject({ of: 5, required: 2 })
    expect(await board('2026-03-05')).toMatchObject({ of: 3, required: 2 })
    const shown = await book()
    expect(ruleBook.parse(shown)).toEqual(shown)
    const events = await world().ctx.db.selectFrom('ledgerEvent').selectAll().execute()
    expect(events.at(-1)).toMatchObject({ kind: 'settleRule', subject: 'targets/tinh' })
  })

  test('set aside is gone, and is decided once', async () => {
    const id = await proposed(world())
    const dismiss = () =>
      as('reviewerProvince')('delete', `${path}/${id}/confirmation`, { reason: 'Nhầm văn bản' })
    expect((await dismiss()).status).toBe(200)
    expect((await book()).proposals).toEqual([])
    const again = await as('reviewerProvince')('put', `${path}/${id}/confirmation`)
    expect([again.status, again.body.error.reason]).toEqual([409, 'already_decided'])
    expect((await as('coordinator')('get', `/api/targets/board?rule=${id}`)).status).toBe(404)
  })

  test('sent twice is proposed once', async () => {
    const ids = [await proposed(world()), await proposed(world())]
    expect(new Set(ids).size).toBe(1)
  })
})

describe('counting', () => {
  test('keeps day, rule, units and numbers as an event, once for the same outcome', async () => {
    expect((await count('2026-03-04')).status).toBe(201)
    expect((await count('2026-03-04')).status).toBe(201)
    const { evaluations, countedUntil, rules } = await book()
    expect(evaluations).toMatchObject([{ on: '2026-03-04', count: 0, of: 5, required: 2 }])
    expect([countedUntil, rules[0]?.frozen]).toEqual(['2026-03-04', true])
    const events = await world().ctx.db.selectFrom('ledgerEvent').selectAll().execute()
    expect(events.map(({ kind }) => kind)).toEqual(['evaluate'])
  })

  test('keeps any new rule from beginning on the days that were counted', async () => {
    const waiting = await proposed(world(), { validFrom: '2026-03-04' })
    await count('2026-03-04')
    const late = await as('coordinator')('post', path, { ...aRule, validFrom: '2026-03-04' })
    expect([late.status, late.body.error.reason]).toEqual([409, 'rule_frozen'])
    const reply = await as('reviewerProvince')('put', `${path}/${waiting}/confirmation`)
    expect([reply.status, reply.body.error.reason]).toEqual([409, 'rule_frozen'])
    await settled({ validFrom: '2026-03-05' })
  })

  test('is for the coordinator, and not for days to come', async () => {
    expect((await count('2026-03-05')).status).toBe(422)
    for (const person of ['staff', 'reviewerProvince', 'admin'] as const) {
      const body = { unitId: 'tinh', on: '2026-03-04' }
      const { status } = await as(person)('post', '/api/targets/evaluations', body)
      expect([403, 404]).toContain(status)
    }
  })
})

describe('the board with another rule', () => {
  test('names who counts under one and not under the other, and what they lack', async () => {
    await confirmed(world())
    await signedOffSurvey(world(), { at: '2026-03-16T02:00:00.000Z' })
    const id = await proposed(world(), { validFrom: '2026-04-01' })
    const { body } = await as('coordinator')('get', `/api/targets/board?unit=tinh&rule=${id}`)
    expect(body).toMatchObject({ count: 0, of: 5, compared: { count: 1, of: 3, required: 2 } })
    expect(body.compared.differences).toMatchObject([
      {
        unit: { id: 'xa-an' },
        counts: true,
        short: ['Mở nhận phiếu 9/10 ngày làm việc: thiếu 1 ngày'],
      },
    ])
  })

  test('says so of a unit that leaves the denominator', async () => {
    await confirmed(world())
    await signedOffSurvey(world())
    expect(world().ctx.now().toISOString()).toBe(afterClosing)
    const id = await proposed(world(), { validFrom: '2026-04-01', kinds: ['thị trấn'] })
    const { body } = await as('coordinator')('get', `/api/targets/board?unit=tinh&rule=${id}`)
    expect(body.compared.differences).toMatchObject([
      { unit: { id: 'xa-an' }, counts: false, short: ['Không nằm trong mẫu số'] },
    ])
  })

  test('is nobody else’s: a rule of another province is not found', async () => {
    expect((await as('coordinator')('get', '/api/targets/board?rule=khac')).status).toBe(404)
  })
})
