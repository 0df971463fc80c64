import { beforeEach, describe, expect, test } from 'vitest'
import { useWorld } from '../world/world.ts'
import { anAnswer, closeSurvey, type OpenSurvey, openSurvey } from './open-survey.ts'
import { spellings, storedBytes } from './stored-bytes.ts'

const world = useWorld({ trustProxy: true })
let survey: OpenSurvey

const address = '203.0.113.77'
const agent = 'ChimHoangYen/9.9'
const words = 'Con chim vàng anh hót ở cuối thôn'
const answer = anAnswer({ answers: { road: 'notSatisfied', 'road.why': words } })

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
  const reply = await world().anyone('post', `/api/surveys/${survey.slug}/responses`, answer, {
    'x-forwarded-for': address,
    'user-agent': agent,
  })
  expect(reply.status).toBe(201)
})

async function found(...texts: string[]): Promise<string[]> {
  const everything = (await storedBytes(world().ctx)) + world().logged.join('')
  return texts.filter((text) => spellings(text).some((one) => everything.includes(one)))
}

describe('before the count', () => {
  test('neither address nor device nor a word of the answer is in the database or the log', async () => {
    expect(await found(address, agent, words, answer.id, answer.salt)).toEqual([])
  })

  test('an answer that failed to be stored is not in the log', async () => {
    await world().ctx.db.schema.dropTable('boxEntry').execute()
    const body = anAnswer({ answers: { other: words } })
    const path = `/api/surveys/${survey.slug}/responses`
    const reply = await world().anyone('post', path, body, { 'x-forwarded-for': address })
    expect(reply.status).toBe(503)
    expect(world().logged.join('')).toContain('answers could not be stored')
    expect(await found(address, words, body.id)).toEqual([])
  })
})

describe('after the count', () => {
  test('the words are there, and still no address, device or id', async () => {
    await closeSurvey(world().ctx, survey)
    expect((await world().as('staff')('put', `/api/surveys/${survey.slug}/count`)).status).toBe(200)
    expect(await found(words)).toEqual([words])
    expect(await found(address, agent, answer.id)).toEqual([])
  })

  test('the sealed entry is gone from the file', async () => {
    const { db } = world().ctx
    const entry = await db.selectFrom('boxEntry').selectAll().executeTakeFirstOrThrow()
    const sealed = Buffer.from(entry.sealed).toString('latin1').slice(100, 160)
    const present = async () => (await storedBytes(world().ctx)).includes(sealed)
    if (world().ctx.engine === 'sqlite') expect(await present()).toBe(true)
    await closeSurvey(world().ctx, survey)
    await world().as('staff')('put', `/api/surveys/${survey.slug}/count`)
    expect(await present()).toBe(false)
    expect(await found(entry.id)).toEqual([])
  })
})
