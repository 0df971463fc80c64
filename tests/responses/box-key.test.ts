import { describe, expect, test } from 'vitest'
import { transact } from '#server/database/transaction.ts'
import { publicHalf } from '#server/responses/box.ts'
import { createBoxKey, destroyBoxKey, storeBoxKey } from '#server/responses/box-key.ts'
import { useWorld } from '../world/world.ts'
import { anAnswer, openSurvey } from './open-survey.ts'

const world = useWorld()

describe('the key of a box', () => {
  test('held by the server lies in KEYDIR, its public half in the database', async () => {
    const { ctx } = world()
    const { id } = await openSurvey(ctx)
    const row = await ctx.db.selectFrom('boxKey').selectAll().executeTakeFirstOrThrow()
    const stored = ctx.keys.read(`box/${id}`) ?? Buffer.of()
    expect(publicHalf(stored)).toEqual(Buffer.from(row.publicKey))
    expect([row.holder, row.destroyedAt]).toEqual(['server', null])
  })

  test('held on paper never lies in KEYDIR', () => {
    const { ctx } = world()
    const publicKey = publicHalf(Buffer.alloc(32, 7))
    expect(createBoxKey(ctx, 's', publicKey)).toEqual({ surveyId: 's', holder: 'held', publicKey })
    expect(ctx.keys.read('box/s')).toBeUndefined()
    expect(ctx.keys.read('pepper/s')).toHaveLength(32)
  })

  test('of an attempt to publish that failed is taken up by the next', () => {
    const { ctx } = world()
    const [first, second] = [createBoxKey(ctx, 's'), createBoxKey(ctx, 's')]
    expect(second.publicKey).toEqual(first.publicKey)
  })

  test('that was half written by a crash is made anew', () => {
    const { ctx } = world()
    ctx.keys.write('box/s', Buffer.of(1, 2, 3))
    ctx.keys.write('pepper/s', Buffer.alloc(0))
    const key = createBoxKey(ctx, 's')
    expect(publicHalf(ctx.keys.read('box/s') ?? Buffer.of())).toEqual(key.publicKey)
    expect(ctx.keys.read('pepper/s')).toHaveLength(32)
  })

  test('is not hung up when the other half is not on the disk', async () => {
    const { ctx } = world()
    const { id } = await openSurvey(ctx)
    await ctx.db.deleteFrom('boxKey').execute()
    const key = createBoxKey(ctx, id)
    ctx.keys.destroy(`box/${id}`)
    ctx.keys.write(`box/${id}`, Buffer.alloc(32, 3))
    await expect(transact(ctx.db, (tx) => storeBoxKey(ctx, tx, key))).rejects.toThrow('KEYDIR')
  })

  test('destroyed twice is destroyed once', async () => {
    const { ctx } = world()
    const { id } = await openSurvey(ctx)
    await destroyBoxKey(ctx, id)
    world().setNow('2026-03-05T00:00:00.000Z')
    await destroyBoxKey(ctx, id)
    expect(ctx.keys.read(`box/${id}`)).toBeUndefined()
    const row = await ctx.db.selectFrom('boxKey').selectAll().executeTakeFirstOrThrow()
    expect(row.destroyedAt).toBe('2026-03-04T02:00:00.000Z')
  })
})

test('without its pepper a survey takes no answer, and says so in the log', async () => {
  const { ctx } = world()
  const { id, slug } = await openSurvey(ctx)
  ctx.keys.destroy(`pepper/${id}`)
  const reply = await world().anyone('post', `/api/surveys/${slug}/responses`, anAnswer())
  expect(reply.status).toBe(500)
  expect(world().logged.join('')).toContain('no pepper')
})
