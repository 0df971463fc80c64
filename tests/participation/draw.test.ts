import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { deedsOn, draftSurvey, expected, lastDay } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { aDraw, type CardSurvey, openCardSurvey, printedCardsOf } from './scene.ts'

// Households that a public number picks: nobody in the commune chooses them, and everybody can find them again.

const world = useWorld()
let survey: CardSurvey
const seed = '48213'
const path = (rest: string, slug = survey.slug) => `/api/surveys/${slug}${rest}`
const as = (person: Person) => world().as(person)
const draw = (number = seed, by: Person = 'reviewer') =>
  as(by)('put', path('/household-draw'), { seed: number })
const release = (cards: number) =>
  as('reviewer')('post', path('/card-releases'), { villageId: 'thon-ba', cards })

world.given(async () => {
  survey = await openCardSurvey(world(), aDraw())
})

/** The evening after the number came out. */
const later = () => world().setNow('2026-03-06T13:00:00.000Z')

test('who may enter the number: the upper level of the same body', async () => {
  later()
  const statuses: [string, number][] = []
  const others = ['staff', 'clerk', 'reviewerFront', 'reviewerElsewhere', 'admin'] as const
  for (const person of [...others, 'reviewerProvince', 'staffNeighbour', 'reviewer'] as const) {
    statuses.push([person, (await draw(seed, person)).status])
  }
  expect(Object.fromEntries(statuses)).toEqual({
    ...{ staff: 403, clerk: 403, reviewerProvince: 403, admin: 403, reviewer: 200 },
    ...{ reviewerFront: 404, reviewerElsewhere: 404, staffNeighbour: 404 },
  })
})

test('how many are drawn of each village is frozen at the opening, which ones is open until the number', async () => {
  const { body } = await as('staff')('get', path('/household-draw'))
  expect(body).toMatchObject({ drawn: null, mayDraw: false })
  expect(body.villages.map((one: { selected: number }) => one.selected)).toEqual([68, 51, 28])
  expect(body.villages.flatMap((one: { numbers: number[] }) => one.numbers)).toEqual([])
})

test('the number picks households that anybody finds again', async () => {
  later()
  const { body } = expected(await draw(), 200)
  const [, , village] = body.villages
  expect(village).toMatchObject({ villageId: 'thon-ba', households: 40, selected: 28 })
  const hashed = Array.from({ length: 40 }, (_none, at) => {
    const line = `lang-nghe-draw-v1/${survey.slug}/thon-ba/${seed}/${at + 1}`
    return [createHash('sha256').update(line).digest('hex'), at + 1] as const
  })
  const drawn = hashed.sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, 28)
  expect([...village.numbers].sort()).toEqual(drawn.map(([, number]) => number).sort())
})

test('the number is written down once: again it changes nothing, another one is refused', async () => {
  later()
  expected(await draw(), 200)
  expected(await draw(), 200)
  expect((await draw('11111')).body.error.reason).toBe('already_decided')
  const deeds = await deedsOn(world(), survey.slug)
  expect(deeds.filter(([act]) => act === 'participation.householdsDrawn')).toHaveLength(1)
  const { body } = await world().anyone('get', '/api/public/ledger')
  const kinds = body.events.map(({ kind }: { kind: string }) => kind)
  expect(kinds.filter((kind: string) => kind === 'householdsDrawn')).toHaveLength(1)
})

test('only digits are a number that was made known, and five at least', async () => {
  later()
  for (const number of ['', '1234', '48 213', 'abcde']) {
    expect([number, (await draw(number)).status]).toEqual([number, 422])
  }
})

test('before its day there is no number to enter', async () => {
  expect((await draw()).body.error.reason).toBe('draw_too_early')
})

test('no card goes out before the draw, and then no more than households were drawn', async () => {
  expect((await release(1)).body.error.reason).toBe('households_not_drawn')
  later()
  expected(await draw(), 200)
  expect((await release(29)).body.error.fields).toEqual({ cards: '28' })
  await printedCardsOf(world(), survey, 'thon-ba', 28)
})

test('participation is of those that were drawn', async () => {
  const { body } = await as('staff')('get', path('/turnout'))
  expect(body).toMatchObject({ households: 147, drawnFrom: 208 })
  expect(body.villages[2]).toMatchObject({ households: 28, drawnFrom: 40 })
})

test('a survey opens only with a number that comes out later, and before the last day', async () => {
  for (const seedOn of ['2026-03-04', lastDay]) {
    const slug = await draftSurvey(world(), { access: 'card', ...aDraw({ seedOn }) })
    const offered = await as('staff')('post', `/api/surveys/${slug}/box-keys`)
    const opening = { closesOn: lastDay, boxKey: offered.body.publicKey }
    const { body } = await as('staff')('put', `/api/surveys/${slug}/publication`, opening)
    expect([seedOn, body.error.reason]).toEqual([seedOn, 'draw_day_wrong'])
  }
})

test('where all households are asked there is nothing to draw', async () => {
  const { slug } = await openCardSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour')
  const drawn = path('/household-draw', slug)
  expect((await as('reviewer')('get', drawn)).status).toBe(404)
  expect((await as('reviewer')('put', drawn, { seed })).status).toBe(404)
})
