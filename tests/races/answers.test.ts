import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { count, openBatch } from '#server/counting/count.ts'
import { Refusal } from '#server/errors.ts'
import { recordOf } from '#server/responses/receipts.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { anAnswer, closeSurvey, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'
import { type Process, secondProcess } from './second-process.ts'

const world = useWorld()
let survey: OpenSurvey
let other: Process

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
  other = secondProcess(world().ctx)
})
afterEach(() => other.end())

const path = () => `/api/surveys/${survey.slug}/responses`
const here = (body: ResponseBody) => world().anyone('post', path(), body)
const there = (body: ResponseBody) => other.post(path(), body)

async function waiting(): Promise<number> {
  const rows = await listWaiting(world().ctx.db, survey.id)
  return rows.reduce((sum, row) => sum + row.waiting, 0)
}

function leafOf({ id: _id, ...given }: ResponseBody): string {
  return recordOf({ survey: survey.slug, ...given }, []).leaf.toString('hex')
}

const tally = (numbers: number[]) =>
  Object.fromEntries([...new Set(numbers)].sort().map((one) => [one, countOf(numbers, one)]))
const countOf = (numbers: number[], wanted: number) =>
  numbers.filter((one) => one === wanted).length

describe('at the same moment', () => {
  test('the same answer twenty times is stored once', async () => {
    const answer = anAnswer()
    const senders = Array.from({ length: 20 }, (_, at) => (at % 2 ? here : there))
    const replies = await Promise.all(senders.map((send) => send(answer)))
    expect(tally(replies.map(({ status }) => status))).toEqual({ 200: 19, 201: 1 })
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await waiting()).toBe(1)
  })

  test('of two answers under one id exactly one is stored, in one process or in two', async () => {
    for (const senders of [
      [here, here],
      [here, there],
      [there, here],
    ] as const) {
      const answer = anAnswer()
      const contents = [answer, { ...answer, answers: { road: 'notSatisfied' } }]
      const replies = await Promise.all(
        senders.map((send, at) => send(contents[at] as ResponseBody)),
      )
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    }
    expect(await waiting()).toBe(3)
  })

  test('answers to two surveys, one of them closed for good, do not hinder each other', async () => {
    const gone = await openSurvey(world().ctx, { slug: 'het', closesOn: '2026-03-04' })
    world().setNow('2026-03-07T00:00:00.000Z')
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        at % 2
          ? here(anAnswer())
          : world().anyone('post', `/api/surveys/${gone.slug}/responses`, anAnswer()),
      ),
    )
    expect(tally(replies.map(({ status }) => status))).toEqual({ 201: 5, 410: 5 })
  })

  test('one that is wrong does not spoil the others', async () => {
    const bodies = [anAnswer(), anAnswer({ answers: { road: '?' } }), anAnswer()]
    const replies = await Promise.all(bodies.map(here))
    expect(replies.map(({ status }) => status)).toEqual([201, 422, 201])
  })
})

describe('while answers pour in', () => {
  test('every answer that was acknowledged before or during the count is counted', async () => {
    const { ctx } = world()
    const sent = Array.from({ length: 60 }, () => anAnswer())
    await Promise.all(sent.slice(0, 20).map(here))
    await closeSurvey(ctx, survey)
    const late = sent.slice(20).map(async (answer, at) => {
      for (let turn = 0; turn < at % 7; turn++) await new Promise(setImmediate)
      return (at % 2 ? here : there)(answer)
    })
    const counting = count(ctx, await getSurvey(ctx.db, survey.slug), { by: 'staff' })
    const replies = await Promise.all(late)
    const opening = await counting
    const acknowledged = sent.filter((_, at) => at < 20 || replies[at - 20]?.status === 201)
    expect(replies.filter(({ status }) => status !== 201 && status !== 410)).toEqual([])
    const rows = await ctx.db.selectFrom('countedAnswer').select('leaf').execute()
    expect(new Set(rows.map(({ leaf }) => leaf))).toEqual(new Set(acknowledged.map(leafOf)))
    expect(opening.answers).toBe(acknowledged.length)
    expect(await waiting()).toBe(0)
  })

  test('a nightly batch loses none and takes none twice', async () => {
    const { ctx } = world()
    const sent = Array.from({ length: 60 }, () => anAnswer())
    await Promise.all(sent.slice(0, 30).map(here))
    const record = await getSurvey(ctx.db, survey.slug)
    const [opening] = await Promise.all([
      openBatch(ctx, record, null),
      ...sent.slice(30).map((answer, at) => (at % 2 ? here : there)(answer)),
    ])
    expect(opening?.answers).toBe(20)
    expect(await waiting()).toBe(40)
  })
})

describe('two at the box at once', () => {
  beforeEach(async () => {
    await Promise.all(Array.from({ length: 30 }, () => here(anAnswer())))
  })
  const inBoth = async <T>(act: (ctx: Process['ctx']) => Promise<T>) => {
    // One event loop cannot play two processes on SQLite: a connection that waits would stop the other.
    const { ctx } = world()
    const both = ctx.engine === 'sqlite' ? [ctx, ctx] : [ctx, other.ctx]
    const attempts = both.map((ctx) =>
      act(ctx).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'conflict') return 'conflict' as const
        throw error
      }),
    )
    return Promise.all(attempts)
  }

  test('count once', async () => {
    await closeSurvey(world().ctx, survey)
    const record = await getSurvey(world().ctx.db, survey.slug)
    const results = await inBoth((ctx) => count(ctx, record, { by: null }))
    expect(results.filter((one) => one === 'conflict')).toHaveLength(1)
    expect(results.find((one) => one !== 'conflict')).toMatchObject({ answers: 30, total: 30 })
  })

  test('open a batch so that no answer is counted twice', async () => {
    const record = await getSurvey(world().ctx.db, survey.slug)
    await inBoth((ctx) => openBatch(ctx, record, null))
    const rows = await world().ctx.db.selectFrom('countedAnswer').selectAll().execute()
    expect(rows.length + (await waiting())).toBe(30)
    const all = await world()
      .ctx.db.selectFrom('tally')
      .select('answers')
      .where('scope', '=', 'all')
      .executeTakeFirstOrThrow()
    expect(all.answers).toBe(rows.length)
  })
})
