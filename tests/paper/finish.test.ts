import { describe, expect, test } from 'vitest'
import { finishStack } from '#server/paper/finish.ts'
import { paperNumbers } from '#server/paper/numbers.ts'
import { compare } from '#server/paper/settle.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { closeVillages } from '../participation/scene.ts'
import { failingAt } from '../races/faults.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import {
  aBallot,
  atStack,
  invalidBallot,
  keyedTwice,
  minutesOf,
  newStackOf,
  type PaperTable,
  paperTable,
} from './scene.ts'

const world = useWorld()
let table: PaperTable
const ballots = [
  ...[aBallot(), aBallot('q3'), aBallot('q3', 'q7', 'overall'), aBallot()],
  ...[invalidBallot('blank'), invalidBallot('overallTwice'), invalidBallot('notIssued')],
]

world.given(async () => {
  table = await paperTable(world(), 8)
})

const keyed = (cards = 6) =>
  keyedTwice(world(), table, { ballots, codes: table.codes.slice(0, cards) })
const survey = () => getSurvey(world().ctx.db, table.slug)

test('a finished stack lies in the box, its drafts are gone and its numbers stay', async () => {
  const { stackId, finish } = await keyed()
  expect((await finish()).body.stack).toMatchObject({
    stage: 'finished',
    totals: { valid: 4, blank: 1, overallTwice: 1, notIssued: 1 },
  })
  const { db } = world().ctx
  const kept = async (name: 'paperBallot' | 'paperCard' | 'paperSettlement') =>
    (await db.selectFrom(name).selectAll().execute()).length
  const counts = [await kept('paperBallot'), await kept('paperCard'), await kept('paperSettlement')]
  expect(counts).toEqual([0, 0, 0])
  expect(await db.selectFrom('boxEntry').select('id').execute()).toHaveLength(6)
  expect(await db.selectFrom('redemption').select('villageId').execute()).toHaveLength(6)
  expect(await paperNumbers(db, (await survey()).id)).toEqual([
    {
      ...{ villageId: 'thon-ba', finished: 1, unfinished: 0, cards: 6, received: 7, valid: 4 },
      ...{ blank: 1, overallTwice: 1, notIssued: 1, boxed: 6 },
    },
  ])
  const event = await db
    .selectFrom('ledgerEvent')
    .select('payload')
    .where('kind', '=', 'paperStack')
    .executeTakeFirstOrThrow()
  const payload = JSON.parse(event.payload)
  expect(payload).toMatchObject({ stack: stackId, village: 'thon-ba', cards: 6, answers: 6 })
  expect(payload.answersRoot).toMatch(/^[0-9a-f]{64}$/)
})

test('finished, nothing of it can be keyed, scanned, dropped or finished again', async () => {
  const { finish, key, scan, path } = await keyed()
  expected(await finish(), 200)
  const replies = [
    await key('staff', 1, 1, aBallot()),
    await scan(table.codes[7] ?? ''),
    await world().as('staff')('put', `${path}/drop`, { reason: 'Muốn bỏ' }),
    await finish(),
  ]
  expect(replies.map(({ body }) => body.error.reason)).toEqual(Array(4).fill('wrong_state'))
})

test('there are never more ballots than cards', async () => {
  const { finish, scan } = await keyed(5)
  expect((await finish()).body.error.reason).toBe('more_ballots_than_cards')
  expected(await scan(table.codes[5] ?? ''), 200)
  const late = await finish()
  expect(late.body.error.reason).toBe('explanation_required')
  expected(await finish(1, 'Một thẻ để quên trong túi hồ sơ, đã tìm thấy'), 200)
})

test('the number of the stack is typed before it is finished', async () => {
  const { finish } = await keyed()
  expect((await finish(2)).body.error.reason).toBe('wrong_confirmation')
})

describe('where keyed and minutes are not the same', () => {
  test('every deviation is named, and the stack is finished with an explanation only', async () => {
    const minutes = minutesOf({ cards: 2, valid: 2, notSatisfied: { q3: 2 } })
    const stackId = await newStackOf(world(), table.slug, minutes)
    const desk = atStack(world(), table.slug, stackId)
    for (const code of table.codes.slice(0, 2)) await desk.scan(code)
    for (const [who, pass] of [
      ['staff', 1],
      ['clerk', 2],
    ] as const) {
      await desk.key(who, pass, 1, aBallot('q3'))
      await desk.end(who, pass, 1)
    }
    expect((await desk.look('clerk')).body.deviations).toEqual([
      { of: 'valid', minutes: 2, keyed: 1 },
      { of: 'q3', minutes: 2, keyed: 1 },
    ])
    expect((await desk.finish()).body.error.reason).toBe('explanation_required')
    const done = await desk.finish(1, 'Một hộ bỏ thẻ nhưng không bỏ phiếu')
    expect(done.body.stack.explanation).toBe('Một hộ bỏ thẻ nhưng không bỏ phiếu')
  })
})

