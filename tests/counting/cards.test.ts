import { describe, expect, test } from 'vitest'
import { count, countVillage } from '#server/counting/count.ts'
import { recount } from '#server/counting/recount.ts'
import { leafHash, merkleRoot } from '#server/ledger/merkle.ts'
import { wordsOf } from '#server/responses/held-key.ts'
import { getSurvey } from '#server/surveys/find.ts'
import {
  answerAll,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { failingAt, snapshot } from '../races/faults.ts'
import { draftSurvey, expected, openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let survey: CardSurvey
const path = (rest: string) => `/api/surveys/${survey.slug}${rest}`
const staff = (method: string, rest: string, body?: unknown) =>
  world().as('staff')(method, path(rest), body)
const record = () => getSurvey(world().ctx.db, survey.slug)

/** Twelve households of thôn Ba and three of thôn Hai have answered; the survey is closed. */
world.given(async () => {
  survey = await openCardSurvey(world())
  for (const [village, cards] of [
    ['thon-ba', 12],
    ['thon-hai', 3],
  ] as const) {
    const { codes } = await printedCardsOf(world(), survey, village, cards)
    await answerAll(world(), survey.slug, village, codes)
    if (village === 'thon-ba') {
      const report = { code: codes[0] }
      expected(await world().anyone('post', path('/used-card-reports'), report), 200)
    }
  }
  await closeVillages(world(), survey)
  expected(await staff('put', '/closure', { reason: 'Đã đủ phiếu' }), 200)
})

describe('a box whose key is on paper', () => {
  test('stays shut without the key, with a typing error and with another key', async () => {
    const before = await snapshot(world().ctx)
    for (const [boxKey, reason] of [
      [undefined, 'box_key_required'],
      [survey.words.replace(/^./, 'x'), 'box_key_unreadable'],
      [survey.words.slice(0, -6), 'box_key_unreadable'],
      [wordsOf(Buffer.alloc(32, 9)), 'box_key_wrong'],
    ] as const) {
      const reply = await staff('put', '/count', boxKey === undefined ? {} : { boxKey })
      expect([reply.status, reply.body.error.reason]).toEqual([422, reason])
    }
    expect(await snapshot(world().ctx)).toBe(before)
  })

  test('says to the page that somebody holds its key', async () => {
    const { body } = await staff('get', '')
    expect(body.boxKeyHolder).toBe('held')
    const open = await world().as('staff')('get', `/api/surveys/${await openSurvey(world())}`)
    expect(open.body.boxKeyHolder).toBe('server')
    const draft = await world().as('staff')('get', `/api/surveys/${await draftSurvey(world())}`)
    expect(draft.body.boxKeyHolder).toBeNull()
  })

  test('opens with it, however it is typed; a second time there is nothing to open', async () => {
    const boxKey = survey.words.toUpperCase().split('-').join('  ')
    const reply = await staff('put', '/count', { boxKey })
    expect([reply.status, reply.body.total, reply.body.unreadable]).toEqual([200, 15, 0])
    expect((await staff('put', '/count', { boxKey })).body.error.reason).toBe('wrong_state')
  })

  test('leaves no trace of the key', async () => {
    await staff('put', '/count', { boxKey: survey.words })
    const { db } = world().ctx
    const kept = JSON.stringify([
      await db.selectFrom('auditEntry').selectAll().execute(),
      await db.selectFrom('ledgerEvent').selectAll().execute(),
      world().logged,
    ])
    expect(kept).not.toContain(survey.words)
    expect(kept).not.toContain(survey.words.split('-')[3])
  })
})

test('answers, tokens and the numbers of the villages agree, each list in its own order', async () => {
  expected(await staff('put', '/count', { boxKey: survey.words }), 200)
  const { db } = world().ctx
  const leaves = await db.selectFrom('countedAnswer').select('leaf').execute()
  const tokens = await db.selectFrom('countedToken').selectAll().execute()
  expect([leaves.length, tokens.length]).toEqual([15, 15])
  const hashes = tokens.map(({ tokenHash }) => tokenHash)
  expect(hashes).toEqual([...hashes].sort())
  for (const row of tokens) {
    expect(leafHash(Buffer.from(row.token)).toString('hex')).toBe(row.tokenHash)
  }
  const events = await db
    .selectFrom('ledgerEvent')
    .select(['kind', 'payload'])
    .where('kind', 'in', ['countVillage', 'count', 'keysDestroyed'])
    .orderBy('height')
    .execute()
  expect(events.map(({ kind }) => kind)).toEqual([
    ...['countVillage', 'countVillage', 'count', 'keysDestroyed'],
  ])
  const [ba, rest, whole] = events.map(({ payload }) => JSON.parse(payload))
  expect(ba).toMatchObject({ village: 'thon-ba', n: 12, used: 12, reports: 1 })
  expect(rest).toMatchObject({ poured: ['thon-hai', 'thon-mot'], n: 3, used: 3, reports: 0 })
  const root = merkleRoot(hashes.map((hash) => Buffer.from(hash, 'hex'))).toString('hex')
  expect(whole).toMatchObject({ total: 15, tokensRoot: root })
  expect((await recount(db, await record())).differences).toEqual([])
})

test('the sums and the numbers of every village are those of its own answers, poured or not', async () => {
  expected(await staff('put', '/count', { boxKey: survey.words }), 200)
  const { db } = world().ctx
  const rows = await db.selectFrom('villageCount').selectAll().orderBy('villageId').execute()
  expect(rows.map(({ villageId, answers, poured }) => [villageId, answers, poured])).toEqual([
    ['thon-ba', 12, 0],
    ['thon-hai', 3, 1],
    ['thon-mot', 0, 1],
  ])
  const [, hai, mot] = rows
  expect([mot?.answersRoot, mot?.tallyHash]).toEqual([hai?.answersRoot, hai?.tallyHash])
  const records = await db.selectFrom('countedAnswer').select('record').execute()
  const tallies = await db.selectFrom('tally').select(['scope', 'answers']).execute()
  const own = (scope: string) =>
    records.filter(({ record }) => scope === 'all' || JSON.parse(record).village === scope).length
  expect(tallies.map(({ scope }) => scope).sort()).toEqual(['all', 'thon-ba', 'thon-hai'])
  for (const { scope, answers } of tallies) expect([scope, answers]).toEqual([scope, own(scope)])
})

test('with the count everything ends that could sign a token or recognise a card', async () => {
  const { ctx } = world()
  const { id } = await record()
  const names = [`pepper/${id}`, `card-pepper/${id}`, `signing/${id}/thon-ba`]
  expect(names.map((name) => ctx.keys.read(name) !== undefined)).toEqual([true, true, true])
  await staff('put', '/count', { boxKey: survey.words })
  expect(names.map((name) => ctx.keys.read(name))).toEqual([undefined, undefined, undefined])
})

test.each([
  ['the count', 15, 3, count],
  [
    'the count of a village',
    12,
    1,
    (...[ctx, survey, order]: Parameters<typeof count>) =>
      countVillage(ctx, survey, 'thon-ba', order),
  ],
])(
  'interrupted at any statement, %s has happened whole or not at all',
  async (_which, answers, villages, act) => {
    const { ctx } = world()
    const before = await snapshot(ctx)
    const order = { by: 'staff', words: survey.words }
    for (let statement = 1; (await record()).villagesCounted === 0; statement++) {
      expect(await snapshot(ctx), `statement ${statement}`).toBe(before)
      expect(await ctx.db.selectFrom('countedToken').select('token').execute()).toEqual([])
      await act(failingAt(ctx, statement), await record(), order).catch(() => {})
    }
    expect(await ctx.db.selectFrom('countedToken').select('token').execute()).toHaveLength(answers)
    expect(await ctx.db.selectFrom('villageCount').select('answers').execute()).toHaveLength(
      villages,
    )
  },
)
