import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { codeInGroups } from '#shared/tokens/code.ts'
import { expectSound, onPhone, useBrowser } from './browser.ts'
import { type CardRound, openWithCards } from './card-scene.ts'
import { type Ask, morning, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'
import { openForm, type Villager } from './villager.ts'

const browse = useBrowser()
let program: Program
let staff: Ask
let round: CardRound
let drawn = 0

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  round = await openWithCards({ staff, reviewer: await signedIn(program.url, 'thamtra') }, 20)
})
afterAll(() => program?.end())

/** A household draws from the pile. */
function drawCard(): string {
  return round.codes[drawn++] ?? ''
}

const address = (rest = '') => `${program.url}/s/${round.slug}${rest}`
const used = async () => (await staff('get', `/api/surveys/${round.slug}/cards`)).villages[0].used

/** From the first question to the check page: everything satisfied. */
async function answerToTheEnd({ page, stands, choose, tap }: Villager): Promise<void> {
  await stands('Câu 1 / ')
  const questions = Number(/\/ (\d+)/.exec(await page.title())?.[1])
  for (let at = 1; at < questions; at++) {
    await stands(`Câu ${at} / ${questions}`)
    await choose('Hài lòng')
    await tap('Tiếp tục')
  }
  await stands(`Câu ${questions} / ${questions}`)
  await page.getByRole('textbox').fill('Mong xã sửa đường')
  await tap('Tiếp tục')
  await stands('Xem lại')
}

/** Opens the address, begins, and gives the code. */
async function begin(code: string, fragment = ''): Promise<Villager> {
  const villager = await openForm(await browse(onPhone), address(fragment))
  await villager.tap('Bắt đầu')
  await villager.stands('Thẻ của hộ')
  if (fragment === '') await villager.page.locator('#card').fill(code)
  return villager
}

const wrong = ({ page }: Villager) => page.locator('p.error').innerText()

test('the address on a card leads to its village, and the code leaves the address at once', async () => {
  const code = drawCard()
  const before = await used()
  const villager = await begin(code, `#${code}`)
  const { page, tap, stands } = villager
  expect(page.url()).toBe(address())
  expect(await page.locator('#card').inputValue()).toBe(code)
  await expectSound(page)
  await tap('Tiếp tục')
  await answerToTheEnd(villager)
  expect(await used()).toBe(before)
  const responses = page.waitForRequest(/\/responses$/)
  await tap('Gửi phiếu')
  await stands('Đã gửi')
  expect(await used()).toBe(before + 1)
  const sent = (await responses).postData() ?? ''
  expect(sent).not.toContain(code)
  expect(JSON.parse(sent)).toMatchObject({ village: round.village, mode: 'self' })
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(code)
})

test('a code is typed with spaces and dashes, and a typing error is told before anything is asked', async () => {
  const code = drawCard()
  const last = code.endsWith('3') ? '4' : '3'
  const villager = await begin(code.slice(0, -1) + last)
  const { page, tap, stands } = villager
  await tap('Tiếp tục')
  expect(await wrong(villager)).toContain('gõ nhầm')
  await expectSound(page)
  await page.locator('#card').fill(code.slice(0, 9))
  await tap('Tiếp tục')
  expect(await wrong(villager)).toContain('còn thiếu')
  await page.locator('#card').fill(` ${codeInGroups(code).replace('-', ' – ')} `)
  await tap('Tiếp tục')
  await stands('Câu 1 /')
})

describe('a card that was used', () => {
  test('by another phone meanwhile sends nothing, says so and can be reported; another card does', async () => {
    const code = drawCard()
    const first = await begin(code)
    const second = await begin(code)
    for (const one of [first, second]) {
      await one.tap('Tiếp tục')
      await answerToTheEnd(one)
    }
    await first.tap('Gửi phiếu')
    await first.stands('Đã gửi')
    await second.tap('Gửi phiếu')
    await second.stands('Phiếu không được nhận')
    expect(await second.page.locator('.bad').innerText()).toContain('Thẻ này đã được dùng')
    await expectSound(second.page)
    await second.tap('Báo thẻ bị dùng trước')
    await second.page.getByText('Đã ghi nhận').waitFor()
    await second.tap('Xem lại câu trả lời')
    await second.page.locator('#card').fill(drawCard())
    await second.tap('Tiếp tục')
    await second.stands('Xem lại')
    await second.tap('Gửi phiếu')
    await second.stands('Đã gửi')
  })

  test('is known before the first question', async () => {
    const villager = await begin(round.codes[0] ?? '')
    await villager.tap('Tiếp tục')
    expect(await wrong(villager)).toContain('đã được dùng')
    await villager.tap('Báo thẻ bị dùng trước')
    await villager.page.getByText('Đã ghi nhận').waitFor()
    await expectSound(villager.page)
  })
})

