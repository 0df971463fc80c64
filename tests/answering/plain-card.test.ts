import { describe, expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import { codeInGroups, completeCode } from '#shared/tokens/code.ts'
import { atVillage } from '../collection/scene.ts'
import {
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from '../participation/scene.ts'
import { spellings, storedBytes } from '../responses/stored-bytes.ts'
import { expected } from '../surveys/round.ts'
import { writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'
import { hiddenFields, receiptIn } from './page-fields.ts'

// A household whose phone runs no script gives the code of its card on the page itself: the server does what a phone
// would have done, and the page says that it sees both.

const world = useWorld()
let survey: CardSurvey
let codes: string[]
const path = () => `/s/${survey.slug}`
const card = (at = 0) => codes[at] ?? ''

world.given(async () => {
  survey = await openCardSurvey(world())
  codes = (await printedCardsOf(world(), survey, 'thon-ba', 12)).codes
})

async function filledPage(code: string, answer = 'satisfied'): Promise<URLSearchParams> {
  const fields = hiddenFields(await (await world().request(`${path()}?plain=1`)).text())
  fields.set('card', code)
  fields.set('a:q1', answer)
  return fields
}

async function send(fields: URLSearchParams) {
  const response = await world().request(path(), { method: 'POST', body: fields })
  return { status: response.status, html: await response.text() }
}

const stock = async () =>
  (await world().as('staff')('get', `/api/surveys/${survey.slug}/cards`)).body.villages[2]

test('asks for the card and for no village', async () => {
  const html = await (await world().request(`${path()}?plain=1`)).text()
  expect(html).toMatch(/<input type="text" inputmode="numeric"[^>]* name="card" value="">/)
  expect(html).toContain('15 chữ số in trên thẻ')
  expect(html).not.toContain('name="village"')
  expect(html).toContain('thấy cả thẻ lẫn câu trả lời')
})

test('takes a card however it is spaced, counts it for its village, and the same page again is the same answer', async () => {
  const fields = await filledPage(` ${codeInGroups(card()).replaceAll('-', ' ')} `)
  const [first, second] = [await send(fields), await send(fields)]
  expect([first.status, second.status]).toEqual([201, 200])
  expect(receiptIn(second.html)).toBe(receiptIn(first.html))
  expect(await stock()).toMatchObject({ villageId: 'thon-ba', used: 1 })
})

test('when only the answer got lost, the same page finishes it with the card that it has used already', async () => {
  const fields = await filledPage(card())
  const { db } = world().ctx
  await db.schema.alterTable('spent').renameTo('spent_away').execute()
  expect((await send(fields)).status).toBe(503)
  expect(await stock()).toMatchObject({ used: 1 })
  await db.schema.alterTable('spent_away').renameTo('spent').execute()
  expect((await send(fields)).status).toBe(201)
  expect(await stock()).toMatchObject({ used: 1 })
})

test('answers that do not fit spend no card, and everything that is wrong is said at once', async () => {
  const fields = await filledPage('12345', '')
  fields.delete('a:q1')
  const { status, html } = await send(fields)
  expect(status).toBe(422)
  expect(html).toContain('Mã còn thiếu: thẻ có 15 chữ số')
  expect(html).toContain('Ông/Bà chưa trả lời câu nào')
  const blank = await filledPage(card(), '')
  blank.delete('a:q1')
  expect((await send(blank)).status).toBe(422)
  expect(await stock()).toMatchObject({ used: 0 })
})

describe('a code that gives no card', () => {
  test.each([
    ['typed wrong', () => card().replace(/.$/, (last) => (last === '3' ? '4' : '3')), 'gõ nhầm'],
    ['with a letter', () => `${card().slice(0, -1)}x`, 'chỉ có chữ số'],
    ['too long', () => `${card()}1`, 'bị thừa'],
    ['of no card', () => completeCode('1234567890123'), 'Không có thẻ nào'],
  ])('%s has its sentence and keeps what was filled in', async (_name, code, sentence) => {
    const { status, html } = await send(await filledPage(code()))
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`name="card" value="${code()}"`)
    expect(html).toMatch(/value="satisfied"[^>]* checked/)
  })

  test('is slowed down after three hundred tries, in words', async () => {
    for (let at = 0; at < 300; at++) {
      const code = completeCode(String(1_000_000_000_000 + at))
      await world().anyone('post', `/api/surveys/${survey.slug}/card-checks`, { code })
    }
    const { status, html } = await send(await filledPage(card()))
    expect([status, html.includes('Xin chờ 10 phút')]).toEqual([429, true])
  })
})

test('a card that somebody else has used is refused, and can be reported from the page', async () => {
  await redeemed(world(), survey.slug, card())
  const fields = await filledPage(card())
  const { status, html } = await send(fields)
  expect(status).toBe(409)
  expect(html).toContain('bấm «Báo thẻ bị dùng trước»')
  // Enter presses the first button of the form, and must not report by chance.
  expect(/<button[^>]*>/.exec(html)?.[0]).toBe('<button hidden>')
  fields.set('report', '1')
  const reported = await send(fields)
  expect(reported.status).toBe(200)
  expect(reported.html).toContain('Đã ghi nhận')
  expect(reported.html).not.toContain('<title>Lỗi')
  expect(await stock()).toMatchObject({ used: 1, reports: 1 })
})

test('of two pages with one card exactly one wins', async () => {
  const pages = [await filledPage(card()), await filledPage(card())]
  const replies = await Promise.all(pages.map(send))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('what came without scripts is counted like any other, with a token that anyone can check', async () => {
  for (const code of codes) expect((await send(await filledPage(code))).status).toBe(201)
  const staff = world().as('staff')
  const own = `/api/surveys/${survey.slug}`
  await closeVillages(world(), survey)
  expected(await staff('put', `${own}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${own}/count`, { boxKey: survey.words }), 200)
  const { ctx } = world()
  const found = await getSurvey(ctx.db, survey.slug)
  expect(await recount(ctx.db, found)).toEqual({ answers: 12, differences: [] })
  expect(verifyBundle(await writtenBundle(ctx, survey.slug))).toMatchObject({
    ...{ ok: true, problems: [], answers: 12 },
  })
})

test('of a village that has ended it is told so, while the survey goes on elsewhere', async () => {
  const fields = await filledPage(card())
  expected(await atVillage(world(), survey).close(12), 200)
  const { status, html } = await send(fields)
  expect(status).toBe(410)
  expect(html).toContain('Thôn đã kết thúc thu phiếu')
  expect(html).not.toContain('Đã hết hạn')
})

test('neither the code nor the id of the page is kept anywhere', async () => {
  const fields = await filledPage(card())
  await send(fields)
  const everything = (await storedBytes(world().ctx)) + world().logged.join('')
  const secrets = [card(), fields.get('id') ?? ''].flatMap(spellings)
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
})
