import { describe, expect, test } from 'vitest'
import { byReviewOrder } from '#shared/reviews/order.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { collect, draftSurvey, openSurvey, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const rowsOf = async (person: Person) =>
  (await world().as(person)('get', '/api/reviews')).body.rows as {
    survey: { slug: string; state: SurveyState; unit: { id: string } }
    [key: string]: unknown
  }[]
const unitsSeenBy = async (person: Person) =>
  (await rowsOf(person)).map(({ survey }) => survey.unit.id).sort()

describe('who sees which surveys', () => {
  test.each<[Person, string[]]>([
    ['reviewer', ['xa-an', 'xa-binh']],
    ['reviewerFront', ['xa-an']],
    ['reviewerElsewhere', ['thi-tran-cau']],
    ['reviewerProvince', ['huyen-dong']],
    ['coordinator', ['huyen-dong', 'thi-tran-cau', 'xa-an', 'xa-binh']],
    ['staff', []],
    ['clerk', []],
    ['admin', []],
  ])('%s', async (person, units) => {
    await openSurvey(world())
    await openSurvey(world(), { body: 'mttq' }, 'staffFront')
    await openSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour')
    await giveVillage('thi-tran-cau')
    await openSurvey(world(), { unitId: 'thi-tran-cau' }, 'staffTown')
    const district = { unitId: 'huyen-dong', templateId: 'district-ntm' }
    await openSurvey(world(), district, 'staffDistrict')
    expect(await unitsSeenBy(person)).toEqual(units)
  })

  async function giveVillage(unitId: string): Promise<void> {
    const given = { text: 'Tổ dân phố 1\t90', source: 'Danh sách', countedOn: '2026-03-01' }
    const path = `/api/units/${unitId}/village-imports`
    await world().as('staffTown')('post', path, { ...given, apply: true })
  }
})

test('what waits for a review stands first; drafts and cancelled surveys do not stand there', async () => {
  const order: SurveyState[] = [
    ...(['submitted', 'returned', 'counted', 'closed', 'open', 'signedOff', 'announced'] as const),
  ]
  for (const state of [...order].reverse()) await surveyIn(world(), state as 'open')
  await surveyIn(world(), 'draft')
  await surveyIn(world(), 'cancelled')
  expect((await rowsOf('reviewer')).map(({ survey }) => survey.state)).toEqual(order)
})

test('of two submitted ones, who has waited longer stands first', () => {
  const submitted = (submittedAt: string) => ({
    ...{ state: 'submitted' as const, submittedAt, closesAt: null },
  })
  const [early, late] = [submitted('2026-03-04T01:00'), submitted('2026-03-05T01:00')]
  expect([late, early].sort(byReviewOrder)).toEqual([early, late])
})

test('until the count a row tells how many have answered and nothing of what they said', async () => {
  const slug = await openSurvey(world())
  await collect(world(), slug, { answers: 4 })
  expect(await rowsOf('reviewer')).toMatchObject([
    {
      ...{ answers: 4, households: 208, submittedOn: null },
      ...{ overall: null, lowestContent: null, modes: null },
    },
  ])
})

test('from the count on a row tells the overall share, the lowest content and the modes', async () => {
  const slug = await openSurvey(world())
  await collect(world(), slug, { answers: 30, notSatisfied: 3 })
  const ask = world().as('staff')
  await ask('put', `/api/surveys/${slug}/closure`, { reason: 'Đã đủ phiếu' })
  await ask('put', `/api/surveys/${slug}/count`)
  await ask('put', `/api/surveys/${slug}/submission`, {})
  expect(await rowsOf('reviewer')).toMatchObject([
    {
      ...{ answers: 30, households: 208, submittedOn: '2026-03-04' },
      overall: { kind: 'exact', count: 27, of: 30 },
      lowestContent: { label: 'Quy hoạch', satisfied: { kind: 'exact', count: 27, of: 30 } },
      modes: { self: 30, plain: 0, teamPhone: 0, helped: 0, paper: 0 },
    },
  ])
})

test('few answers show as a rounded share without counts', async () => {
  await surveyIn(world(), 'submitted')
  const [row] = await rowsOf('reviewer')
  expect(row?.overall).toMatchObject({ kind: 'rounded' })
})

test('drafts of a unit are its own business until it publishes', async () => {
  await draftSurvey(world())
  expect(await rowsOf('reviewer')).toEqual([])
})

test('a row tells what its unit has not answered yet', async () => {
  const slug = await surveyIn(world(), 'submitted')
  const path = `/api/surveys/${slug}/explanations`
  await world().as('reviewer')('post', path, { question: 'Vì sao ít phiếu?' })
  expect(await rowsOf('reviewer')).toMatchObject([
    { openExplanations: 1, openObjections: 0, missed: [], belowMinimum: 0 },
  ])
})
