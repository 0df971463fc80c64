import { describe, expect, test } from 'vitest'
import { verifyBundle } from '#server/verify/verify.ts'
import { aBallot, keyedTwice, minutesOf, newStackOf } from '../paper/scene.ts'
import {
  anAnswerWith,
  answerAll,
  aToken,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from '../participation/scene.ts'
import { deedsOn, expected } from '../surveys/round.ts'
import { resealed, tampered, writtenBundle } from '../verify/bundle.ts'
import { type Person, people } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { atVillage } from './scene.ts'

const world = useWorld()
let survey: CardSurvey
let codes: string[]
let village: ReturnType<typeof atVillage>

const path = (rest: string) => `/api/surveys/${survey.slug}${rest}`
const staff = (method: string, rest: string, body?: unknown) =>
  world().as('staff')(method, path(rest), body)
const count = () => staff('put', '/count', { boxKey: survey.words })
const reasonOf = async (reply: ReturnType<typeof staff>) => (await reply).body.error?.reason

/** Twenty cards of thôn Ba are out; twelve households have answered on phones. */
world.given(async () => {
  survey = await openCardSurvey(world())
  codes = (await printedCardsOf(world(), survey, 'thon-ba', 20)).codes
  await answerAll(world(), survey.slug, 'thon-ba', codes.slice(0, 12))
  village = atVillage(world(), survey)
})

test('only those who run the survey close a village, and only its own body looks', async () => {
  for (const who of Object.keys(people) as Person[]) {
    if (who === 'staff') continue
    const clerk = who === 'clerk'
    const statuses = [await village.close(20, undefined, who), await village.meet({}, who)]
    for (const { status } of statuses)
      expect([who, [403, 404].includes(status)]).toEqual([who, true])
    if (clerk) expect(statuses.map(({ status }) => status)).toEqual([403, 403])
  }
  const { body } = await world().as('reviewer')('get', path('/collection'))
  expect([body.mayClose, body.mayMeet, body.villages.length]).toEqual([false, false, 3])
  expect((await world().as('staffFront')('get', path('/collection'))).status).toBe(404)
})

test('what went out is held against what came in', async () => {
  const ballots = [aBallot(), aBallot('q3')]
  const { finish } = await keyedTwice(world(), survey, { ballots, codes: codes.slice(12, 14) })
  expect((await village.look()).figures.unfinished).toBe(1)
  expected(await finish(), 200)
  expect((await village.look()).figures).toMatchObject({
    ...{ issued: 20, used: 14, received: 14, missing: 6, unfinished: 0 },
    ...{ phone: { cards: 12, answers: 12 }, paper: { cards: 2, boxed: 2, valid: 2 } },
  })
})

describe('a village that is closed', () => {
  test('begins nothing new: no card is opened, no stack laid out, until it is reopened with a reason', async () => {
    const code = codes[12] ?? ''
    const begin = () => world().anyone('post', path('/card-checks'), { code })
    expected(await village.close(20), 200)
    expect([(await begin()).status, await reasonOf(begin())]).toEqual([410, 'village_closed'])
    const stack = { villageId: 'thon-ba', handCount: minutesOf() }
    expect(await reasonOf(staff('post', '/paper-stacks', stack))).toBe('village_closed')
    expect((await village.reopen('')).status).toBe(422)
    expected(await village.reopen(), 200)
    expect((await begin()).body.state).toBe('unused')
    expect((await village.reopen()).status).toBe(404)
    expect((await deedsOn(world(), survey.slug)).map(([act]) => act)).toEqual(
      expect.arrayContaining(['collection.closeVillage', 'collection.reopenVillage']),
    )
  })

  test('still takes the answer of a phone that had begun', async () => {
    const check = await world().anyone('post', path('/card-checks'), { code: codes[12] })
    const { blinded, finish } = aToken(check.body.publicKey)
    expected(await village.close(20), 200)
    const reply = await world().anyone('post', path('/redemptions'), { code: codes[12], blinded })
    const proof = finish(expected(reply, 200).body.blindSignature)
    expected(await world().anyone('post', path('/responses'), anAnswerWith(proof)), 201)
    expect((await village.look()).stage).toBe('closed')
  })

  test('leaves its neighbours alone', async () => {
    const others = await printedCardsOf(world(), survey, 'thon-hai', 1)
    expected(await village.close(20), 200)
    await answerAll(world(), survey.slug, 'thon-hai', others.codes)
  })
})

describe('a difference', () => {
  test('between register and cards is mended or explained', async () => {
    expect(await reasonOf(village.close(19))).toBe('explanation_required')
    // Nobody knows which serial a code bears; a used card refuses.
    for (let serial = 1; ; serial++) {
      const given = { serials: [serial], kind: 'returned' }
      if ((await staff('post', '/card-withdrawals', given)).status === 200) break
    }
    expected(await village.close(19), 200)
    expect((await village.look()).closing?.explanation).toBeNull()
    expected(await village.close(18, 'Một hộ nhận thẻ chưa ký'), 200)
    expect(await village.look()).toMatchObject({
      stage: 'closed',
      differences: [{ of: 'handedOut', expected: 18, found: 19 }],
    })
  })

  test('of a card that was used without an answer waits for the phone, and is gone when it comes', async () => {
    const proof = await redeemed(world(), survey.slug, codes[12] ?? '')
    expect(await reasonOf(village.close(20))).toBe('explanation_required')
    expected(await village.close(20, 'Một máy chưa có mạng'), 200)
    expect((await village.look()).differences).toEqual([{ of: 'phone', expected: 13, found: 12 }])
    expected(await world().anyone('post', path('/responses'), anAnswerWith(proof)), 201)
    expect(await village.look()).toMatchObject({ stage: 'closed', differences: [] })
  })

  test('that comes after the closing stops the count until it is looked at', async () => {
    await closeVillages(world(), survey)
    expected(await world().anyone('post', path('/used-card-reports'), { code: codes[0] }), 200)
    expect((await village.look()).stage).toBe('differing')
    expected(await staff('put', '/closure', { reason: 'Đã đủ phiếu' }), 200)
    expect(await reasonOf(count())).toBe('differences_open')
    expected(await village.close(20, 'Hai vợ chồng cùng trả lời'), 200)
    expected(await count(), 200)
  })
})

/** "Hộ đi vắng": forty households were asked, twelve have answered. */
describe('households that were away', () => {
  const away = async (count?: number) => village.close(20, undefined, 'staff', count)

  test('are told where they were counted, and are no more than have not answered', async () => {
    expect((await away(29)).body.error.fields).toEqual({ away: 'too_many' })
    expected(await away(), 200)
    expect((await village.look()).closing?.away).toBeNull()
    expected(await away(28), 200)
    expect((await village.look()).closing?.away).toBe(28)
  })

  test('stand in the public event and in the result, and lower no denominator', async () => {
    const before = (await village.look()).figures
    await closeVillages(world(), survey)
    expected(await away(9), 200)
    expect((await village.look()).figures).toEqual(before)
    const { body } = await world().anyone('get', '/api/public/ledger')
    const closed = body.events.filter(({ kind }: { kind: string }) => kind === 'villageClosed')
    expect(JSON.parse(closed.at(-1).payload)).toMatchObject({ village: 'thon-ba', away: 9 })
    expected(await staff('put', '/closure', { reason: 'Đã đủ phiếu' }), 200)
    expected(await count(), 200)
    const { result } = (await staff('get', '/results')).body
    expect(result.villages[2]).toMatchObject({ households: 40, away: 9 })
    expect(result.villages[0]).not.toHaveProperty('away')
    const folder = await writtenBundle(world().ctx, survey.slug)
    expect(verifyBundle(folder).problems).toEqual([])
    const less = tampered(folder, 'result.json', (text) => text.replace('"away":9', '"away":8'))
    expect(verifyBundle(resealed(world().ctx, less)).problems.join()).toContain(
      'away: 8 instead of 9',
    )
  })

  test('of whom one answers after all are counted anew before the box is opened', async () => {
    const proof = await redeemed(world(), survey.slug, codes[12] ?? '')
    expected(await village.close(20, 'Một máy chưa có mạng', 'staff', 28), 200)
    expect((await village.look()).stage).toBe('closed')
    expected(await world().anyone('post', path('/responses'), anAnswerWith(proof)), 201)
    expect(await village.look()).toMatchObject({
      stage: 'differing',
      differences: [{ of: 'away', expected: 27, found: 28 }],
    })
    expected(await away(27), 200)
    expect((await village.look()).stage).toBe('closed')
  })
})

describe('the count', () => {
  test('waits for every village and every stack', async () => {
    const stack = await newStackOf(world(), survey.slug, minutesOf())
    expect(await reasonOf(village.close(20))).toBe('paper_unfinished')
    expected(await staff('put', `/paper-stacks/${stack}/drop`, { reason: 'Lập nhầm' }), 200)
    expected(await village.close(20), 200)
    expected(await staff('put', '/closure', { reason: 'Đã đủ phiếu' }), 200)
    expect(await reasonOf(count())).toBe('villages_open')
    for (const other of ['thon-mot', 'thon-hai']) {
      expected(await atVillage(world(), survey, other).close(0), 200)
    }
    expected(await count(), 200)
  })

  test('keeps the figures as they stood, and nothing can be said about them any more', async () => {
    await closeVillages(world(), survey)
    expected(await staff('put', '/closure', { reason: 'Đã đủ phiếu' }), 200)
    const before = await village.look()
    expected(await count(), 200)
    expect(await village.look()).toEqual({ ...before, stage: 'counted' })
    expect(await reasonOf(village.close(20))).toBe('wrong_state')
    expect(await reasonOf(village.reopen())).toBe('wrong_state')
    expect(await reasonOf(village.meet())).toBe('wrong_state')
  })
})
