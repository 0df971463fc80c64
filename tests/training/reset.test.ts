import { describe, expect, test } from 'vitest'
import { launched, played } from '../campaigns/scene.ts'
import {
  collect,
  deedsOn,
  draftSurvey,
  openSurvey,
  reachableStates,
  surveyIn,
} from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { markTraining, reset } from './scene.ts'

const world = useWorld()

const rowsOf = (table: 'boxEntry' | 'countedAnswer' | 'survey' | 'trainingReset') =>
  world().ctx.db.selectFrom(table).selectAll().execute()

const listed = async (person: Person = 'staff') => {
  const { body } = await world().as(person)('get', '/api/surveys')
  return body.surveys.map(({ slug }: { slug: string }) => slug)
}

describe('who may begin a unit for training anew', () => {
  test.each<[Person, number]>([
    ['staff', 201],
    ['staffFront', 404],
    ['staffNeighbour', 404],
    ['staffTown', 404],
    ['staffDistrict', 403],
    ['clerk', 403],
    ['reviewer', 403],
    ['reviewerElsewhere', 404],
    ['coordinator', 403],
    ['admin', 403],
  ])('%s: %i', async (person, status) => {
    await markTraining(world(), 'xa-an')
    expect((await reset(world(), person)).status).toBe(status)
  })

  test('nobody where the unit is no training unit, and nothing happens', async () => {
    const slug = await surveyIn(world(), 'counted')
    const { status, body } = await reset(world())
    expect([status, body.error.reason]).toEqual([403, 'training_only'])
    expect(await listed()).toEqual([slug])
  })

  test('a unit below one for training is one too', async () => {
    await markTraining(world(), 'huyen-dong')
    expect((await reset(world())).status).toBe(201)
  })
})

test('it takes the name of the unit, typed with or without accents, and a reason', async () => {
  await markTraining(world(), 'xa-an')
  const wrong = await reset(world(), 'staff', { confirmation: 'Xã Bình' })
  expect([wrong.status, wrong.body.error.fields]).toEqual([422, { confirmation: 'not_the_name' }])
  const silent = await reset(world(), 'staff', { reason: ' ' })
  expect([silent.status, silent.body.error.fields]).toEqual([422, { reason: 'required' }])
  expect((await reset(world(), 'staff', { confirmation: 'xa an' })).status).toBe(201)
})

describe.each(reachableStates)('a survey that is %s', (state) => {
  test('is nowhere any more once it is set aside', async () => {
    await markTraining(world(), 'xa-an')
    const slug = await surveyIn(world(), state)
    await world().anyone('get', `/s/${slug}?plain=1`)
    const { body } = await reset(world())
    expect(body).toEqual({ surveys: 1 })
    expect(await listed()).toEqual([])
    expect(await listed('reviewer')).toEqual([])
    for (const rest of ['', '/results', '/turnout']) {
      expect((await world().as('staff')('get', `/api/surveys/${slug}${rest}`)).status).toBe(404)
    }
    for (const rest of ['?plain=1', '/results', '/ledger']) {
      expect((await world().anyone('get', `/s/${slug}${rest}`)).status).toBe(404)
    }
    expect((await rowsOf('survey')).length).toBe(1)
  })
})

test('answers still in the box are erased and its keys destroyed; what was counted stays', async () => {
  await markTraining(world(), 'xa-an')
  await surveyIn(world(), 'counted')
  const counted = await rowsOf('countedAnswer')
  const open = await openSurvey(world())
  await collect(world(), open, { answers: 3 })
  expect((await rowsOf('boxEntry')).length).toBe(3)
  expect((await reset(world())).body).toEqual({ surveys: 2 })
  expect(await rowsOf('boxEntry')).toEqual([])
  expect(await rowsOf('countedAnswer')).toEqual(counted)
  const { db, keys } = world().ctx
  const left = await db.selectFrom('boxKey').selectAll().where('destroyedAt', 'is', null).execute()
  expect(left).toEqual([])
  for (const { id } of await rowsOf('survey')) {
    expect([keys.read(`box/${id}`), keys.read(`pepper/${id}`)]).toEqual([undefined, undefined])
  }
})

test('a phone that still holds an answer is told that the survey is not there', async () => {
  await markTraining(world(), 'xa-an')
  const slug = await openSurvey(world())
  await collect(world(), slug, { answers: 1 })
  await reset(world())
  await expect(collect(world(), slug, { answers: 1 })).rejects.toThrow('404')
  expect(await rowsOf('boxEntry')).toEqual([])
})

test('the ledger says of every published survey why it was set aside; the deed is recorded once', async () => {
  await markTraining(world(), 'xa-an')
  const slug = await openSurvey(world())
  await draftSurvey(world())
  await reset(world())
  const { db } = world().ctx
  const events = await db
    .selectFrom('ledgerEvent')
    .select(['subject', 'payload'])
    .where('kind', '=', 'trainingReset')
    .execute()
  expect(events).toEqual([{ subject: `survey/${slug}`, payload: '{"reason":"Hết buổi tập huấn"}' }])
  const deeds = await db
    .selectFrom('auditEntry')
    .select(['accountId', 'unitId', 'detail'])
    .where('act', '=', 'training.reset')
    .execute()
  expect(deeds).toMatchObject([{ accountId: 'staff', unitId: 'xa-an' }])
  expect(deeds[0]?.detail).toContain(slug)
  expect(await deedsOn(world(), slug)).not.toEqual([])
})

test('the other body keeps its own surveys, and the second time there is nothing to set aside', async () => {
  await markTraining(world(), 'xa-an')
  const front = await openSurvey(world(), { body: 'mttq' }, 'staffFront')
  await openSurvey(world())
  expect((await reset(world())).body).toEqual({ surveys: 1 })
  expect(await listed('staffFront')).toEqual([front])
  expect((await reset(world())).body).toEqual({ surveys: 0 })
})

test('a unit that has begun anew can be asked again by the campaign it was in', async () => {
  await markTraining(world(), 'xa-an', 'xa-binh')
  const campaign = await launched(world())
  await played(world(), campaign, 'an', { answers: 12 }, 'signedOff')
  await reset(world())
  const path = `/api/campaigns/${campaign.slug}`
  const { body } = await world().as('coordinator')('get', path)
  expect(body.campaign).toMatchObject({ training: true, units: 1, progress: { signedOff: 0 } })
  const again = await world().as('coordinator')('post', `${path}/units`, { unitIds: ['xa-an'] })
  expect([again.status, again.body.campaign.units]).toEqual([200, 2])
})
