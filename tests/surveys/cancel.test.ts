import { expect, test } from 'vitest'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { deedsOn, draftSurvey, openSurvey } from './round.ts'

const world = useWorld()

const cancel = (slug: string, person: Person = 'staff', reason = 'Lập nhầm mẫu phiếu') =>
  world().as(person)('put', `/api/surveys/${slug}/cancellation`, { reason })

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewer', 403],
  ['coordinator', 403],
])('%s cannot cancel it: %i', async (person, status) => {
  expect((await cancel(await openSurvey(world()), person)).status).toBe(status)
})

test('it takes a reason', async () => {
  const { status, body } = await cancel(await draftSurvey(world()), 'staff', ' ')
  expect([status, body.error.fields]).toEqual([422, { reason: 'required' }])
})

test('an open survey that is cancelled takes no answers any more, and the ledger says why', async () => {
  const slug = await openSurvey(world())
  const { body } = await cancel(slug)
  expect([body.survey.state, body.steps]).toEqual(['cancelled', []])
  expect(body.milestones.at(-1)).toMatchObject({
    ...{ kind: 'cancelled', by: 'Người thử staff', note: 'Lập nhầm mẫu phiếu' },
  })
  const event = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select('payload')
    .where('kind', '=', 'cancel')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(event.payload)).toEqual({ reason: 'Lập nhầm mẫu phiếu' })
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.cancel', 'staff'])
})

test('a draft that is cancelled was never in the ledger and does not come into it', async () => {
  await cancel(await draftSurvey(world()))
  const events = await world().ctx.db.selectFrom('ledgerEvent').select('kind').execute()
  expect(events).toEqual([])
})

test('cancelled is cancelled: the second time is a conflict', async () => {
  const slug = await draftSurvey(world())
  await cancel(slug)
  const { status, body } = await cancel(slug)
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
})
