import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Context } from '#server/context.ts'
import { count, openBatch } from '#server/counting/count.ts'
import { keyDestruction } from '#server/counting/nightly.ts'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { anAnswer, closeSurvey, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'
import { failingAt, snapshot } from './faults.ts'

const world = useWorld()
let survey: OpenSurvey

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
})

async function post(ctx: Context, body: ResponseBody): Promise<number> {
  const response = await createApp(ctx).request(`/api/surveys/${survey.slug}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.status
}

const record = () => getSurvey(world().ctx.db, survey.slug)

describe('an answer whose storing fails at the n-th statement', () => {
  test('is not acknowledged and not stored, for every n; sent again it is', async () => {
    const { ctx } = world()
    const before = await snapshot(ctx)
    const answer = anAnswer()
    for (let statement = 1; ; statement++) {
      const failing = failingAt(ctx, statement)
      const status = await post(failing, answer)
      if (!failing.failed()) {
        expect(status).toBe(201)
        expect(statement).toBeGreaterThan(3)
        break
      }
      expect(status, `statement ${statement}`).toBeGreaterThanOrEqual(500)
      expect(await snapshot(ctx)).toBe(before)
    }
    expect(await post(ctx, answer)).toBe(200)
  })
})

test('a full disk is "later", never an acknowledgement, and passes when there is room again', async () => {
  const { ctx } = world()
  if (ctx.engine !== 'sqlite') return
  const pages = (limit: number) => sql.raw(`pragma max_page_count = ${limit}`).execute(ctx.db)
  await pages(1) // the file cannot grow below what it has
  const answers = Array.from({ length: 40 }, () => anAnswer())
  const statuses: number[] = []
  for (const answer of answers) statuses.push(await post(ctx, answer))
  expect(new Set(statuses)).toEqual(new Set([201, 503]))
  const rows = () => ctx.db.selectFrom('boxEntry').select('id').execute()
  expect(await rows()).toHaveLength(statuses.filter((status) => status === 201).length)
  await pages(1_000_000)
  for (const [at, answer] of answers.entries()) {
    expect(await post(ctx, answer)).toBe(statuses[at] === 201 ? 200 : 201)
  }
  expect(await rows()).toHaveLength(40)
})

describe('an opening that fails at the n-th statement', () => {
  beforeEach(async () => {
    for (let sent = 0; sent < 25; sent++) {
      await post(
        world().ctx,
        anAnswer({ answers: { road: 'notSatisfied', 'road.why': `${sent}` } }),
      )
    }
  })

  test('has happened whole or not at all, for every n: a nightly batch', async () => {
    const { ctx } = world()
    const before = await snapshot(ctx)
    for (let statement = 1; ; statement++) {
      const failing = failingAt(ctx, statement)
      const failed = await openBatch(failing, await record(), null).then(
        () => false,
        () => true,
      )
      if ((await snapshot(ctx)) === before) {
        expect(failed).toBe(true)
        continue
      }
      expect(statement).toBeGreaterThan(8)
      break
    }
    const rows = await ctx.db.selectFrom('countedAnswer').select('leaf').execute()
    expect(rows).toHaveLength(15)
    expect((await recount(ctx.db, await record())).differences).toEqual([])
  })

  test('has happened whole or not at all, for every n: the count; and its keys end', async () => {
    const { ctx } = world()
    await closeSurvey(ctx, survey)
    const before = await snapshot(ctx)
    let interrupted = false
    for (let statement = 1; (await record()).state === 'closed'; statement++) {
      expect(await snapshot(ctx), `statement ${statement}`).toBe(before)
      expect(ctx.keys.read(`box/${survey.id}`)).toBeDefined()
      const failing = failingAt(ctx, statement)
      interrupted = await count(failing, await record(), { by: 'staff' }).then(
        () => false,
        () => true,
      )
    }
    // The first fault after the commit hits the row that says that the keys are gone.
    expect(interrupted).toBe(true)
    await keyDestruction.run(ctx)
    expect(ctx.keys.read(`box/${survey.id}`)).toBeUndefined()
    const key = await ctx.db.selectFrom('boxKey').selectAll().executeTakeFirstOrThrow()
    expect(key.destroyedAt).not.toBeNull()
    expect(await ctx.db.selectFrom('boxEntry').select('id').execute()).toEqual([])
    const again = await recount(ctx.db, await record())
    expect(again).toEqual({ answers: 25, differences: [] })
  })
})
