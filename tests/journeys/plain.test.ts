import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { FormDocument } from '#shared/forms/document.ts'
import { everyTypeForm } from '../forms/every-type.ts'
import { expectSound, onPhone, sidewaysScroll, sizes, useBrowser } from './browser.ts'
import { type Ask, morning, openSurvey, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'
import { magnify } from './reach.ts'

// A browser that runs no script: the whole form on one page, sent like any other.

const openBrowser = useBrowser()
let program: Program
let staff: Ask
let slug: string
let page: Page

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
})
afterAll(() => program?.end())
beforeEach(() => open())

async function open(form?: FormDocument): Promise<void> {
  slug = await openSurvey(staff, {}, form)
  page = await (await openBrowser({ ...onPhone, javaScriptEnabled: false })).newPage()
  await page.goto(`${program.url}/s/${slug}`)
  await page.getByRole('link').first().click()
  await page.getByRole('button', { name: 'Gửi phiếu' }).waitFor()
}

async function received(): Promise<number> {
  return (await staff('get', `/api/surveys/${slug}/turnout`)).received
}

/** axe is a script itself: it reads a copy of what stands there. */
async function expectSoundCopy(): Promise<void> {
  for (const viewport of [sizes.phone, sizes.smallPhone]) {
    for (const contrast of ['no-preference', 'more'] as const) {
      const copy = await (await openBrowser({ ...onPhone, viewport, contrast })).newPage()
      await copy.setContent(await page.content())
      await expectSound(copy)
      await magnify(copy, 2)
      expect(await sidewaysScroll(copy)).toBe(0)
    }
  }
}

const firstQuestion = () => page.getByRole('group').first()

test('the questionnaire leads to the plain form, which is sound', async () => {
  expect(new URL(page.url()).searchParams.has('plain')).toBe(true)
  await expectSoundCopy()
})

test('what is missing is said on top, what was answered stays', async () => {
  await firstQuestion().getByRole('radio', { name: 'Chưa hài lòng' }).check()
  await page.getByLabel('Vì sao?').first().fill('Đường lầy')
  await page.getByRole('button', { name: 'Gửi phiếu' }).click()
  await page.getByRole('alert').getByText('Có lỗi cần sửa').waitFor()
  expect(await page.title()).toMatch(/^Lỗi: /)
  await expectSoundCopy()
  expect(await firstQuestion().getByRole('radio', { name: 'Chưa hài lòng' }).isChecked()).toBe(true)
  expect(await page.getByLabel('Vì sao?').first().inputValue()).toBe('Đường lầy')
  expect(await received()).toBe(0)
})

test('it is sent once, however often it is sent', async () => {
  await page.getByLabel(/thôn nào/).selectOption('Thôn Đồng Mẫu')
  await firstQuestion().getByRole('radio', { name: 'Hài lòng', exact: true }).check()
  await page.getByRole('button', { name: 'Gửi phiếu' }).click()
  await page.getByRole('heading', { name: 'Đã gửi' }).waitFor()
  await expectSoundCopy()
  const receipt = await page.locator('.code').textContent()
  await page.reload()
  await page.getByRole('heading', { name: 'Đã gửi' }).waitFor()
  expect(await page.locator('.code').textContent()).toBe(receipt)
  expect(await received()).toBe(1)
})

test('a phone that asks for more contrast gets black on white', async () => {
  await page.emulateMedia({ contrast: 'more' })
  const colours = await page.locator('header').evaluate((header) => {
    const { color, backgroundColor } = getComputedStyle(header)
    return [getComputedStyle(document.documentElement).color, color, backgroundColor]
  })
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
})

test('questions of every type stand there at once, are mended and sent', async () => {
  const choose = (name: string) => page.getByLabel(name, { exact: true }).check()
  const isChosen = (name: string) => page.getByLabel(name, { exact: true }).isChecked()
  await open(everyTypeForm())
  await expectSoundCopy()
  expect(await page.getByText(/^Chỉ trả lời nếu ở câu/).allInnerTexts()).toEqual([
    'Chỉ trả lời nếu ở câu «Người đi học» Ông/Bà chọn: 2–3 / 4–5.',
    'Chỉ trả lời nếu ở câu «thu gom rác» Ông/Bà chọn: Chưa hài lòng.',
  ])
  await page.getByLabel(/thôn nào/).selectOption('Thôn Hoa Quảng')
  await choose('Không nhớ')
  await page.getByLabel(/mấy người/).fill('2,5')
  for (const one of ['Phòng học', 'Không có mục nào ở trên', 'Để dùng']) await choose(one)
  const waste = page.getByRole('group', { name: /thu gom rác/ })
  await waste.getByRole('radio', { name: 'Chưa hài lòng' }).check()
  await waste.getByLabel('Vì sao?').fill('Mỗi tuần một lần')
  await page.getByRole('button', { name: 'Gửi phiếu' }).click()

  await page.getByRole('alert').getByText('Người đi học: Nhập số tròn').waitFor()
  await expectSoundCopy()
  await page.getByRole('alert').getByRole('link').first().click()
  expect(new URL(page.url()).hash).not.toBe('')
  expect(await page.getByLabel(/mấy người/).inputValue()).toBe('2,5')
  for (const one of ['Không nhớ', 'Phòng học', 'Để dùng']) expect(await isChosen(one)).toBe(true)
  expect(await waste.getByLabel('Vì sao?').inputValue()).toBe('Mỗi tuần một lần')
  await page.getByLabel(/mấy người/).fill('2')
  await page.getByLabel('Không có mục nào ở trên').uncheck()
  await page.getByRole('button', { name: 'Gửi phiếu' }).click()
  await page.getByRole('heading', { name: 'Đã gửi' }).waitFor()
  expect(await received()).toBe(1)
})
