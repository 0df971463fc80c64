import { describe, expect, test } from 'vitest'
import type { Comparison, MatrixPage } from '#shared/results/comparison/schema.ts'
import { collect, expected, openSurvey, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const compare = (person: Person, ...slugs: string[]) =>
  world().as(person)('get', `/api/comparison?surveys=${slugs.join(',')}`)
const matrix = (person: Person, round?: string) =>
  world().as(person)('get', `/api/comparison/matrix${round ? `?round=${round}` : ''}`)

/** The two communes of the district, both counted: of An 4 of 40, of Bình 3 of 34 are not satisfied. */
async function twoCommunes(): Promise<[string, string]> {
  const an = await openSurvey(world())
  await collect(world(), an, { answers: 40, notSatisfied: 4, villages: ['thon-mot'] })
  const binh = await openSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour')
  await collect(world(), binh, { answers: 34, notSatisfied: 3, villages: ['thon-bon'] })
  await countBy('staff', an)
  await countBy('staffNeighbour', binh)
  return [an, binh]
}

async function countBy(person: Person, slug: string): Promise<void> {
  const closure = { reason: 'Đã đủ phiếu' }
  expected(await world().as(person)('put', `/api/surveys/${slug}/closure`, closure), 200)
  expected(await world().as(person)('put', `/api/surveys/${slug}/count`), 200)
}

describe('who may compare', () => {
  test('those who see both communes; the matrix has the rounds that one sees', async () => {
    const slugs = await twoCommunes()
    for (const [person, status, rounds] of [
      ['reviewer', 200, 1],
      ['reviewerProvince', 200, 1],
      ['coordinator', 200, 1],
      ['staff', 404, 1],
      ['staffNeighbour', 404, 1],
      ['reviewerFront', 404, 0],
      ['reviewerElsewhere', 404, 0],
      ['clerk', 403, 0],
      ['admin', 403, 0],
    ] as const) {
      const found = (await matrix(person)).body.rounds?.length
      const compared = (await compare(person, ...slugs)).status
      expect([person, compared, found]).toEqual([person, status, rounds])
    }
  })

  test('a unit finds only itself in the matrix', async () => {
    const [an] = await twoCommunes()
    const { body } = await matrix('staff')
    expect(body.comparison.surveys.map(({ slug }: { slug: string }) => slug)).toEqual([an])
    expect(body.sum).toBeNull()
  })
})

test('results stand side by side in the asked order, each with its own counts', async () => {
  const [an, binh] = await twoCommunes()
  const { body } = (await compare('reviewer', binh, an)) as { body: Comparison }
  expect(body.surveys.map(({ slug, received }) => [slug, received])).toEqual([
    [binh, 34],
    [an, 40],
  ])
  expect(body.contents[0]?.cells).toEqual([
    { figure: { kind: 'exact', count: 31, of: 34 }, ok: null },
    { figure: { kind: 'exact', count: 36, of: 40 }, ok: null },
  ])
  expect([body.apart, body.differs]).toEqual([[], []])
})

test('the matrix adds counts, never rates', async () => {
  await twoCommunes()
  const { body } = (await matrix('reviewer')) as { body: MatrixPage }
  expect(body.rounds).toEqual([expect.objectContaining({ year: 2026, quarter: 1, surveys: 2 })])
  expect(body.sum).toMatchObject({ received: 74, overall: { kind: 'exact', count: 67, of: 74 } })
  expect(body.sum?.cells[0]).toEqual({ kind: 'exact', count: 67, of: 74 })
})

test('a small result stays hidden beside a large one, and is not to be found in their sum', async () => {
  const an = await openSurvey(world())
  await collect(world(), an, { answers: 40 })
  const binh = await openSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour')
  await collect(world(), binh, { answers: 9, notSatisfied: 2, villages: ['thon-bon'] })
  await countBy('staff', an)
  await countBy('staffNeighbour', binh)
  const { body } = (await matrix('reviewer')) as { body: MatrixPage }
  const small = body.comparison.surveys.findIndex(({ slug }) => slug === binh)
  expect(body.comparison.surveys[small]).toMatchObject({ received: 9, overall: { figure: null } })
  for (const { cells } of body.comparison.contents) expect(cells[small]?.figure).toBeNull()
  expect(body.sum?.overall).toEqual({ kind: 'exact', count: 40, of: 40 })
  expect(body.sum?.leftOut).toEqual(['Xã Bình'])
})

test('only what all have asked in the same words is compared; the rest is named', async () => {
  const counted = await surveyIn(world(), 'counted')
  const given = { unitId: 'huyen-dong', templateId: 'district-ntm' }
  const other = await openSurvey(world(), given, 'staffDistrict')
  const { body } = (await compare('reviewerProvince', counted, other)) as { body: Comparison }
  expect(body.contents).toEqual([])
  expect(new Set(body.apart.map(({ because }) => because))).toEqual(
    new Set(['otherWords', 'notEverywhere']),
  )
})

test('before the count a survey stands there without figures', async () => {
  const [counted, open] = [await surveyIn(world(), 'counted'), await openSurvey(world())]
  const { body } = (await compare('reviewer', counted, open)) as { body: Comparison }
  expect(body.surveys[1]).toMatchObject({ counted: false, overall: { figure: null } })
  expect(body.contents.every(({ cells }) => cells[1]?.figure === null)).toBe(true)
})

test('one survey, seven, or one twice is refused; an unknown one is not found', async () => {
  const slug = await surveyIn(world(), 'counted')
  for (const slugs of [[slug], [slug, slug], 'abcdefg'.split('')]) {
    expect((await compare('reviewer', ...slugs)).status).toBe(422)
  }
  expect((await compare('reviewer', slug, 'unknown')).status).toBe(404)
  expect((await matrix('reviewer', 'unknown')).body).toMatchObject({ round: null, sum: null })
})
