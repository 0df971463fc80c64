import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { count, countVillage } from '#server/counting/count.ts'
import { recordOf } from '#server/responses/receipts.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { Opening } from '#shared/counting/schema.ts'
import {
  anAnswerWith,
  aToken,
  type CardSurvey,
  closeVillage,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { type Process, secondProcess } from './second-process.ts'

const world = useWorld()
let survey: CardSurvey
let other: Process
let codes: string[]
let publicKey: string

beforeEach(async () => {
  survey = await openCardSurvey(world())
  codes = (await printedCardsOf(world(), survey, 'thon-ba', 24)).codes
  publicKey = (await here('card-checks', { code: codes[0] })).body.publicKey
  other = secondProcess(world().ctx)
})
afterEach(() => other.end())

const path = (what: string) => `/api/surveys/${survey.slug}/${what}`
const here = (what: string, body: unknown) => world().anyone('post', path(what), body)
/** One event loop cannot play two processes on SQLite: a connection that waits would stop the other. */
const there = (what: string, body: unknown) =>
  world().ctx.engine === 'sqlite' ? here(what, body) : other.post(path(what), body)

/** The same process twice, and two on one database, whichever of them is asked first. */
const pairs = [
  [here, here],
  [here, there],
  [there, here],
] as const

const statusesOf = (replies: { status: number }[]) => replies.map(({ status }) => status).sort()

describe('at the same moment', () => {
  test('of two phones with one card exactly one gets a token, in one process or in two', async () => {
    for (const [at, senders] of pairs.entries()) {
      const code = codes[at]
      const replies = await Promise.all(
        senders.map((send) => send('redemptions', { code, blinded: aToken(publicKey).blinded })),
      )
      expect(statusesOf(replies)).toEqual([200, 409])
    }
  })

  test('one phone that asks twenty times gets one and the same signature', async () => {
    const body = { code: codes[0], blinded: aToken(publicKey).blinded }
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? here : there)('redemptions', body)),
    )
    expect(new Set(statusesOf(replies))).toEqual(new Set([200]))
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  test('of two answers with one token exactly one is stored, whatever their ids', async () => {
    for (const [at, senders] of pairs.entries()) {
      const proof = await redeemed(world(), survey.slug, codes[at] ?? '')
      const one = anAnswerWith(proof)
      const bodies = [one, anAnswerWith(proof, { id: at === 0 ? one.id : anAnswerWith(proof).id })]
      const replies = await Promise.all(senders.map((send, of) => send('responses', bodies[of])))
      expect(statusesOf(replies)).toEqual([201, 409])
    }
  })

  test('a card is used or withdrawn, never both', async () => {
    const { cards } = expected(
      await world().as('staff')('post', path(`print-jobs/${await newJob()}/prints`)),
      200,
    ).body
    const replies = await Promise.all(
      cards.flatMap(({ serial, code }: { serial: number; code: string }) => [
        there('redemptions', { code, blinded: aToken(publicKey).blinded }),
        world().as('staff')('post', path('card-withdrawals'), {
          ...{ serials: [serial], kind: 'voided', reason: 'Rách' },
        }),
      ]),
    )
    for (let at = 0; at < replies.length; at += 2) {
      const [use, withdrawal] = [replies[at].status, replies[at + 1].status]
      expect([
        [200, 409],
        [404, 200],
      ]).toContainEqual([use, withdrawal])
    }
  })

  test('two print jobs share what is left, and make no card more', async () => {
    expected(
      await world().as('reviewer')('post', path('card-releases'), {
        villageId: 'thon-ba',
        cards: 3,
      }),
      200,
    )
    const job = { villageId: 'thon-ba', cards: 2, witnesses: 'Hai người' }
    const replies = await Promise.all(
      [1, 2].map(() => world().as('staff')('post', path('print-jobs'), job)),
    )
    expect(statusesOf(replies)).toEqual([201, 409])
    const cards = await world().ctx.db.selectFrom('card').select('serial').execute()
    expect(cards).toHaveLength(26)
  })
})

/** Four more cards, not printed yet. */
async function newJob(): Promise<string> {
  const released = { villageId: 'thon-ba', cards: 4 }
  expected(await world().as('reviewer')('post', path('card-releases'), released), 200)
  const job = { ...released, witnesses: 'Hai người' }
  return expected(await world().as('staff')('post', path('print-jobs'), job), 201).body.jobs[0].id
}

const order = () => ({ by: 'staff', words: survey.words })

/** Whole, or of the one village that answers here while the others still collect. */
const counts: [string, () => Promise<() => Promise<Opening>>][] = [
  [
    'the count',
    async () => {
      await closeVillages(world(), survey)
      expected(await world().as('staff')('put', path('closure'), { reason: 'Đã đủ phiếu' }), 200)
      const record = await getSurvey(world().ctx.db, survey.slug)
      return () => count(world().ctx, record, order())
    },
  ],
  [
    'the count of their village',
    async () => {
      await closeVillage(world(), survey, 'thon-ba')
      const record = await getSurvey(world().ctx.db, survey.slug)
      return () => countVillage(world().ctx, record, 'thon-ba', order())
    },
  ],
]

test.each(counts)(
  'what is acknowledged before or during %s is counted, and nothing afterwards',
  async (_which, prepare) => {
    const { ctx } = world()
    const answers = []
    for (const code of codes) answers.push(anAnswerWith(await redeemed(world(), survey.slug, code)))
    for (const early of answers.slice(0, 12)) expected(await here('responses', early), 201)
    const start = await prepare()
    const late = answers.slice(12).map(async (answer, at) => {
      for (let turn = 0; turn < at % 9; turn++) await new Promise(setImmediate)
      return (at % 2 ? here : there)('responses', answer)
    })
    const counting = start()
    const replies = await Promise.all(late)
    const { answers: counted } = await counting
    expect(replies.filter(({ status }) => status !== 201 && status !== 410)).toEqual([])
    const acknowledged = answers.filter((_, at) => at < 12 || replies[at - 12]?.status === 201)
    expect(counted).toBe(acknowledged.length)
    const leaves = await ctx.db.selectFrom('countedAnswer').select('leaf').execute()
    expect(new Set(leaves.map(({ leaf }) => leaf))).toEqual(new Set(acknowledged.map(leafOf)))
    const tokens = await ctx.db.selectFrom('countedToken').select('token').execute()
    expect(new Set(tokens.map(({ token }) => Buffer.from(token).toString('base64url')))).toEqual(
      new Set(acknowledged.map(({ token }) => token)),
    )
  },
)

test('of two who count a village at once, one does', async () => {
  const { ctx } = world()
  for (const code of codes.slice(0, 10)) {
    expected(await here('responses', anAnswerWith(await redeemed(world(), survey.slug, code))), 201)
  }
  await closeVillage(world(), survey, 'thon-ba')
  const record = await getSurvey(ctx.db, survey.slug)
  const both = await Promise.allSettled(
    [1, 2].map(() => countVillage(ctx, record, 'thon-ba', order())),
  )
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []))
  expect(refused).toEqual(['village_counted'])
  expect(await ctx.db.selectFrom('countedToken').select('token').execute()).toHaveLength(10)
})

function leafOf({ id: _i, token: _t, signature: _s, ...given }: ReturnType<typeof anAnswerWith>) {
  return recordOf({ survey: survey.slug, ...given }, []).leaf.toString('hex')
}
