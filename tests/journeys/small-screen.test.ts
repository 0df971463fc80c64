import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectSound, onPhone, sidewaysScroll, sizes, useBrowser } from './browser.ts'
import { morning, openSurvey, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'
import { openForm } from './villager.ts'

// A real form of twenty questions, whose sentences are as long as the criteria are, on small screens
// and for eyes that need the letters twice as large.

const openBrowser = useBrowser()
let program: Program
let slug: string

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  slug = await openSurvey(staff)
})
afterAll(() => program?.end())

test.each([
  ['320 × 568', sizes.smallPhone, 1],
  ['360 × 740', sizes.phone, 1],
  ['320 × 568 with letters twice as large', sizes.smallPhone, 2],
  ['360 × 740 with letters twice as large', sizes.phone, 2],
])('every screen fits on %s', async (_name, viewport, scale) => {
  const phone = await openBrowser({ ...onPhone, viewport })
  const villager = await openForm(phone, `${program.url}/s/${slug}`)
  const { page } = villager
  const found: string[] = []
  const look = async () => {
    await magnify(page, scale)
    found.push(...(await faultsOf(page)))
  }
  await look()
  await villager.tap('Bắt đầu')
  await look()
  await villager.choose('Thôn Đồng Mẫu')
  await villager.tap('Tiếp tục')
  for (let at = 1; at <= 20; at++) {
    await villager.stands(`Câu ${at} / 21`)
    await look()
    await villager.choose('Chưa hài lòng')
    if (at === 1) await look()
    await villager.tap('Tiếp tục')
  }
  await villager.stands('Câu 21 / 21')
  await look()
  await villager.tap('Tiếp tục')
  await villager.stands('Xem lại')
  await look()
  await expectSound(page)
  await villager.tap('Gửi phiếu')
  await villager.tap('Cứ gửi phiếu')
  await villager.stands('Đã gửi')
  await look()
  await expectSound(page)
  expect(found).toEqual([])
})

/** As a phone does whose owner has asked for larger letters. */
async function magnify(page: Page, scale: number): Promise<void> {
  await page.evaluate((times) => {
    document.documentElement.style.fontSize = `${112.5 * times}%`
  }, scale)
}

/** What is out of reach on this screen: sideways, under the fold, behind something, or too small for a finger. */
async function faultsOf(page: Page): Promise<string[]> {
  const title = await page.title()
  const wide = (await sidewaysScroll(page)) > 0 ? ['has to be scrolled sideways'] : []
  const faults = [...wide, ...(await page.evaluate(unreachable))]
  return faults.map((fault) => `${title}: ${fault}`)
}

function unreachable(): string[] {
  const faults: string[] = []
  scrollTo(0, 0)
  const main = document.querySelector('button.main')
  if (main && main.getBoundingClientRect().bottom > innerHeight) {
    faults.push(`“${main.textContent}” is under the fold`)
  }
  const controls = document.querySelectorAll<HTMLElement>('button, a, input, textarea, summary')
  for (const control of controls) {
    const target = control.closest('label') ?? control
    const name = target.textContent || control.id
    control.focus()
    const { left, top, width, height } = target.getBoundingClientRect()
    if (height < 48) faults.push(`“${name}” is ${height} px high`)
    // Writing begins at the top of its field, which may go on behind the button.
    const inset = control.matches('textarea') ? 16 : height / 2
    const seen = document.elementFromPoint(left + width / 2, top + inset)
    if (!target.contains(seen)) faults.push(`“${name}” hides behind ${seen?.outerHTML}`)
  }
  return faults
}
