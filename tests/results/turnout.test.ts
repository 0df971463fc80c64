import { describe, expect, test } from 'vitest'
import { openBatch } from '#server/counting/count.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { draftSurvey, openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { answer, content, count } from './scene.ts'

const world = useWorld()

const turnout = (slug: string, person: Parameters<ReturnType<typeof world>['as']>[0] = 'staff') =>
  world().as(person)('get', `/api/surveys/${slug}/turnout`)

describe('who has answered', () => {
  test('is not told outside the own tree and body', async () => {
    const slug = await openSurvey(world())
    for (const person of ['staffNeighbour', 'staffFront', 'reviewerElsewhere'] as const) {
      expect([person, (await turnout(slug, person)).status]).toEqual([person, 404])
    }
    for (const person of ['admin'] as const) {
      expect([person, (await turnout(slug, person)).status]).toEqual([person, 403])
    }
    for (const person of ['clerk', 'reviewer', 'coordinator'] as const) {
      expect([person, (await turnout(slug, person)).status]).toEqual([person, 200])
    }
  })

  test('is nothing to ask of a draft', async () => {
    const { status, body } = await turnout(await draftSurvey(world()))
    expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
  })

  test('is counted by village, with the households frozen at publishing', async () => {
    const slug = await openSurvey(world())
    await answer(
      world(),
      slug,
      { village: 'thon-mot', count: 3, answers: content },
      { village: 'thon-ba', count: 1, answers: content },
      { village: null, count: 2, answers: content },
    )
    const { body } = await turnout(slug)
    expect(body).toEqual({
      received: 6,
      waiting: 6,
      households: 208,
      villages: [
        { unitId: 'thon-mot', name: 'Thôn Một', households: 96, received: 3 },
        { unitId: 'thon-hai', name: 'Thôn Hai', households: 72, received: 0 },
        { unitId: 'thon-ba', name: 'Thôn Ba', households: 40, received: 1 },
        { unitId: null, name: 'Khác / không có trong danh sách', households: null, received: 2 },
      ],
    })
  })

  test('is the same before and after a part of the box is opened, and after the count', async () => {
    const slug = await openSurvey(world())
    await answer(
      world(),
      slug,
      { village: 'thon-mot', count: 30, answers: content },
      { village: 'thon-hai', count: 12, answers: content },
    )
    const { waiting: before, ...same } = (await turnout(slug)).body
    await openBatch(world().ctx, await getSurvey(world().ctx.db, slug), null)
    const { waiting: between, ...still } = (await turnout(slug)).body
    expect(still).toEqual(same)
    expect(between).toBeLessThan(before)
    await count(world(), slug)
    expect((await turnout(slug)).body).toEqual({ ...same, waiting: 0 })
  })
})
