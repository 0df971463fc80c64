import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectSoundOnBoth, useBrowser } from './browser.ts'
import { sitDown } from './desk.ts'
import { type Ask, morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// A typo is found while people answer: new words, the same questions, and everybody sees what changed.

const openBrowser = useBrowser()
let program: Program
let staff: Ask
let slug: string

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  const { units } = await staff('get', '/api/units')
  const unitId = units.find(({ level }: { level: string }) => level === 'commune').id
  const given = { unitId, body: 'ubnd', templateId: 'essential-services', title: 'Phiếu có lỗi' }
  slug = (await staff('post', '/api/surveys', given)).survey.slug
  const closesOn = '2026-03-19'
  await staff('put', `/api/surveys/${slug}/publication`, { closesOn })
})
afterAll(() => program?.end())

test('words of an open form are corrected with a reason, and the survey shows both side by side', async () => {
  const desk = await sitDown(await openBrowser(), program.url, morning)
  const { page } = desk
  await desk.signIn('canbo', password)
  await desk.open(`/console/surveys/${slug}`)
  await page.getByRole('link', { name: /^Sửa lời văn/ }).click()
  const sentence = page.getByLabel('Câu hỏi', { exact: true }).first()
  await sentence.fill('Ông/Bà có hài lòng với lời mới không?')
  await page.getByText('Đã sửa 1 chỗ.').waitFor()
  await expectSoundOnBoth(page)
  await page.getByRole('button', { name: 'Xem lại và dùng lời mới' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Dùng lời mới' }).click()
  await dialog.getByText('Lý do').first().waitFor()
  await dialog.getByRole('textbox').fill('Sai chính tả')
  await expectSoundOnBoth(page)

  await dialog.getByRole('button', { name: 'Dùng lời mới' }).click()
  await page.getByRole('link', { name: /^Sửa lời văn/ }).click()
  await page.getByText(/^Phiên bản 2 –/).click()
  await page.getByRole('cell', { name: 'Ông/Bà có hài lòng với lời mới không?' }).waitFor()
  await expectSoundOnBoth(page)

  expect((await staff('get', `/api/surveys/${slug}`)).version).toBe(2)
})
