import { describe, expect, test } from 'vitest'
import { changeUnits } from '#server/units/change.ts'
import type { TrendPage } from '#shared/results/comparison/schema.ts'
import { collect, expected, openSurvey } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const trend = (person: Person, unitId = 'xa-an', body = 'ubnd') =>
  world().as(person)('get', `/api/units/${unitId}/trend?body=${body}`)

async function counted(
  person: Person,
  unitId: string,
  { village, answers, notSatisfied }: { village: string; answers: number; notSatisfied: number },
): Promise<string> {
  const slug = await openSurvey(world(), { unitId }, person)
  await collect(world(), slug, { answers, notSatisfied, villages: [village] })
  const closure = { reason: 'Đã đủ phiếu' }
  expected(await world().as(person)('put', `/api/surveys/${slug}/closure`, closure), 200)
  expected(await world().as(person)('put', `/api/surveys/${slug}/count`), 200)
  return slug
}

const countedAn = () =>
  counted('staff', 'xa-an', { village: 'thon-mot', answers: 40, notSatisfied: 4 })
const countedBinh = () =>
  counted('staffNeighbour', 'xa-binh', { village: 'thon-bon', answers: 34, notSatisfied: 3 })

const name = (name: string) => ({ kind: 'xã', name, fullName: `Xã ${name}`, code: null })

async function merged(): Promise<string> {
  const [heir] = await changeUnits(world().ctx, null, {
    kind: 'merge',
    unitIds: ['xa-an', 'xa-binh'],
    into: { ...name('An Bình'), parentId: 'huyen-dong' },
    ...{ on: '2026-04-01', legalBasis: 'Nghị quyết số 1' },
  })
  world().setNow('2026-05-04T02:00:00.000Z')
  return heir ?? ''
}

describe('who may', () => {
  test('those of the unit and above it, of the body that asked', async () => {
    await countedAn()
    const statuses: [Person, number][] = []
    for (const person of [
      ...(['staff', 'reviewer', 'reviewerProvince', 'coordinator', 'clerk', 'admin'] as const),
      ...(['staffFront', 'staffNeighbour', 'reviewerFront', 'reviewerElsewhere'] as const),
    ]) {
      statuses.push([person, (await trend(person)).status])
    }
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ staff: 200, reviewer: 200, reviewerProvince: 200, coordinator: 200 },
      ...{ clerk: 403, admin: 403, staffFront: 404, staffNeighbour: 404 },
      ...{ reviewerFront: 404, reviewerElsewhere: 404 },
    })
  })

  test('the other body has a trend of its own', async () => {
    await countedAn()
    const { body } = await trend('staffFront', 'xa-an', 'mttq')
    expect(body.comparison.surveys).toEqual([])
  })
})

test('the past of merged units stays theirs by name, and is added up for the new one', async () => {
  const slugs = [await countedAn(), await countedBinh()]
  const heir = await merged()
  const { body } = (await trend('staff', heir)) as { body: TrendPage }
  expect(body.unit.fullName).toBe('Xã An Bình')
  expect(new Set(body.comparison.surveys.map(({ slug }) => slug))).toEqual(new Set(slugs))
  expect(body.comparison.surveys.map(({ unit }) => unit.fullName).sort()).toEqual([
    'Xã An',
    'Xã Bình',
  ])
  expect(body.endedOn).toEqual(['2026-04-01', '2026-04-01'])
  expect(body.rounds).toEqual([
    expect.objectContaining({ year: 2026, quarter: 1, at: [0, 1], divided: false }),
  ])
  expect(body.rounds[0]?.sum).toMatchObject({
    ...{ received: 74, households: 408, overall: { kind: 'exact', count: 67, of: 74 } },
  })
})

test('asked for by the old unit, the same is found', async () => {
  await countedAn()
  const heir = await merged()
  const [old, young] = [await trend('staff', 'xa-an'), await trend('staff', heir)]
  expect(old.body).toEqual(young.body)
})

test('the results of a divided unit belong to no heir whole: nothing is added', async () => {
  await countedAn()
  await countedBinh()
  const parts = await changeUnits(world().ctx, null, {
    kind: 'split',
    unitId: 'xa-an',
    into: [
      { ...name('An Đông'), childIds: ['thon-mot', 'thon-hai'] },
      { ...name('An Tây'), childIds: ['thon-ba'] },
    ],
    ...{ on: '2026-04-01', legalBasis: 'Nghị quyết số 1' },
  })
  world().setNow('2026-05-04T02:00:00.000Z')
  const { body } = (await trend('reviewer', parts[0] ?? '')) as { body: TrendPage }
  expect(body.rounds).toEqual([expect.objectContaining({ at: [0], divided: true, sum: null })])
})

test('rounds stand in the order of their days, surveys of other forms are left out and counted', async () => {
  const first = await countedAn()
  const other = await openSurvey(world(), { templateId: 'commune-ntm-model' })
  const closure = { reason: 'Đã đủ phiếu' }
  const path = `/api/surveys/${other}`
  expected(await world().as('staff')('put', `${path}/closure`, closure), 200)
  expected(await world().as('staff')('put', `${path}/count`), 200)
  world().setNow('2026-07-06T02:00:00.000Z')
  const slug = await openLate()
  const { body } = (await trend('staff')) as { body: TrendPage }
  expect(body.comparison.surveys.map((one) => one.slug)).toEqual([first, slug])
  expect(body.rounds.map(({ quarter, at }) => [quarter, at])).toEqual([
    [1, [0]],
    [3, [1]],
  ])
  expect(body.otherForms).toBe(1)
})

/** A second round months later. */
async function openLate(): Promise<string> {
  const given = { unitId: 'xa-an', body: 'ubnd', templateId: 'commune-ntm', title: 'Đợt hai' }
  const { body } = expected(await world().as('staff')('post', '/api/surveys', given), 201)
  const { slug } = body.survey
  const put = async (step: string, said?: unknown) =>
    expected(await world().as('staff')('put', `/api/surveys/${slug}/${step}`, said), 200)
  await put('publication', { closesOn: '2026-07-24' })
  await collect(world(), slug, { answers: 31, villages: ['thon-mot'] })
  await put('closure', { reason: 'Đã đủ phiếu' })
  await put('count')
  return slug
}
