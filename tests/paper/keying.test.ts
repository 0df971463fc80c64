import { describe, expect, test } from 'vitest'
import { completeCode } from '#shared/tokens/code.ts'
import { redeemed } from '../participation/scene.ts'
import { expected, openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import {
  aBallot,
  atStack,
  ballotId,
  minutesOf,
  newStackOf,
  type PaperTable,
  paperTable,
} from './scene.ts'

const world = useWorld()
let table: PaperTable
let desk: ReturnType<typeof atStack>
const card = (at = 0) => table.codes[at] ?? ''
const check = (code: string) =>
  world().anyone('post', `/api/surveys/${table.slug}/card-checks`, { code })
const reasonOf = ({ status, body }: { status: number; body: { error?: { reason: string } } }) => [
  status,
  body.error?.reason,
]

world.given(async () => {
  table = await paperTable(world(), 4)
  desk = atStack(world(), table.slug, await newStackOf(world(), table.slug, minutesOf()))
})

test('an open survey takes no paper: there a ballot would have no card', async () => {
  const path = `/api/surveys/${await openSurvey(world())}/paper-stacks`
  const body = { villageId: 'thon-ba', handCount: minutesOf() }
  expect(reasonOf(await world().as('staff')('post', path, body))).toEqual([409, 'cards_only'])
  expect((await world().as('staff')('get', path)).body).toMatchObject({ takes: false, stacks: [] })
})

describe('a surrendered card', () => {
  test('is used from the moment it is scanned, and counts once however often', async () => {
    expected(await desk.scan(card()), 200)
    expect((await desk.scan(card(), 'clerk')).body.stack.cards).toBe(1)
    expect((await check(card())).body.state).toBe('used')
  })

  test('that a phone has used before is refused, and so is one in another stack', async () => {
    await redeemed(world(), table.slug, card())
    expect(reasonOf(await desk.scan(card()))).toEqual([409, 'card_used'])
    expected(await desk.scan(card(1)), 200)
    const other = await newStackOf(world(), table.slug, minutesOf())
    const reply = await atStack(world(), table.slug, other).scan(card(1))
    expect(reasonOf(reply)).toEqual([409, 'card_used'])
  })

  test('of another village, or none at all, is refused', async () => {
    const other = await newStackOf(world(), table.slug, minutesOf(), 'thon-hai')
    const elsewhere = await atStack(world(), table.slug, other).scan(card())
    expect(reasonOf(elsewhere)).toEqual([409, 'card_elsewhere'])
    const unknown = await desk.scan(completeCode('1234567890123'))
    expect(reasonOf(unknown)).toEqual([404, 'card_unknown'])
  })

  test('taken out again can be used by a phone', async () => {
    expected(await desk.scan(card()), 200)
    const out = () => world().as('staff')('post', `${desk.path}/card-removals`, { code: card() })
    expect((await out()).body.stack.cards).toBe(0)
    expect((await check(card())).body.state).toBe('unused')
    expect((await out()).status).toBe(404)
  })
})

describe('a keyed ballot', () => {
  test('sent again is no second ballot; with another content it is corrected', async () => {
    for (const content of [aBallot(), aBallot(), aBallot('q3', 'overall')]) {
      expected(await desk.key('clerk', 1, 1, content), 200)
    }
    const { own } = (await desk.look('clerk')).body
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({
      id: ballotId(1, 1),
      position: 1,
      content: aBallot('q3', 'overall'),
    })
  })

  test('taken back twice is gone once, and can be keyed anew', async () => {
    await desk.key('clerk', 1, 1, aBallot())
    expect([
      (await desk.unkey('clerk', 1, 1)).status,
      (await desk.unkey('clerk', 1, 1)).status,
    ]).toEqual([200, 200])
    expect((await desk.look('clerk')).body.own).toEqual([])
    expected(await desk.key('clerk', 1, 1, aBallot('q2')), 200)
  })

  test('may leave any question out, and keeps a reason only where one is asked', async () => {
    const answers = {
      q1: 'notSatisfied',
      'q1.why': ' Đường ngập ',
      q2: 'satisfied',
      'q2.why': 'x',
    }
    expected(await desk.key('clerk', 1, 1, { verdict: 'valid', answers }), 200)
    const { content } = (await desk.look('clerk')).body.own[0]
    expect(content.answers).toEqual({ q1: 'notSatisfied', 'q1.why': 'Đường ngập', q2: 'satisfied' })
  })

  test('that does not fit the form is refused, naming the question', async () => {
    const answers = { q1: 'maybe', q99: 'satisfied' }
    const reply = await desk.key('clerk', 1, 1, { verdict: 'valid', answers })
    expect([reply.status, reply.body.error.fields]).toEqual([
      422,
      { q1: 'not_an_option', q99: 'unknown' },
    ])
  })

  test('in the place of another one is refused: the pile is keyed in two windows', async () => {
    await desk.key('clerk', 1, 1, aBallot())
    const second = await desk.key('clerk', 1, 1, aBallot(), 'another-window')
    expect(reasonOf(second)).toEqual([409, 'place_taken'])
  })
})

describe('the two readings', () => {
  test('begun by two clerks at once, the first is exactly one clerk’s', async () => {
    const replies = await Promise.all([
      desk.key('staff', 1, 1, aBallot(), 'of-the-first'),
      desk.key('clerk', 1, 2, aBallot(), 'of-the-other'),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = replies.find(({ status }) => status === 409)
    expect(refused?.body.error.reason).toBe('pass_taken')
  })

  test('the second begins after the first, and by another account', async () => {
    await desk.key('staff', 1, 1, aBallot())
    expect(reasonOf(await desk.key('clerk', 2, 1, aBallot()))).toEqual([409, 'pass_unfinished'])
    expected(await desk.end('staff', 1, 1), 200)
    expect(reasonOf(await desk.key('staff', 2, 1, aBallot()))).toEqual([409, 'second_clerk'])
    expected(await desk.key('clerk', 2, 1, aBallot()), 200)
    expect(reasonOf(await desk.key('staff', 1, 2, aBallot()))).toEqual([409, 'wrong_state'])
  })

  test('are not ended while a ballot is still on its way', async () => {
    await desk.key('staff', 1, 1, aBallot())
    expect(reasonOf(await desk.end('staff', 1, 2))).toEqual([409, 'ballots_missing'])
  })

  test('are hidden from each other until both are done', async () => {
    await desk.key('staff', 1, 1, aBallot('q7'))
    await desk.end('staff', 1, 1)
    const seen = (await desk.look('clerk')).body
    expect(JSON.stringify(seen)).not.toContain('notSatisfied":"q7')
    expect([seen.own, seen.differences]).toEqual([[], []])
    expect(JSON.stringify(seen)).not.toContain('"q7"')
  })
})

test('the numbers of the minutes stand once a ballot is keyed', async () => {
  const correct = () =>
    world().as('staff')('put', `${desk.path}/hand-count`, minutesOf({ valid: 9 }))
  expect((await correct()).body.stack.handCount.valid).toBe(9)
  await desk.key('staff', 1, 1, aBallot())
  expect(reasonOf(await correct())).toEqual([409, 'keying_begun'])
})

test('a stack thrown away gives its cards back and leaves nothing that was keyed', async () => {
  await desk.scan(card())
  await desk.key('staff', 1, 1, aBallot('q5'))
  const drop = { reason: 'Lập nhầm thôn' }
  const clerk = await world().as('clerk')('put', `${desk.path}/drop`, drop)
  expect(reasonOf(clerk)).toEqual([403, 'not_permitted'])
  expected(await world().as('staff')('put', `${desk.path}/drop`, drop), 200)
  expect((await check(card())).body.state).toBe('unused')
  expect(await world().ctx.db.selectFrom('paperBallot').selectAll().execute()).toEqual([])
  expect(reasonOf(await desk.key('staff', 1, 1, aBallot()))).toEqual([409, 'wrong_state'])
  const events = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select(['kind', 'payload'])
    .execute()
  const dropped = events.find(({ kind }) => kind === 'paperDropped')
  expect(JSON.parse(dropped?.payload ?? '')).toMatchObject({ cards: 1, keyed: 1, ...drop })
})
