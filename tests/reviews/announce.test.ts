import { expect, test } from 'vitest'
import { checkChain } from '../ledger/chain.ts'
import { deedsOn, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const announce = (slug: string, person: Person = 'staff') =>
  world().as(person)('put', `/api/surveys/${slug}/announcement`, {})

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewerFront', 404],
  ['reviewerProvince', 403],
  ['coordinator', 403],
])('%s does not announce it: %i', async (person, status) => {
  expect((await announce(await surveyIn(world(), 'signedOff'), person)).status).toBe(status)
})

test.each<Person>(['staff', 'reviewer'])('%s announces the signed result', async (person) => {
  const slug = await surveyIn(world(), 'signedOff')
  const { status, body } = await announce(slug, person)
  const left = person === 'reviewer' ? ['revoke'] : []
  expect([status, body.survey.state, body.steps]).toEqual([200, 'announced', left])
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.announce', person])
})

test('announced is announced: the second time is a conflict', async () => {
  const { status, body } = await announce(await surveyIn(world(), 'announced'))
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
})

test('after a whole round the ledger holds every event of it in one unbroken chain', async () => {
  const slug = await surveyIn(world(), 'announced')
  const events = await checkChain(world().ctx)
  expect(events.map((event) => event.kind)).toEqual([
    ...['publish', 'close', 'count', 'keysDestroyed', 'signOff', 'announce'],
  ])
  expect(new Set(events.map((event) => event.subject))).toEqual(new Set([`survey/${slug}`]))
})

test('every act of a whole round is recorded under the name of who did it', async () => {
  const deeds = await deedsOn(world(), await surveyIn(world(), 'announced'))
  expect(deeds.sort()).toEqual([
    ['reviews.announce', 'staff'],
    ['reviews.signOff', 'reviewer'],
    ['reviews.submit', 'staff'],
    ['surveys.close', 'staff'],
    ['surveys.count', 'staff'],
    ['surveys.create', 'staff'],
    ['surveys.publish', 'staff'],
  ])
})
