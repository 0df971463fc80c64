import { expect, test } from 'vitest'
import { deedsOn, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const sendBack = (slug: string, person: Person = 'reviewer', remarks = 'Cần giải trình thêm') =>
  world().as(person)('put', `/api/surveys/${slug}/return`, { remarks })

test.each<[Person, number]>([
  ['staff', 403],
  ['staffFront', 404],
  ['clerk', 403],
  ['reviewerFront', 404],
  ['reviewerElsewhere', 404],
  ['reviewerProvince', 403],
  ['coordinator', 403],
])('%s does not return it: %i', async (person, status) => {
  expect((await sendBack(await surveyIn(world(), 'submitted'), person)).status).toBe(status)
})

test('it takes remarks that say something', async () => {
  const { status, body } = await sendBack(await surveyIn(world(), 'submitted'), 'reviewer', 'Sai')
  expect([status, body.error.fields]).toEqual([422, { remarks: 'too_small' }])
})

test('the parent of the same body returns it with remarks that the unit reads', async () => {
  const slug = await surveyIn(world(), 'submitted')
  expect((await sendBack(slug)).body.survey.state).toBe('returned')
  const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
  expect(body.milestones.at(-1)).toMatchObject({
    ...{ kind: 'returned', by: 'Người thử reviewer', note: 'Cần giải trình thêm' },
  })
  expect(body.steps).toEqual(['submit'])
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.return', 'reviewer'])
})

test('returned is returned: the second time is a conflict, and so is signing it off', async () => {
  const slug = await surveyIn(world(), 'returned')
  const again = await sendBack(slug)
  expect([again.status, again.body.error.reason]).toEqual([409, 'wrong_state'])
  const signed = await world().as('reviewer')('put', `/api/surveys/${slug}/sign-off`, {
    countsForTarget: true,
  })
  expect([signed.status, signed.body.error.reason]).toEqual([409, 'wrong_state'])
})
