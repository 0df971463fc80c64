import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { codeInGroups } from '#shared/tokens/code.ts'
import { useBrowser } from './browser.ts'
import { answerAndCount, type CardRound, openWithCards } from './card-scene.ts'
import { type Desk, sitDown } from './desk.ts'
import { longForm } from './long-form.ts'
import { asking, morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { overEdges, pagesOf, printed } from './paper-sheets.ts'
import { type Program, startProgram } from './program.ts'

// Everything that is printed, as the printer gets it: how many pages of which size, nothing over an edge, and
// codes that a decoder reads back.

const browse = useBrowser({ stays: true })
let program: Program
let desk: Desk
let round: CardRound

/** As long as a name can be: two villages of a commune share most of it. */
const villages: [string, number][] = [
  ['Thôn Đồng Nghè Thượng thuộc khu tái định cư Hồ Cấm Sơn số hai', 300],
  ['Tổ dân phố Ngã Tư Chợ Cũ', 41],
]
const title = `Lấy ý kiến sự hài lòng của người dân về kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, nông thôn mới nâng cao của xã giai đoạn 2021–2025`

const counted = { answers: 14, notSatisfied: 3 }

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff, villages)
  const people = { staff, reviewer: await signedIn(program.url, 'thamtra') }
  round = await openWithCards(people, 300, { title }, longForm())
  desk = await sitDown(await browse(), program.url, morning)
  await desk.signIn('canbo', password)
})
afterAll(() => program?.end())

const base = () => `/console/surveys/${round.slug}`

async function openSheet(sheet: string): Promise<void> {
  await desk.open(`${base()}/prints/${sheet}`)
  await desk.page.locator('.papers').waitFor()
}

/** Millimetres of paper, and what a decoder reads in it. */
async function readBack(code: Locator): Promise<{ side: number; text: string | undefined }> {
  const box = await code.boundingBox()
  const { data, width, height } = PNG.sync.read(await code.screenshot())
  const framed = new PNG({ width: width + 40, height: height + 40 })
  framed.data.fill(255)
  PNG.bitblt(
    Object.assign(new PNG({ width, height }), { data }),
    framed,
    0,
    0,
    width,
    height,
    20,
    20,
  )
  const read = jsqr(new Uint8ClampedArray(framed.data), framed.width, framed.height)
  return { side: ((box?.width ?? 0) / 96) * 25.4, text: read?.data }
}

test('the page of prints lists every sheet of a survey with cards, those after the count with their reason', async () => {
  await desk.open(`${base()}/prints`)
  await desk.stands('In ấn')
  for (const name of [
    'Thẻ lấy ý kiến',
    'Phiếu giấy',
    'Tờ thông báo có mã QR',
    'Danh sách hộ đã nhận thẻ',
  ]) {
    await desk.sees(name)
  }
  await desk.sees('In được sau khi kiểm phiếu.')
})

describe('three hundred cards', () => {
  test('are a hundred sheets of A4, three whole cards on each', async () => {
    await desk.open(`${base()}/cards`)
    await desk.press('Mở tờ in')
    await desk.page.locator('.paper-card').nth(299).waitFor()
    expect(await desk.page.locator('.paper').count()).toBe(100)
    expect(await printed(desk.page)).toEqual(pagesOf('a4', 100))
    expect(await overEdges(desk.page)).toEqual([])
  })

  test.each([0, 149, 299])(
    'card %i says its code in digits and in a code that is read back',
    async (at) => {
      const card = desk.page.locator('.paper-card').nth(at)
      const digits = await card.locator('.card-digits').innerText()
      expect(round.codes.map(codeInGroups)).toContain(digits)
      const { side, text } = await readBack(card.locator('.qr'))
      expect(text).toBe(`${program.url}/s/${round.slug}#${digits.replaceAll('-', '')}`)
      expect(side).toBeGreaterThanOrEqual(25)
      for (const words of [
        'Số thẻ',
        '19/03/2026',
        'Mỗi hộ trả lời một lần',
        '000\u00a0001',
        '18 tuổi',
      ]) {
        expect(await card.innerText()).toContain(words)
      }
    },
  )
})

