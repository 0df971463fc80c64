import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { type InlinedPage, inlinePage } from '#server/http/inlined.ts'
import type { VillagerContent, VillagerPage } from '#shared/results/page.ts'
import { expectSound, onPhone, sizes, useBrowser } from './browser.ts'

// The page of an announced result on a villager's phone, from the built page and numbers of its own.

const exact = (count: number) => ({ kind: 'exact' as const, count, of: 349 })

function content(label: string, notSatisfied: number): VillagerContent {
  const skipped = 5
  return {
    ...{ label, neutral: null, noOpinion: exact(0) },
    ...{ satisfied: exact(349 - skipped - notSatisfied), notSatisfied: exact(notSatisfied) },
  }
}

const labels = Array.from({ length: 16 }, (_, at) => `Nội dung thứ ${at + 4} của phiếu`)

const announced: VillagerPage = {
  ...{ slug: 'xa-an', title: 'Lấy ý kiến người dân xã An', unitName: 'xã An' },
  ...{
    aboutNtmResults: true,
    provenance: 'Soạn theo bộ tiêu chí',
    demo: true,
    training: false,
    access: 'open',
  },
  ...{ opensOn: '2026-03-04', closesOn: '2026-03-19', announcedOn: '2026-03-30' },
  ...{
    integrityHash: '1820958296ec367b',
    ledgerHead: '9 · 51eebd9ad7ab9dda',
    valid: 349,
    received: 351,
    households: 480,
  },
  ...{ verdict: null, notes: [] },
  sentences: {
    access: 'Khảo sát mở (không giới hạn mỗi hộ một phiếu)',
    formula: 'Tỷ lệ hài lòng = số phiếu chọn “Hài lòng” chia cho số phiếu hợp lệ.',
    overall: 'Kết quả chung: theo câu hỏi chung ở cuối phiếu.',
    smallGroups: 'Thôn có dưới 10 phiếu không có số liệu riêng.',
  },
  ...{ overall: exact(327), anyNotSatisfied: exact(61) },
  contents: [
    content('Đường giao thông', 54),
    content('Thu nhập', 48),
    content('Môi trường và an toàn thực phẩm', 42),
    ...labels.map((label, at) => content(label, 20 - at)),
  ],
  others: [
    {
      label: 'Thời gian đợi',
      options: [
        { label: 'Dưới 30 phút', figure: exact(213) },
        { label: 'Từ 30 phút trở lên', figure: exact(136) },
      ],
    },
  ],
  villages: Array.from({ length: 30 }, (_, at) => ({
    ...{ name: `Thôn Đồng Mẫu ${at + 1}`, received: 11, households: 96 },
    away: at === 0 ? 'Hộ đi vắng: 5.' : null,
    overall: at === 0 ? null : ({ kind: 'rounded', percent: 90 } as const),
    hidden: at === 0 ? 'Dưới 10 phiếu: kết quả cộng vào kết quả của xã' : null,
    posted: 'Niêm yết từ 05/03/2026 đến 16/03/2026 tại: Nhà văn hóa thôn.',
  })),
}

const openBrowser = useBrowser()
let page: Page

async function built(data: VillagerPage): Promise<InlinedPage> {
  const read = (name: string) => readFileSync(join(inject('builtFolder'), 'client', name), 'utf8')
  const template = { html: read('results.html'), hashes: JSON.parse(read('results.json')) }
  return inlinePage(template, { title: `Kết quả: ${data.title}`, data })
}

async function show(change: Partial<VillagerPage> = {}): Promise<void> {
  const { bodies, policy } = await built({ ...announced, ...change })
  await page.route('**/s/xa-an/results', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: bodies.identity,
    }),
  )
  await page.goto('http://langnghe.test/s/xa-an/results')
}

beforeEach(async () => {
  page = await (await openBrowser({ ...onPhone, viewport: sizes.smallPhone })).newPage()
})
afterEach(() => page.context().close())

describe('a villager', () => {
  test('gets the result of twenty contents and thirty villages with at most 20 kB', async () => {
    expect((await built(announced)).bodies.br.length).toBeLessThanOrEqual(20_000)
  })

  test('sees first how many are satisfied, and what people were least satisfied with', async () => {
    await show()
    await expectSound(page)
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/^Phiếu hài lòng chung\s+327\/349\s+93,7%/)
    expect(text).toContain('349 phiếu hợp lệ trong 351 phiếu thu về. Xã An có 480 hộ')
    expect(text).toContain('61/349 phiếu (17,5%) có ít nhất một nội dung chưa hài lòng')
    expect(text).toContain('54 chưa hài lòng (15,5%) · 290 hài lòng · 5 không trả lời')
    expect(await page.locator('li.content:visible .label').allInnerTexts()).toHaveLength(3)
    expect(await page.locator('.demo').innerText()).toContain('Dữ liệu minh họa')
  })

  test.each(['1.799/2.000', '327/349'])('sees the rate beside %s at 360 px', async (fraction) => {
    const [count = 0, of = 0] = fraction.split('/').map((part) => Number(part.replace('.', '')))
    await page.setViewportSize(sizes.phone)
    await show({ overall: { kind: 'exact', count, of } })
    const whole = await page.locator('.big span').boundingBox()
    const rate = await page.locator('.big small').boundingBox()
    if (!whole || !rate) throw new Error('a number is missing')
    expect(rate.x).toBeGreaterThan(whole.x + whole.width)
    expect(rate.y).toBeLessThan(whole.y + whole.height)
  })

  test('sees all contents on tap, and on paper without a tap', async () => {
    await show()
    await page.getByRole('button', { name: 'Xem cả 19 nội dung' }).tap()
    expect(await page.locator('li.content:visible').count()).toBe(19)
    await expectSound(page)
    await page.getByRole('button', { name: 'Chỉ xem' }).tap()
    expect(await page.locator('li.content:visible').count()).toBe(3)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('li.content:visible').count()).toBe(19)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  test('reads why a village has no numbers', async () => {
    await show()
    const [hidden, rounded] = await page.locator('li.village').allInnerTexts()
    expect(hidden).toContain('Dưới 10 phiếu: kết quả cộng vào kết quả của xã')
    expect(rounded).toContain('Hài lòng chung: khoảng 90%')
    expect(rounded).toContain('Niêm yết từ 05/03/2026 đến 16/03/2026 tại: Nhà văn hóa thôn.')
  })

  test('reads choices option by option, and on paper that it is for the notice board', async () => {
    await show()
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/Thời gian đợi\s+Dưới 30 phút\s+213\/349\s+Từ 30 phút trở lên\s+136\/349/)
    expect(await page.getByText('Bản niêm yết').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Bản niêm yết').isVisible()).toBe(true)
  })

  test('reads that nobody was dissatisfied, or that there are too few to say', async () => {
    await show({ contents: announced.contents.map(({ label }) => content(label, 0)) })
    expect(await page.locator('main').innerText()).toContain('Không nội dung nào có phiếu')
    await show({
      ...{ valid: 8, overall: null, anyNotSatisfied: null, others: [] },
      contents: announced.contents.map(({ label }) => ({
        ...{ label, satisfied: null, neutral: null, notSatisfied: null, noOpinion: null },
      })),
    })
    const text = await page.locator('main').innerText()
    expect(text).toContain('Chưa đủ phiếu để nêu kết quả')
    expect(text).toContain('Chưa đủ phiếu để nêu từng nội dung')
    await expectSound(page)
  })
})
