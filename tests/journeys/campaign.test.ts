import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectSound, useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import {
  households,
  lastDay,
  morning,
  password,
  settleVillages,
  signedIn,
  staffProvince,
} from './office.ts'
import { type Program, startProgram } from './program.ts'

// A campaign as its coordinator sees it: launched over the communes of a district, followed, and summed up.

const openBrowser = useBrowser()
let program: Program

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'dieuphoi'])
})
afterAll(() => program?.end())

test('a campaign is launched, followed unit by unit in the address, and summed up once one has counted', async () => {
  const desk = await sitDown(await openBrowser(), program.url, program.instant)
  await desk.signIn('dieuphoi', password)
  await launch(desk)
  await desk.stands('Lấy ý kiến nông thôn mới 2026')
  await desk.sees(/^0\/\d+ đơn vị đã mở nhận phiếu$/)

  const { page } = desk
  await page.getByLabel('Tìm theo tên đơn vị hoặc huyện').fill('dong tien')
  await page.waitForURL(/\?q=dong/)
  const rows = page.getByRole('row', { name: /^Xã Đồng Tiến/ })
  await rows.waitFor()
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  await page.reload()
  await rows.waitFor()
  const slug = (await rows.getByRole('link').getAttribute('href'))?.split('/').at(-1) ?? ''

  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  await staff('put', `/api/surveys/${slug}/publication`, { closesOn: lastDay })
  await households(program.url, slug, { answers: 32, notSatisfied: 3 })
  await staff('put', `/api/surveys/${slug}/closure`, { reason: 'Đã đủ phiếu' })
  await staff('put', `/api/surveys/${slug}/count`)

  await page.reload()
  await desk.sees(/^Kết quả của 1\/\d+ đơn vị đã kiểm phiếu$/)
  expect(await page.locator('.campaign-matrix tbody tr').count()).toBe(1)
  expect(await page.locator('.campaign-matrix tfoot').innerText()).toContain('29/32')
  await expectSound(page)
})

async function launch(desk: Desk): Promise<void> {
  await desk.open('/console/campaigns/new')
  await desk.stands('Tạo đợt khảo sát mới')
  await desk.page
    .getByLabel(/xã đạt chuẩn nông thôn mới|xã nông thôn mới/)
    .first()
    .check()
  await desk.fill('Tên đợt khảo sát', 'Lấy ý kiến nông thôn mới 2026')
  await desk.fill('Tìm đơn vị', 'Yên Thế')
  await desk.press('Chọn tất cả đơn vị của Huyện Yên Thế')
  await desk.page.getByRole('button', { name: /^Tạo cho \d+ đơn vị$/ }).click()
}