test.each(['vi', 'nut'])(
  'a ballot of forty questions is both sides of one A4: %s',
  async (language) => {
    await openSheet(`ballot?language=${language}`)
    expect(await printed(desk.page)).toEqual(pagesOf('a4', 2))
    expect(await overEdges(desk.page)).toEqual([])
    const text = await desk.page.locator('.ballot').innerText()
    expect(text).toContain(language === 'nut' ? 'ǎn nẩy' : 'Lý do chưa hài lòng')
    expect(text).not.toMatch(/Số thẻ|Số phiếu/)
  },
)

test.each(['a4', 'a3'] as const)(
  'the poster is one page of %s, its code 12 cm wide and read back',
  async (size) => {
    await openSheet(`poster?size=${size}`)
    expect(await printed(desk.page)).toEqual(pagesOf(size, 1))
    expect(await overEdges(desk.page)).toEqual([])
    const { side, text } = await readBack(desk.page.locator('.poster .qr'))
    expect(text).toBe(`${program.url}/s/${round.slug}`)
    expect(side).toBeGreaterThanOrEqual(120)
  },
)

test.each([
  ['notice', 1, 'Mỗi hộ một thẻ'],
  // 300 households, two on a line, and 41.
  ['register', 8, 'Không ghi số thẻ'],
  ['hand-count', 2, 'Gạch đếm'],
])(
  '%s comes out on at most %i pages of A4 with nothing over an edge',
  async (sheet, most, words) => {
    await openSheet(sheet)
    const pages = await printed(desk.page)
    expect(pages).toEqual(pagesOf('a4', pages.length))
    expect(pages.length).toBeLessThanOrEqual(most)
    expect(await overEdges(desk.page)).toEqual([])
    expect(await desk.page.locator('.papers').innerText()).toContain(words)
  },
)

test('the register has every household of a village by its number, and no serial of a card', async () => {
  await openSheet('register')
  const rows = desk.page.locator('.paper').first().locator('td.number')
  const numbers = (await rows.allInnerTexts()).filter(Boolean).map(Number)
  // Whatever page they come on, one follows the other.
  expect(numbers).toEqual(Array.from({ length: 300 }, (_none, at) => at + 1))
})

test('the reminders are for all households, and one press takes them along', async () => {
  await desk.open(`${base()}/prints/reminder`)
  await desk.stands('Tin nhắc các hộ')
  for (const name of ['Tin nhắn Zalo', 'Bài đọc trên loa']) {
    const words = await desk.page.getByLabel(name, { exact: true }).last().inputValue()
    expect(words).toContain('Hộ đã trả lời xin bỏ qua')
  }
  await desk.page.getByRole('button', { name: 'Sao chép' }).first().click()
  await desk.sees(/Đã sao chép|Ctrl\+C/)
})

describe('after the count', () => {
  beforeAll(async () => {
    const staff = await signedIn(program.url, 'canbo')
    await answerAndCount({ ask: asking(program.url), staff }, round, counted)
  })

  test.each(['minutes-posted', 'minutes-file', 'key-minutes'])(
    '%s lies on A4 with nothing over an edge',
    async (sheet) => {
      await openSheet(sheet)
      const pages = await printed(desk.page)
      expect(pages).toEqual(pagesOf('a4', pages.length))
      expect(await overEdges(desk.page)).toEqual([])
    },
  )

  test('what hangs in the village says no more than the policy, what is filed has cards, witnesses and the ledger', async () => {
    await openSheet('minutes-posted')
    const posted = await desk.page.locator('.paper').first().innerText()
    await openSheet('minutes-file')
    const filed = await desk.page.locator('.paper').first().innerText()
    // Fourteen answers: shares to 5 %, no counts.
    for (const print of [posted, filed]) expect(print).toContain('khoảng 80%')
    expect(posted).not.toMatch(/Người chứng kiến|[0-9a-f]{64}/)
    expect(filed).toMatch(/Người chứng kiến thứ hai/)
    expect(filed).toMatch(/[0-9a-f]{64}/)
    const small = await desk.page.locator('.paper').nth(1).innerText()
    expect(small).toContain('Thôn không có số liệu riêng')
  })
})
