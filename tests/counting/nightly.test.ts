import { beforeEach, describe, expect, test } from 'vitest'
import { keyDestruction, nightlyOpening, openAllBatches } from '#server/counting/nightly.ts'
import { recount } from '#server/counting/recount.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { anAnswer, closeSurvey, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let survey: OpenSurvey

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
})

async function send(count: number, { slug } = survey): Promise<void> {
  for (let sent = 0; sent < count; sent++) {
    const village = ['thon-mot', 'thon-hai', null][sent % 3] as string | null
    const { status } = await world().anyone(
      ...(['post', `/api/surveys/${slug}/responses`, anAnswer({ village })] as const),
    )
    expect(status).toBe(201)
  }
}

async function waiting({ id } = survey): Promise<number> {
  const rows = await listWaiting(world().ctx.db, id)
  return rows.reduce((sum, row) => sum + row.waiting, 0)
}

const counted = async () =>
  (await world().ctx.db.selectFrom('countedAnswer').select('leaf').execute()).length

const night = () => nightlyOpening.run(world().ctx)

describe('every night', () => {
  test('fewer than twenty stay in the box', async () => {
    await send(19)
    await night()
    expect([await waiting(), await counted()]).toEqual([19, 0])
  })

  test('of twenty and more all but ten come out, villages mixed, chosen by chance', async () => {
    await send(30)
    await night()
    expect([await waiting(), await counted()]).toEqual([10, 20])
    const { ctx } = world()
    const again = await recount(ctx.db, await getSurvey(ctx.db, survey.slug))
    expect(again).toEqual({ answers: 20, differences: [] })
  })

  test('a box is opened once, however often the clock comes round', async () => {
    await send(20)
    await night()
    await send(20)
    await night()
    expect(await counted()).toBe(10)
    // The same after a restart, which remembers nothing.
    world().ctx.now = () => new Date('2026-03-04T15:00:00.000Z')
    await nightlyOpening.run({ ...world().ctx })
    expect(await counted()).toBe(10)
    await nightlyOpening.run({ ...world().ctx, now: () => new Date('2026-03-04T18:59:59.000Z') })
    expect(await counted()).toBe(10)
    await nightlyOpening.run({ ...world().ctx, now: () => new Date('2026-03-04T19:00:00.000Z') })
    expect(await counted()).toBe(30)
  })

  test('each opening adds to the tallies and stands in the ledger', async () => {
    await send(20)
    await openAllBatches(world().ctx)
    await send(20)
    await openAllBatches(world().ctx)
    const { db } = world().ctx
    const all = await db
      .selectFrom('tally')
      .select('answers')
      .where('scope', '=', 'all')
      .executeTakeFirstOrThrow()
    expect(all.answers).toBe(30)
    const events = await db.selectFrom('ledgerEvent').select('payload').orderBy('height').execute()
    expect(events.map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { final: false, answers: 10, total: 10 },
      { final: false, answers: 20, total: 30 },
    ])
  })

  test('a retry of an opened answer is still known', async () => {
    const answer = anAnswer()
    await world().anyone('post', `/api/surveys/${survey.slug}/responses`, answer)
    await send(29)
    await night()
    const again = await world().anyone('post', `/api/surveys/${survey.slug}/responses`, answer)
    expect(again.status).toBe(200)
    expect((await waiting()) + (await counted())).toBe(30)
  })

  test('an entry that cannot be read stays for the count at the end', async () => {
    await send(20)
    const { ctx } = world()
    await ctx.db
      .updateTable('boxEntry')
      .set({ sealed: Buffer.alloc(99) })
      .execute()
    await night()
    expect([await waiting(), await counted()]).toEqual([20, 0])
    await closeSurvey(ctx, survey)
    const reply = await world().as('staff')('put', `/api/surveys/${survey.slug}/count`)
    expect(reply.body).toMatchObject({ answers: 0, unreadable: 20 })
  })

  test('a box that does not open keeps no other shut', async () => {
    const other = await openSurvey(world().ctx, { slug: 'khac' })
    await send(20)
    await send(20, other)
    world().ctx.keys.destroy(`box/${survey.id}`)
    await night()
    expect([await waiting(), await waiting(other)]).toEqual([20, 10])
    expect(world().logged.join('')).toContain('a box could not be opened')
  })
})

describe('the count after nightly batches', () => {
  test('takes the rest, and leaves every list in the order of its own hash', async () => {
    await send(40)
    await openAllBatches(world().ctx)
    await send(25)
    await openAllBatches(world().ctx)
    const { ctx } = world()
    await closeSurvey(ctx, survey)
    const { body } = await world().as('staff')('put', `/api/surveys/${survey.slug}/count`)
    expect(body).toMatchObject({ answers: 10, total: 65, final: true })
    // As the engine hands them out when nobody asks for an order: as they lie.
    const leaves = await ctx.db.selectFrom('countedAnswer').select(['leaf', 'record']).execute()
    expect(leaves.map(({ leaf }) => leaf)).toEqual(leaves.map(({ leaf }) => leaf).sort())
    const spent = await ctx.db.selectFrom('spent').select(['tokenMac', 'contentMac']).execute()
    const macs = spent.map(({ tokenMac }) => Buffer.from(tokenMac).toString('hex'))
    expect(macs).toEqual([...macs].sort())
    expect(macs).toHaveLength(65)
    const again = await recount(ctx.db, await getSurvey(ctx.db, survey.slug))
    expect(again).toEqual({ answers: 65, differences: [] })
  })
})

describe('keys that should be gone', () => {
  const keysLeft = () =>
    ['box', 'pepper'].filter((kind) => world().ctx.keys.read(`${kind}/${survey.id}`))

  test('stay while answers are taken', async () => {
    await keyDestruction.run(world().ctx)
    expect(keysLeft()).toEqual(['box', 'pepper'])
  })

  test('are destroyed when a count was interrupted before that', async () => {
    const { ctx } = world()
    await ctx.db
      .insertInto('finalCount')
      .values({ surveyId: survey.id, at: ctx.now().toISOString(), by: null })
      .execute()
    await keyDestruction.run(ctx)
    expect(keysLeft()).toEqual([])
  })

  test('are destroyed when the survey is cancelled, with what was in the box', async () => {
    await send(3)
    await world()
      .ctx.db.insertInto('cancellation')
      .values({ ...{ id: 'c', surveyId: survey.id, at: 'x', by: 'staff' }, reason: 'Thử' })
      .execute()
    await keyDestruction.run(world().ctx)
    expect(keysLeft()).toEqual([])
    expect(await waiting()).toBe(0)
  })
})
