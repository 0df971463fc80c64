import { describe, expect, test } from 'vitest'
import { deedsOn, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { askedAbout } from './scene.ts'

const world = useWorld()

const ask = (slug: string, person: Person = 'reviewer', about: Record<string, unknown> = {}) =>
  world().as(person)('post', `/api/surveys/${slug}/explanations`, {
    ...{ question: 'Vì sao thôn Một có ít phiếu?', ...about },
  })
const explain = (slug: string, person: Person = 'staff', number: number | string = 1) =>
  world().as(person)('put', `/api/surveys/${slug}/explanations/${number}/answer`, {
    answer: 'Nhiều hộ đi làm xa',
  })
const thread = (slug: string, person: Person) =>
  world().as(person)('get', `/api/surveys/${slug}/explanations`)

describe('who asks, who answers, who reads', () => {
  test.each<[Person, number, number, number]>([
    ['reviewer', 201, 403, 200],
    ['staff', 403, 200, 200],
    ['staffFront', 404, 404, 404],
    ['staffNeighbour', 404, 404, 404],
    ['clerk', 403, 403, 403],
    ['reviewerFront', 404, 404, 404],
    ['reviewerElsewhere', 404, 404, 404],
    ['reviewerProvince', 403, 403, 200],
    ['coordinator', 403, 403, 200],
    ['admin', 403, 403, 403],
  ])('%s: asks %i, answers %i, reads %i', async (person, asks, answers, reads) => {
    const slug = await surveyIn(world(), 'submitted')
    await askedAbout(world(), slug)
    expect((await ask(slug, person)).status).toBe(asks)
    expect((await explain(slug, person)).status).toBe(answers)
    expect((await thread(slug, person)).status).toBe(reads)
  })
})

test('both levels read the question, what it is about, and the answer', async () => {
  const slug = await surveyIn(world(), 'submitted')
  await ask(slug, 'reviewer', { villageId: 'thon-mot', questionId: 'q2' })
  const { body } = await explain(slug)
  expect(body).toMatchObject({ mayAsk: false, mayAnswer: true })
  expect(body.explanations).toEqual([
    expect.objectContaining({
      ...{ number: 1, by: 'Người thử reviewer', question: 'Vì sao thôn Một có ít phiếu?' },
      village: 'Thôn Một',
      content: expect.any(String),
      answer: expect.objectContaining({ by: 'Người thử staff', text: 'Nhiều hộ đi làm xa' }),
    }),
  ])
  expect((await thread(slug, 'reviewer')).body.explanations).toEqual(body.explanations)
})

test('what is open blocks the sign-off and a second submission; the answer frees both', async () => {
  const slug = await surveyIn(world(), 'returned')
  await ask(slug)
  const submit = () => world().as('staff')('put', `/api/surveys/${slug}/submission`, {})
  const signOff = () =>
    world().as('reviewer')('put', `/api/surveys/${slug}/sign-off`, { countsForTarget: true })
  expect((await submit()).body.error.reason).toBe('explanations_open')
  await explain(slug)
  expect((await submit()).status).toBe(200)
  await ask(slug)
  expect((await signOff()).body.error.reason).toBe('explanations_open')
  await explain(slug, 'staff', 2)
  expect((await signOff()).status).toBe(200)
})

test('an answer is given once; a question that nobody asked is not found', async () => {
  const slug = await surveyIn(world(), 'submitted')
  await ask(slug)
  await explain(slug)
  const again = await explain(slug)
  expect([again.status, again.body.error.reason]).toEqual([409, 'already_decided'])
  for (const number of [7, 'abc']) expect((await explain(slug, 'staff', number)).status).toBe(404)
})

test('a village or content that the survey does not have is refused', async () => {
  const slug = await surveyIn(world(), 'submitted')
  expect((await ask(slug, 'reviewer', { villageId: 'thon-la' })).status).toBe(422)
  expect((await ask(slug, 'reviewer', { questionId: 'q99' })).status).toBe(422)
})

test.each(['counted', 'signedOff', 'announced'] as const)(
  'of a survey that is %s nothing is asked',
  async (state) => {
    expect((await ask(await surveyIn(world(), state))).status).toBe(409)
  },
)

test('the public ledger vouches for the words without telling them', async () => {
  const slug = await surveyIn(world(), 'submitted')
  await ask(slug)
  await explain(slug)
  const events = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select(['kind', 'payload'])
    .where('kind', 'in', ['askExplanation', 'explain'])
    .orderBy('height')
    .execute()
  expect(events.map(({ kind }) => kind)).toEqual(['askExplanation', 'explain'])
  expect(events.map(({ payload }) => payload).join()).not.toMatch(/phiếu|hộ/)
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.explain', 'staff'])
})
