import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Context } from '#server/context.ts'
import {
  anAnswerWith,
  aToken,
  type CardSurvey,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from '../participation/scene.ts'
import { useWorld } from '../world/world.ts'
import { failingAt, snapshot } from './faults.ts'

const world = useWorld()
let survey: CardSurvey
let codes: string[]

world.given(async () => {
  survey = await openCardSurvey(world())
  codes = (await printedCardsOf(world(), survey, 'thon-ba', 40)).codes
})

async function post(ctx: Context, what: string, body: unknown) {
  const reply = await createApp(ctx).request(`/api/surveys/${survey.slug}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: reply.status, text: await reply.text() }
}

const keyOf = async (code = '') =>
  JSON.parse((await post(world().ctx, 'card-checks', { code })).text).publicKey as string

describe('whatever statement fails', () => {
  /** Fails at every statement in turn until none is left. @returns how many there were */
  async function failEverywhere(what: string, body: unknown, good: number): Promise<number> {
    const { ctx } = world()
    const before = await snapshot(ctx)
    for (let statement = 1; ; statement++) {
      const failing = failingAt(ctx, statement)
      const { status } = await post(failing, what, body)
      if (!failing.failed()) {
        expect(status).toBe(good)
        return statement - 1
      }
      expect(status, `statement ${statement}`).toBeGreaterThanOrEqual(500)
      expect(await snapshot(ctx), `statement ${statement}`).toBe(before)
    }
  }

  test('a card is not used unless the phone has heard it, and is used with the same token later', async () => {
    const [code] = codes
    const { blinded } = aToken(await keyOf(code))
    expect(await failEverywhere('redemptions', { code, blinded }, 200)).toBeGreaterThan(3)
    const [again, once] = [
      await post(world().ctx, 'redemptions', { code, blinded }),
      await post(world().ctx, 'redemptions', { code, blinded }),
    ]
    expect([again.status, again.text]).toEqual([200, once.text])
  })

  test('an answer with a token is not acknowledged and not stored, and goes through later', async () => {
    const body = anAnswerWith(await redeemed(world(), survey.slug, codes[0] ?? ''))
    expect(await failEverywhere('responses', body, 201)).toBeGreaterThan(3)
    expect((await post(world().ctx, 'responses', body)).status).toBe(200)
  })
})

test('a full disk is "later" for cards and their answers, and passes when there is room again', async () => {
  const { ctx } = world()
  if (ctx.engine !== 'sqlite') return
  const modulus = await keyOf(codes[0])
  const tokens = codes.map((code) => ({ code, ...aToken(modulus) }))
  const room = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(ctx.db)
  const redeemAll = async () => {
    const replies = []
    for (const { code, blinded } of tokens) {
      replies.push(await post(ctx, 'redemptions', { code, blinded }))
    }
    return replies
  }
  await room(1) // the file cannot grow below what it has
  const tight = await redeemAll()
  expect(new Set(tight.map(({ status }) => status))).toEqual(new Set([200, 503]))
  const used = await ctx.db.selectFrom('redemption').select('codeMac').execute()
  expect(used).toHaveLength(tight.filter(({ status }) => status === 200).length)
  await room(1_000_000)
  const signed = await redeemAll()
  expect(new Set(signed.map(({ status }) => status))).toEqual(new Set([200]))
  const answers = signed.map(({ text }, at) =>
    anAnswerWith(
      tokens[at]?.finish(JSON.parse(text).blindSignature) ?? { token: '', signature: '' },
    ),
  )
  await room(1)
  const statuses: number[] = []
  for (const answer of answers) statuses.push((await post(ctx, 'responses', answer)).status)
  expect(new Set(statuses)).toEqual(new Set([201, 503]))
  await room(1_000_000)
  for (const [at, answer] of answers.entries()) {
    expect((await post(ctx, 'responses', answer)).status).toBe(statuses[at] === 201 ? 200 : 201)
  }
})
