import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { expectSound, onPhone, useBrowser } from './browser.ts'
import { type Ask, morning, openSurvey, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

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
beforeEach(async () => {
  slug = await openSurvey(staff)
  page = await (await openBrowser({ ...onPhone, javaScriptEnabled: false })).newPage()
  await page.goto(`${program.url}/s/${slug}`)
  await page.getByRole('link').first().click()
  await page.getByRole('button', { name: 'Gửi phiếu' }).waitFor()
})

async function received(): Promise<number> {
  return (await staff('get', `/api/surveys/${slug}/turnout`)).received
}

/** axe is a script itself: it reads a copy of what stands there. */
async function expectSoundCopy(): Promise<void> {
  const copy = await (await openBrowser(onPhone)).newPage()
  await copy.setContent(await page.content())
  await expectSound(copy)
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
