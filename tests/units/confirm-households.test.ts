import { expect, test } from 'vitest'
import { expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

// Households are the denominator of every participation: the level above vouches for them.

const world = useWorld()
const path = '/api/units/xa-an'
const confirm = (by: Person, households = 208) =>
  world().as(by)('put', `${path}/household-confirmation`, { households })
const confirmedDays = async () => {
  const { body } = await world().as('staff')('get', `${path}/villages`)
  return body.villages.map((one: { confirmedOn: string | null }) => one.confirmedOn)
}

test('only the level above confirms, whichever body', async () => {
  const statuses: [Person, number][] = []
  const others = ['staff', 'clerk', 'reviewerElsewhere', 'reviewerProvince', 'admin'] as const
  for (const person of [...others, 'reviewerFront', 'reviewer'] as const) {
    statuses.push([person, (await confirm(person)).status])
  }
  expect(Object.fromEntries(statuses)).toEqual({
    ...{ staff: 403, clerk: 403, reviewerElsewhere: 404, reviewerProvince: 403, admin: 403 },
    ...{ reviewerFront: 200, reviewer: 200 },
  })
})

test('what was seen is confirmed, with who and when; again it changes nothing', async () => {
  expect(await confirmedDays()).toEqual([null, null, null])
  expect((await confirm('reviewer', 207)).body.error.reason).toBe('changed_meanwhile')
  expected(await confirm('reviewer'), 200)
  expected(await confirm('reviewerFront'), 200)
  expect(await confirmedDays()).toEqual(['2026-03-04', '2026-03-04', '2026-03-04'])
  const rows = await world()
    .ctx.db.selectFrom('auditEntry')
    .select(['act', 'accountId'])
    .where('act', '=', 'units.confirmHouseholds')
    .execute()
  expect(rows.map(({ accountId }) => accountId)).toEqual(['reviewer'])
})

test('a village with another count waits anew, the others stay confirmed', async () => {
  expected(await confirm('reviewer'), 200)
  const text = 'Thôn Một\t97\nThôn Hai\t72\nThôn Ba\t40'
  const paste = { text, source: 'Công an xã', countedOn: '2026-03-01', apply: true }
  expected(await world().as('staff')('post', `${path}/village-imports`, paste), 200)
  expect(await confirmedDays()).toEqual([null, '2026-03-04', '2026-03-04'])
})
