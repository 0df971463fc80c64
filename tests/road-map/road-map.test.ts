import { describe, expect, test } from 'vitest'
import { type NewGoal, type RoadMap, roadMap } from '#shared/road-map/schema.ts'
import { confirmed, signedOffSurvey } from '../targets/scene.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const path = '/api/road-map/goals'
const as = (person: Person) => world().as(person)

const aGoal: NewGoal = {
  unitId: 'tinh',
  on: '2026-03-04',
  share: { num: 25, den: 100 },
  legalBasis: 'Kế hoạch số 7/KH-UBND ngày 10/01/2026',
}

async function map(person: Person = 'coordinator'): Promise<RoadMap> {
  const { status, body } = await as(person)('get', '/api/road-map?unit=tinh')
  expect(status).toBe(200)
  return body
}

const set = (change: Partial<NewGoal> = {}) =>
  as('coordinator')('post', path, { ...aGoal, ...change })

const count = (on: string) =>
  as('coordinator')('post', '/api/targets/evaluations', { unitId: 'tinh', on })

describe('a goal of the road map', () => {
  test.each([
    ...[['staff', 404] as const, ['clerk', 404] as const, ['staffDistrict', 404] as const],
    ...[['reviewer', 404] as const, ['adminDistrict', 404] as const],
    ...[['reviewerProvince', 403] as const, ['admin', 403] as const],
  ])('is not set by %s', async (person, status) => {
    expect((await as(person)('post', path, aGoal)).status).toBe(status)
    expect((await map()).goals).toEqual([])
  })

  test('is shown to who looks over the province, to nobody below', async () => {
    await set()
    for (const person of ['reviewerProvince', 'admin'] as const) {
      expect(await map(person)).toMatchObject({ maySet: false, goals: [{ on: aGoal.on }] })
    }
    for (const person of ['staff', 'clerk', 'reviewer', 'adminDistrict'] as const) {
      expect((await as(person)('get', '/api/road-map?unit=tinh')).status).toBe(404)
    }
    const district = await as('coordinator')('get', '/api/road-map?unit=huyen-dong')
    expect([district.status, district.body.error.reason]).toEqual([422, 'wrong_level'])
  })

  test('needs a share above nothing, a day and a basis', async () => {
    expect((await set({ share: { num: 0, den: 100 } })).status).toBe(422)
    expect((await set({ share: { num: 3, den: 2 } })).status).toBe(422)
    expect((await set({ on: '2026-02-30' })).status).toBe(422)
    expect((await set({ legalBasis: ' ' })).status).toBe(422)
    expect((await set({ unitId: 'huyen-dong' })).status).toBe(403)
    expect((await map()).goals).toEqual([])
  })

  test('is replaced in sight of all, never edited', async () => {
    expect((await set()).status).toBe(201)
    await set({ share: { num: 20, den: 100 }, legalBasis: 'Kế hoạch số 9/KH-UBND ngày 02/3/2026' })
    await set({ on: '2026-12-31', share: { num: 40, den: 100 } })
    const shown = await map()
    expect(shown.goals).toMatchObject([
      { on: '2026-03-04', share: { num: 20, den: 100 }, state: 'standing' },
      { on: '2026-03-04', share: { num: 25, den: 100 }, state: 'superseded' },
      { on: '2026-12-31', share: { num: 40, den: 100 }, state: 'standing' },
    ])
    expect(roadMap.parse(shown)).toEqual(shown)
  })

  test('sent twice stands once', async () => {
    await set()
    expect((await set()).status).toBe(201)
    expect((await map()).goals).toHaveLength(1)
  })

  test('is taken back with its basis, and only where it stands', async () => {
    expect((await set({ share: null })).status).toBe(422)
    await set()
    await set({ share: null, legalBasis: 'Kế hoạch số 9/KH-UBND bỏ mốc này' })
    expect((await map()).goals.map(({ state }) => state)).toEqual(['withdrawn', 'superseded'])
    expect((await set({ share: null })).status).toBe(422)
    await set()
    expect((await map()).goals[0]).toMatchObject({ state: 'standing' })
  })
})

describe('what was counted', () => {
  test('stands against the goal that was due, in units rounded up', async () => {
    await confirmed(world())
    await signedOffSurvey(world())
    await set({ on: '2026-03-10', share: { num: 21, den: 100 } })
    await set({ on: '2026-12-31', share: { num: 40, den: 100 } })
    await count('2026-03-04')
    await count('2026-03-20')
    expect((await map()).milestones).toEqual([
      { on: '2026-03-04', count: 0, of: 5, goal: null, required: 0, short: 0 },
      {
        ...{ on: '2026-03-20', count: 1, of: 5, required: 2, short: 1 },
        goal: { on: '2026-03-10', share: { num: 21, den: 100 } },
      },
    ])
  })

  test('twice on one day speaks with the last count', async () => {
    await signedOffSurvey(world())
    await count('2026-03-20')
    world().setNow('2026-03-20T09:00:00.000Z')
    await confirmed(world())
    await count('2026-03-20')
    expect((await map()).milestones).toMatchObject([{ on: '2026-03-20', count: 1 }])
  })
})
