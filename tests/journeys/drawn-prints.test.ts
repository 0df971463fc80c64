import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import {
  lastDay,
  morning,
  openSurvey,
  password,
  settleVillages,
  signedIn,
  staffProvince,
} from './office.ts'
import { overEdges, pagesOf, printed } from './paper-sheets.ts'
import { type Program, startProgram } from './program.ts'

// Households that a public number has drawn, as they come out of the printer and stand on the screen.

const browse = useBrowser({ stays: true })
let program: Program
let desk: Desk
let slug: string
/** Of the one village, as the program has drawn them. */
let numbers: number[]

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra'])
  const selection = {
    ...{ share: { num: 3000, den: 10_000 }, seedSource: 'Giải đặc biệt xổ số miền Bắc' },
    ...{ seedOn: '2026-03-05', legalBasis: 'Kế hoạch số 12/KH-UBND' },
  }
  const counting = { denominator: 'valid', overall: 'question', thresholds: null, minimum: null }
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff, [['Thôn Đồng Mẫu', 300]])
  const phones = { helpPhone: '0900 000 000', complaintPhone: '0900 000 001' }
  const settings = { ...phones, counting: { ...counting, selection } }
  const given = { access: 'card', settings }
  slug = await openSurvey(staff, given, undefined, async (path) => {
    const { publicKey } = await staff('post', `${path}/box-keys`)
    return { closesOn: lastDay, boxKey: publicKey }
  })
  await program.restart('2026-03-05T13:00:00.000Z')
  const reviewer = await signedIn(program.url, 'thamtra')
  const drawn = await reviewer('put', `/api/surveys/${slug}/household-draw`, { seed: '48213' })
  numbers = drawn.villages[0].numbers
  desk = await sitDown(await browse(), program.url, program.instant)
  await desk.signIn('canbo', password)
})
afterAll(() => program?.end())

async function openSheet(sheet: string): Promise<void> {
  await desk.open(`/console/surveys/${slug}/prints/${sheet}`)
  await desk.page.locator('.papers').waitFor()
}

test('their list is on A4, in order, with what is needed to draw them again', async () => {
  await openSheet('draw')
  const pages = await printed(desk.page)
  expect(pages).toEqual(pagesOf('a4', pages.length))
  expect(await overEdges(desk.page)).toEqual([])
  const list = desk.page.locator('.paper').first()
  const listed = await list.locator('.drawn-numbers li').allInnerTexts()
  expect([listed.length, listed.map(Number)]).toEqual([90, numbers])
  expect(await list.innerText()).toContain(`lang-nghe-draw-v1/${slug}/`)
})

test('the register has those households and no others', async () => {
  await openSheet('register')
  const rows = desk.page.locator('.paper').first().locator('td.number')
  const registered = (await rows.allInnerTexts()).filter(Boolean).map(Number)
  expect(registered.sort((one, other) => one - other)).toEqual(numbers)
})

test('the page of cards says by which number they were drawn', async () => {
  await desk.open(`/console/surveys/${slug}/cards`)
  await desk.stands('Thẻ lấy ý kiến')
  await desk.sees('Đã rút hộ theo số 48213')
})
