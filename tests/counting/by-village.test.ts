import { describe, expect, test } from 'vitest'
import { keyDestruction } from '#server/counting/nightly.ts'
import { recount } from '#server/counting/recount.ts'
import { merkleRoot } from '#server/ledger/merkle.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import {
  anAnswerWith,
  answerAll,
  type CardSurvey,
  closeVillage,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
  type Redeemed,
  redeemed,
} from '../participation/scene.ts'
import { snapshot } from '../races/faults.ts'
import { expected } from '../surveys/round.ts'
import { writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let survey: CardSurvey
/** Unused, by village. */
const spare: Record<string, string[]> = {}

const path = (rest: string) => `/api/surveys/${survey.slug}${rest}`
const staff = (method: string, rest: string, body?: unknown) =>
  world().as('staff')(method, path(rest), body)
const phone = (what: string, body: unknown) => world().anyone('post', path(`/${what}`), body)
const record = () => getSurvey(world().ctx.db, survey.slug)
const countOf = (village: string, boxKey: string | undefined = survey.words) =>
  staff('put', `/villages/${village}/count`, { boxKey })
const close = (village: string) => closeVillage(world(), survey, village)
const closeSurvey = async () => expected(await staff('put', '/closure', { reason: 'Đã đủ' }), 200)
const reasonOf = ({ status, body }: Awaited<ReturnType<typeof staff>>) => [
  status,
  body.error?.reason,
]

/** Twelve of thôn Ba and eleven of thôn Hai have answered, three of thôn Một; the survey still collects. */
world.given(async () => {
  survey = await openCardSurvey(world())
  for (const [village, answers] of [
    ['thon-ba', 12],
    ['thon-hai', 11],
    ['thon-mot', 3],
  ] as const) {
    const { codes } = await printedCardsOf(world(), survey, village, answers + 3)
    await answerAll(world(), survey.slug, village, codes.slice(3))
    spare[village] = codes.slice(0, 3)
  }
})

describe('a village that has ended its collecting', () => {
  test('is counted while the others still collect: its answers, its tokens, its event', async () => {
    await close('thon-ba')
    const { status, body } = await countOf('thon-ba')
    expect([status, body]).toMatchObject([200, { final: false, answers: 12, total: 12 }])
    const { db } = world().ctx
    const leaves = await db.selectFrom('countedAnswer').select('leaf').orderBy('leaf').execute()
    const tokens = await db.selectFrom('countedToken').select('villageId').execute()
    expect([leaves.length, tokens.length]).toEqual([12, 12])
    expect(new Set(tokens.map(({ villageId }) => villageId))).toEqual(new Set(['thon-ba']))
    const [event] = await eventsOf('countVillage')
    const root = merkleRoot(leaves.map(({ leaf }) => Buffer.from(leaf, 'hex'))).toString('hex')
    expect(event).toMatchObject({ village: 'thon-ba', n: 12, used: 12, answersRoot: root })
    const { villages } = expected(await staff('get', '/collection'), 200).body
    const told = villages.find(({ id }: { id: string }) => id === 'thon-ba').count
    expect(told).toMatchObject({ answers: 12, valid: 12, answersRoot: root })
    expect(await eventsOf('keysDestroyed')).toEqual([])
    expect((await recount(db, await record())).differences).toEqual([])
  })

  test('asks for the key anew, and keeps it nowhere', async () => {
    for (const village of ['thon-ba', 'thon-hai']) await close(village)
    const asked = [422, 'box_key_required']
    expect(reasonOf(await staff('put', '/villages/thon-ba/count', {}))).toEqual(asked)
    expected(await countOf('thon-ba'), 200)
    expect(reasonOf(await staff('put', '/villages/thon-hai/count', {}))).toEqual(asked)
  })

  test('is counted once, and is not opened, corrected or given cards again', async () => {
    await close('thon-ba')
    expected(await countOf('thon-ba'), 200)
    const counted = [409, 'village_counted']
    expect(reasonOf(await countOf('thon-ba'))).toEqual(counted)
    const reason = { reason: 'Còn hộ chưa bỏ phiếu' }
    expect(reasonOf(await staff('delete', '/villages/thon-ba/closing', reason))).toEqual(counted)
    expect(reasonOf(await staff('put', '/villages/thon-ba/closing', { handedOut: 1 }))).toEqual(
      counted,
    )
    const job = { villageId: 'thon-ba', cards: 1, witnesses: 'Hai người' }
    expect(reasonOf(await staff('post', '/print-jobs', job))).toEqual(counted)
    const more = { villageId: 'thon-ba', cards: 1, ...reason }
    expect(reasonOf(await staff('post', '/card-reissues', more))).toEqual(counted)
    const back = { serials: [1], kind: 'returned', ...reason }
    expect(reasonOf(await staff('post', '/card-withdrawals', back))).toEqual(counted)
  })

  test('takes nothing more from phones, and knows again what it has; the others do', async () => {
    const begun = await redeemed(world(), survey.slug, spare['thon-ba']?.[0] ?? '')
    const sent = anAnswerWith(await redeemed(world(), survey.slug, spare['thon-ba']?.[2] ?? ''))
    const { receipt } = expected(await phone('responses', sent), 201).body
    const other = await redeemed(world(), survey.slug, spare['thon-hai']?.[0] ?? '')
    await close('thon-ba')
    expected(await countOf('thon-ba'), 200)
    const late = (proof: Redeemed, village: string) =>
      phone('responses', anAnswerWith(proof, { village }))
    expect(reasonOf(await late(begun, 'thon-ba'))).toEqual([410, 'village_closed'])
    expect(expected(await phone('responses', sent), 200).body.receipt).toBe(receipt)
    expect((await late(other, 'thon-hai')).status).toBe(201)
    expect(reasonOf(await phone('card-checks', { code: spare['thon-ba']?.[1] }))).toEqual([
      410,
      'village_closed',
    ])
    expect((await phone('card-checks', { code: spare['thon-hai']?.[1] })).status).toBe(200)
    expect((await phone('used-card-reports', { code: spare['thon-ba']?.[0] })).status).toBe(410)
  })

  test('shows nobody what it says before the last village is counted', async () => {
    await close('thon-ba')
    expected(await countOf('thon-ba'), 200)
    expect(reasonOf(await staff('get', '/results'))).toEqual([409, 'wrong_state'])
    const reviewer = world().as('reviewer')
    expect(reasonOf(await reviewer('get', path('/texts')))).toEqual([409, 'wrong_state'])
    const { result } = expected(await reviewer('get', path('/results')), 200).body
    expect(result).toMatchObject({ waitingFor: 'count', total: null, verdict: null, opened: 0 })
    expect(new Set(result.villages.map((one: { shown: unknown }) => one.shown))).toEqual(
      new Set([null]),
    )
    const asPublic = `/api/public/surveys/${survey.slug}`
    expect((await world().anyone('get', `${asPublic}/results`)).status).toBe(404)
    expect((await world().anyone('get', `${asPublic}/leaves`)).body).toMatchObject({
      counted: false,
      leaves: [],
    })
    const { villages } = expected(await staff('get', '/turnout'), 200).body
    const received = new Set(villages.map((one: { received: number }) => one.received))
    expect(received).toEqual(new Set([12, 11, 3]))
  })
})

describe('it is refused', () => {
  test('while the village collects, or its numbers are not explained', async () => {
    expect(reasonOf(await countOf('thon-ba'))).toEqual([409, 'villages_open'])
    await redeemed(world(), survey.slug, spare['thon-ba']?.[0] ?? '')
    expected(
      await staff('put', '/villages/thon-ba/closing', {
        handedOut: 14,
        explanation: 'Một máy chưa có mạng',
      }),
      200,
    )
    expected(await phone('used-card-reports', { code: spare['thon-ba']?.[0] }), 200)
    expect(reasonOf(await countOf('thon-ba'))).toEqual([409, 'differences_open'])
  })

  test('for so few answers that the village may have no result of its own: nothing has happened', async () => {
    await close('thon-mot')
    const before = await snapshot(world().ctx)
    expect(reasonOf(await countOf('thon-mot'))).toEqual([409, 'village_too_small'])
    expect(await snapshot(world().ctx)).toBe(before)
  })

  test('with a wrong key, for a strange village, and by another body or unit', async () => {
    await close('thon-ba')
    expect(reasonOf(await countOf('thon-ba', 'nho'))).toEqual([422, 'box_key_unreadable'])
    expect((await countOf('thon-la')).status).toBe(404)
    for (const person of ['staffFront', 'reviewer', 'clerk'] as const) {
      const { status } = await world().as(person)('put', path('/villages/thon-ba/count'), {
        boxKey: survey.words,
      })
      expect([person, [403, 404].includes(status)]).toEqual([person, true])
    }
  })

  test('of the last village while the survey collects: it would be the count at the end', async () => {
    for (const village of ['thon-ba', 'thon-hai', 'thon-mot']) await close(village)
    for (const village of ['thon-ba', 'thon-hai']) expected(await countOf(village), 200)
    expect(reasonOf(await countOf('thon-mot'))).toEqual([409, 'wrong_state'])
  })
})

test('the survey may be opened again for the others; the village stays as it was counted', async () => {
  await close('thon-ba')
  expected(await countOf('thon-ba'), 200)
  await closeSurvey()
  const again = { reason: 'Còn hộ đi vắng', closesOn: '2026-03-25' }
  expected(await staff('delete', '/closure', again), 200)
  expect(reasonOf(await phone('card-checks', { code: spare['thon-ba']?.[0] }))).toEqual([
    410,
    'village_closed',
  ])
  expected(await phone('card-checks', { code: spare['thon-hai']?.[0] }), 200)
})

test('with both copies of the key lost it can be called off: its keys end, and nothing shows', async () => {
  await close('thon-ba')
  expected(await countOf('thon-ba'), 200)
  expected(await staff('put', '/cancellation', { reason: 'Mất cả hai bản chìa khóa' }), 200)
  const { ctx } = world()
  await keyDestruction.run(ctx)
  expect(ctx.keys.read(`pepper/${(await record()).id}`)).toBeUndefined()
  expect(await ctx.db.selectFrom('boxEntry').select('id').execute()).toEqual([])
  expect(reasonOf(await staff('get', '/results'))).toEqual([409, 'wrong_state'])
})

describe('the last count', () => {
  test('takes what is left, pours the small ones, ends the keys; all numbers agree from outside', async () => {
    await close('thon-ba')
    expected(await countOf('thon-ba'), 200)
    await closeVillages(world(), survey)
    await closeSurvey()
    const { body } = expected(await staff('put', '/count', { boxKey: survey.words }), 200)
    expect(body).toMatchObject({ final: true, answers: 14, total: 26 })
    const counts = await eventsOf('countVillage')
    expect(counts.map(({ village, poured, n }) => [village ?? poured, n])).toEqual([
      ['thon-ba', 12],
      ['thon-hai', 11],
      [['thon-mot'], 3],
    ])
    expect(await eventsOf('keysDestroyed')).toHaveLength(1)
    const { ctx } = world()
    expect((await recount(ctx.db, await record())).differences).toEqual([])
    expect(verifyBundle(await writtenBundle(ctx, survey.slug))).toMatchObject({
      ok: true,
      problems: [],
      answers: 26,
    })
  })

  test('comes by itself when the villages are counted one by one', async () => {
    await closeVillages(world(), survey)
    await closeSurvey()
    expected(await countOf('thon-ba'), 200)
    expected(await countOf('thon-hai'), 200)
    expect((await record()).state).toBe('closed')
    expect((await countOf('thon-mot')).body).toMatchObject({ final: true, answers: 3, total: 26 })
    expect((await record()).state).toBe('counted')
    expect(verifyBundle(await writtenBundle(world().ctx, survey.slug))).toMatchObject({
      ok: true,
      problems: [],
    })
  })
})

async function eventsOf(kind: string) {
  const { db } = world().ctx
  const rows = await db
    .selectFrom('ledgerEvent')
    .select('payload')
    .where('kind', '=', kind)
    .orderBy('height')
    .execute()
  return rows.map(({ payload }) => JSON.parse(payload))
}