describe('where the two readings differ', () => {
  test('each difference is settled before the stack is finished', async () => {
    const stackId = await newStackOf(world(), table.slug, minutesOf({ cards: 2, valid: 2 }))
    const desk = atStack(world(), table.slug, stackId)
    for (const code of table.codes.slice(0, 2)) await desk.scan(code)
    await desk.key('staff', 1, 1, aBallot())
    await desk.key('staff', 1, 2, aBallot('q4'))
    await desk.end('staff', 1, 2)
    await desk.key('clerk', 2, 1, aBallot())
    await desk.key('clerk', 2, 2, aBallot('q5'))
    const compared = (await desk.end('clerk', 2, 2)).body
    expect(compared.differences).toMatchObject([{ first: 2, second: 2, settled: null }])
    expect((await desk.finish()).body.error.reason).toBe('not_settled')
    expect((await desk.settle(1, 1, aBallot())).status).toBe(404)
    const settled = expected(await desk.settle(2, 2, aBallot('q4', 'q5')), 200).body
    expect(settled.differences[0].settled.content).toEqual(aBallot('q4', 'q5'))
    expected(await desk.finish(), 200)
  })

  test('words are not compared: a reason keyed by one of the clerks is kept', async () => {
    const stackId = await newStackOf(world(), table.slug, minutesOf({ cards: 1, valid: 1 }))
    const desk = atStack(world(), table.slug, stackId)
    const { answers } = aBallot('q3')
    const withWords = { ...aBallot('q3'), answers: { ...answers, 'q3.why': 'Đường ngập' } }
    await desk.key('staff', 1, 1, aBallot('q3'))
    await desk.end('staff', 1, 1)
    await desk.key('clerk', 2, 1, withWords)
    expect((await desk.end('clerk', 2, 1)).body.differences).toEqual([])
    const [ballot] =
      (await compare(world().ctx.db, { id: stackId, surveyId: (await survey()).id })).ballots ?? []
    expect(ballot).toEqual(withWords)
  })

  test('a ballot that one clerk passed over makes one difference, not all that follow', async () => {
    const stackId = await newStackOf(world(), table.slug, minutesOf({ cards: 3, valid: 3 }))
    const desk = atStack(world(), table.slug, stackId)
    for (const code of table.codes.slice(0, 3)) await desk.scan(code)
    const pile = [aBallot('q1'), aBallot('q2'), aBallot('q3')]
    for (const [at, content] of pile.entries()) await desk.key('staff', 1, at + 1, content)
    await desk.end('staff', 1, 3)
    for (const [at, content] of pile.slice(1).entries()) await desk.key('clerk', 2, at + 1, content)
    const { differences } = (await desk.end('clerk', 2, 2)).body
    expect(differences).toMatchObject([{ first: 1, second: 0, settled: null }])
    expected(await desk.settle(1, 0, aBallot('q1')), 200)
    expect((await desk.finish()).body.stack.totals.valid).toBe(3)
  })
})

test('paper goes on when the phones have stopped; the count waits for unfinished stacks', async () => {
  const { finish } = await keyed()
  const staff = world().as('staff')
  const path = `/api/surveys/${table.slug}`
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  const early = await staff('put', `${path}/count`, { boxKey: table.words })
  expect([early.status, early.body.error.reason]).toEqual([409, 'paper_unfinished'])
  expected(await finish(), 200)
  await closeVillages(world(), table)
  const counted = expected(await staff('put', `${path}/count`, { boxKey: table.words }), 200).body
  expect([counted.answers, counted.unreadable]).toEqual([6, 0])
  const body = { villageId: 'thon-ba', handCount: minutesOf() }
  expect((await staff('post', `${path}/paper-stacks`, body)).body.error.reason).toBe('wrong_state')
})

test('interrupted at any statement, a stack is finished whole or not at all', async () => {
  const { stackId } = await keyed()
  const { ctx } = world()
  const state = async () => ({
    boxed: (await ctx.db.selectFrom('boxEntry').select('id').execute()).length,
    spent: (await ctx.db.selectFrom('spent').select('surveyId').execute()).length,
    drafts: (await ctx.db.selectFrom('paperBallot').select('id').execute()).length,
  })
  const before = await state()
  for (let statement = 1; (await state()).boxed === 0; statement++) {
    expect(await state(), `statement ${statement}`).toEqual(before)
    const act = finishStack(
      failingAt(ctx, statement),
      { accountId: 'staff' },
      await survey(),
      stackId,
      { confirmation: 1 },
    )
    await act.catch(() => {})
  }
  expect(await state()).toEqual({ boxed: 6, spent: 6, drafts: 0 })
})
