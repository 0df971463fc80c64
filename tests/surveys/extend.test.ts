import { expect, test } from 'vitest'
import { closeOverdue } from '#server/surveys/close.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { officialOpen } from './official.ts'
import { collect, deedsOn, expected, lastDay, openSurvey } from './round.ts'

const world = useWorld()

const extend = (slug: string, given: object = {}, person: Person = 'staff') =>
  world().as(person)('put', `/api/surveys/${slug}/deadline`, {
    ...{ closesOn: '2026-03-25', reason: 'Mưa lũ', ...given },
  })

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewer', 403],
  ['coordinator', 403],
])('%s does not lengthen a survey for reference: %i', async (person, status) => {
  expect((await extend(await openSurvey(world()), {}, person)).status).toBe(status)
})

test('a survey for reference is lengthened by its own unit, with a reason', async () => {
  const slug = await openSurvey(world())
  const { body } = await extend(slug)
  expect(body.survey).toMatchObject({
    ...{ state: 'open', closesOn: '2026-03-25', closesAt: '2026-03-25T17:00:00.000Z' },
  })
  expect(body.milestones.at(-1)).toMatchObject({ kind: 'extended', note: 'Mưa lũ' })
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.extend', 'staff'])
  expect((await extend(slug, { closesOn: '2026-03-26', reason: ' ' })).status).toBe(422)
})

test('the page and the intake follow the new deadline at once', async () => {
  const slug = await openSurvey(world())
  const form = async () => (await world().anyone('get', `/api/surveys/${slug}/form`)).body.survey
  expect((await form()).closesOn).toBe(lastDay)
  await extend(slug)
  expect((await form()).closesOn).toBe('2026-03-25')
  world().setNow('2026-03-24T02:00:00.000Z')
  expect(await closeOverdue(world().ctx)).toBe(0)
  await collect(world(), slug, { answers: 1 })
  world().setNow('2026-03-25T17:00:00.000Z')
  expect(await closeOverdue(world().ctx)).toBe(1)
})

test.each([
  [lastDay, 'not_later'],
  ['2027-03-05', 'period_too_long'],
])('till %s is refused: %s', async (closesOn, reason) => {
  const { status, body } = await extend(await openSurvey(world()), { closesOn })
  expect([status, body.error.fields]).toEqual([422, { closesOn: reason }])
})

test('a commune never lengthens its own official period', async () => {
  const slug = await officialOpen(world())
  expect((await extend(slug, {}, 'staffFront')).status).toBe(403)
  const { body } = await world().as('staffFront')('get', `/api/surveys/${slug}`)
  expect(body.steps).not.toContain('extend')
})

test('the level above of the same body does, with the number of its document', async () => {
  const slug = await officialOpen(world())
  const refused = await extend(slug, {}, 'reviewerFront')
  expect([refused.status, refused.body.error.fields]).toEqual([422, { documentNumber: 'required' }])
  const { body } = await extend(slug, { documentNumber: '15/MTTQ-BTT' }, 'reviewerFront')
  expect(body.survey.closesOn).toBe('2026-03-25')
  expect(body.milestones.at(-1).note).toBe('Mưa lũ (15/MTTQ-BTT)')
  expect((await extend(slug, { closesOn: '2026-03-27' }, 'reviewer')).status).toBe(404)
})

test('an official survey is opened again by the level above alone', async () => {
  const slug = await officialOpen(world())
  expected(
    await world().as('staffFront')('put', `/api/surveys/${slug}/closure`, { reason: 'Đủ phiếu' }),
    200,
  )
  const reopen = (person: Person, given: object = {}) =>
    world().as(person)('delete', `/api/surveys/${slug}/closure`, {
      ...{ reason: 'Còn hộ đi vắng', closesOn: '2026-03-20', ...given },
    })
  expect((await reopen('staffFront', { documentNumber: '16' })).status).toBe(403)
  expect((await reopen('reviewerFront')).status).toBe(422)
  const { body } = await reopen('reviewerFront', { documentNumber: '16/MTTQ-BTT' })
  expect(body.survey).toMatchObject({ state: 'open', closesOn: '2026-03-20' })
})

test('the newest change of the last day holds, whichever way it came', async () => {
  const slug = await openSurvey(world())
  await extend(slug, { closesOn: '2026-03-30' })
  world().setNow('2026-03-10T02:00:00.000Z')
  expected(await world().as('staff')('put', `/api/surveys/${slug}/closure`, { reason: 'Đủ' }), 200)
  world().setNow('2026-03-11T02:00:00.000Z')
  const path = `/api/surveys/${slug}/closure`
  const again = { reason: 'Còn hộ đi vắng', closesOn: '2026-03-12' }
  const { body } = await world().as('staff')('delete', path, again)
  expect(body.survey.closesOn).toBe('2026-03-12')
  expect((await extend(slug, { closesOn: '2026-03-13' })).body.survey.closesOn).toBe('2026-03-13')
})
