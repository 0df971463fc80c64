import { expect, test } from 'vitest'
import { deedsOn, draftSurvey, expected, lastDay, stateOf, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const submit = (slug: string, body: unknown = {}, person: Person = 'staff') =>
  world().as(person)('put', `/api/surveys/${slug}/submission`, body)

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['staffDistrict', 403],
  ['clerk', 403],
  ['reviewer', 403],
  ['reviewerElsewhere', 404],
  ['coordinator', 403],
])('%s does not submit for the unit: %i', async (person, status) => {
  const slug = await surveyIn(world(), 'counted')
  expect((await submit(slug, {}, person)).status).toBe(status)
})

test('the unit submits with a note, and it is recorded', async () => {
  const slug = await surveyIn(world(), 'counted')
  const { status, body } = await submit(slug, { note: 'Kính gửi huyện' })
  expect([status, body.survey.state]).toEqual([200, 'submitted'])
  expect(body.milestones.at(-1)).toMatchObject({
    ...{ kind: 'submitted', by: 'Người thử staff', note: 'Kính gửi huyện' },
  })
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.submit', 'staff'])
})

test('what came back is submitted again, and the remarks stay in its past', async () => {
  const slug = await surveyIn(world(), 'returned')
  const { status, body } = await submit(slug, { note: 'Đã giải trình' })
  expect([status, body.survey.state]).toEqual([200, 'submitted'])
  const past = body.milestones.map((one: { kind: string; note: string }) => [one.kind, one.note])
  expect(past.slice(-3)).toEqual([
    ['submitted', null],
    ['returned', 'Bổ sung giải trình'],
    ['submitted', 'Đã giải trình'],
  ])
})

test('a survey to which nobody answered has nothing to submit', async () => {
  const slug = await draftSurvey(world())
  const ask = world().as('staff')
  expected(await ask('put', `/api/surveys/${slug}/publication`, { closesOn: lastDay }), 200)
  expected(await ask('put', `/api/surveys/${slug}/closure`, { reason: 'Không ai trả lời' }), 200)
  expected(await ask('put', `/api/surveys/${slug}/count`), 200)
  const { status, body } = await submit(slug)
  expect([status, body.error.reason]).toEqual([409, 'nothing_counted'])
  expect(await stateOf(world(), slug)).toBe('counted')
})

test('the highest unit has nobody to submit to', async () => {
  const slug = await surveyIn(world(), 'counted')
  const { db } = world().ctx
  await db
    .updateTable('unitVersion')
    .set({ parentId: null })
    .where('unitId', '=', 'xa-an')
    .execute()
  const { status, body } = await submit(slug)
  expect([status, body.error.reason]).toEqual([409, 'no_parent_unit'])
})

test('submitted is submitted: the second time is a conflict', async () => {
  const { status, body } = await submit(await surveyIn(world(), 'submitted'))
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
})