test('without a network card and answer wait on the phone, and go out once', async () => {
  const before = await used()
  const villager = await begin(drawCard())
  const { page, tap, stands } = villager
  await tap('Tiếp tục')
  await answerToTheEnd(villager)
  await page.context().setOffline(true)
  await tap('Gửi phiếu')
  await stands('Chưa gửi được')
  expect(await used()).toBe(before)
  await page.context().setOffline(false)
  await stands('Đã gửi')
  expect(await used()).toBe(before + 1)
})

test.each([
  ['the exchange', 'redemptions'],
  ['the answer', 'responses'],
])('when the reply to %s is lost, the same is asked again and counts once', async (_name, path) => {
  const before = await used()
  const villager = await begin(drawCard())
  const { page, tap, stands } = villager
  await tap('Tiếp tục')
  await answerToTheEnd(villager)
  const bodies: (string | null)[] = []
  await page.route(`**/${path}`, async (route) => {
    bodies.push(route.request().postData())
    if (bodies.length > 1) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await tap('Gửi phiếu')
  await stands('Chưa gửi được')
  await page.reload()
  await stands('Đã gửi')
  expect(new Set(bodies).size).toBe(1)
  expect(bodies.length).toBeGreaterThan(1)
  expect(await used()).toBe(before + 1)
})

test('on a team’s phone every household gives a card of its own', async () => {
  const team = await openForm(await browse(onPhone), address('?mode=teamPhone'))
  for (const code of [drawCard(), drawCard()]) {
    await team.tap('Bắt đầu')
    await team.stands('Thẻ của hộ')
    expect(await team.page.locator('#card').inputValue()).toBe('')
    await team.page.locator('#card').fill(code)
    await team.tap('Tiếp tục')
    await answerToTheEnd(team)
    await team.tap('Gửi phiếu')
    await team.stands('Đã gửi')
    await team.tap('Hộ tiếp theo')
  }
})

test('a browser without large numbers is led to the phone of the team, or to the page without scripts', async () => {
  const phone = await browse(onPhone)
  await phone.addInitScript(() => Reflect.deleteProperty(window, 'BigInt'))
  const { page, tap, stands } = await openForm(phone, address())
  await tap('Bắt đầu')
  await stands('Thẻ của hộ')
  expect(await page.locator('main').innerText()).toContain('máy của tổ lấy ý kiến')
  await expectSound(page)
  await page.getByRole('link', { name: 'Mở trang đơn giản' }).click()
  const before = await used()
  const code = drawCard()
  await page.getByLabel('Mã trên thẻ của hộ').fill(codeInGroups(code))
  await page.getByRole('radio', { name: 'Hài lòng', exact: true }).first().check()
  await expectSound(page)
  await page.getByRole('button', { name: 'Gửi phiếu' }).click()
  await page.getByRole('heading', { name: 'Đã gửi' }).waitFor()
  expect(await used()).toBe(before + 1)
  await page.reload()
  await page.getByRole('heading', { name: 'Đã gửi' }).waitFor()
  expect(await used()).toBe(before + 1)
})

test('the page without scripts lets a household report that its card was used before', async () => {
  const page = await (await browse({ ...onPhone, javaScriptEnabled: false })).newPage()
  await page.goto(address('?plain=1'))
  await page.getByLabel('Mã trên thẻ của hộ').fill(round.codes[0] ?? '')
  await page.getByRole('radio', { name: 'Hài lòng', exact: true }).first().check()
  await page.getByRole('button', { name: 'Gửi phiếu' }).click()
  await page.getByRole('alert').getByText('Thẻ này đã được dùng').waitFor()
  await page.getByRole('button', { name: 'Báo thẻ bị dùng trước' }).click()
  await page.getByText('Đã ghi nhận').waitFor()
})
