import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { expectSound, onPhone, useBrowser } from './browser.ts'
import {
  type Ask,
  lastDay,
  morning,
  openSurvey,
  settleVillages,
  signedIn,
  staffProvince,
} from './office.ts'
import { type Program, startProgram } from './program.ts'
import { openForm, type Villager } from './villager.ts'

// Villagers before the real program: what it holds in the end is what counts, not what a phone shows.

const openBrowser = useBrowser()
const everything = { village: 'Thôn Đồng Mẫu', answer: 'Hài lòng', questions: 21 }
let program: Program
let staff: Ask
let slug: string

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
})
afterAll(() => program?.end())
beforeEach(async () => {
  slug = await openSurvey(staff)
})

async function received(): Promise<number> {
  return (await staff('get', `/api/surveys/${slug}/turnout`)).received
}

/** A phone of its own, on the check page, with everything answered. */
async function aboutToSend(): Promise<Villager> {
  const villager = await openForm(await openBrowser(onPhone), `${program.url}/s/${slug}`)
  await villager.answerAll(everything)
  await villager.tap('Gửi phiếu')
  return villager
}

describe('the way to the check page', () => {
  test('asks the network for one page, and once more when the answer is sent', async () => {
    const phone = await openBrowser(onPhone)
    const requests: string[] = []
    phone.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.method())
    })
    const villager = await openForm(phone, `${program.url}/s/${slug}`)
    await villager.answerAll(everything)
    expect(requests).toEqual(['GET'])
    await villager.tap('Gửi phiếu')
    const sending = phone.waitForEvent('request')
    await villager.tap('Cứ gửi phiếu')
    expect((await sending).postDataBuffer()?.length).toBeLessThanOrEqual(2048)
    await villager.stands('Đã gửi')
    // After that the worker may come.
    expect(requests.slice(0, 2)).toEqual(['GET', 'POST'])
    expect(await phone.cookies()).toEqual([])
  })

  test('leads back and forward by the phone’s own buttons, and goes on after closing', async () => {
    const phone = await openBrowser(onPhone)
    const url = `${program.url}/s/${slug}`
    const villager = await openForm(phone, url)
    await villager.tap('Bắt đầu')
    for (const answer of ['Thôn Hoa Quảng', 'Hài lòng', 'Chưa hài lòng']) {
      await villager.choose(answer)
      await villager.tap('Tiếp tục')
    }
    await villager.stands('Câu 3 / 21')
    await villager.page.goBack()
    await villager.stands('Câu 2 / 21')
    const unhappy = villager.page.getByRole('radio', { name: 'Chưa hài lòng', exact: true })
    expect(await unhappy.isChecked()).toBe(true)
    await villager.page.getByLabel('Vì sao?').fill('Đường lầy')
    await villager.page.goForward()
    await villager.stands('Câu 3 / 21')
    await villager.page.close()
    const again = await openForm(phone, url)
    await again.page.getByRole('heading', { name: 'đang trả lời dở' }).waitFor()
    await expectSound(again.page)
    await again.tap('Trả lời tiếp')
    await again.stands('Câu 3 / 21')
  })

  test('mends one answer from the check page and comes back to it', async () => {
    const villager = await openForm(await openBrowser(onPhone), `${program.url}/s/${slug}`)
    await villager.answerAll(everything)
    await villager.tap('Sửa: Giao thông')
    await villager.choose('Chưa hài lòng')
    await expectSound(villager.page)
    await villager.tap('Tiếp tục')
    await villager.stands('Xem lại')
    const row = villager.page.getByRole('listitem').filter({ hasText: 'Giao thông' })
    expect(await row.innerText()).toContain('Chưa hài lòng')
  })
})

describe('an answer', () => {
  test('is stored once when the button is tapped twice', async () => {
    const villager = await aboutToSend()
    await villager.page.getByRole('button', { name: 'Cứ gửi phiếu' }).dblclick()
    await villager.stands('Đã gửi')
    expect(await received()).toBe(1)
  })

  test('waits on the phone without a network, and is sent once when there is one', async () => {
    const villager = await aboutToSend()
    await villager.page.context().setOffline(true)
    await villager.tap('Cứ gửi phiếu')
    await villager.stands('Chưa gửi được')
    await villager.page.getByText('CHƯA GỬI', { exact: true }).waitFor()
    await expectSound(villager.page)
    expect(await received()).toBe(0)
    await villager.page.context().setOffline(false)
    await villager.stands('Đã gửi')
    expect(await received()).toBe(1)
  })

  test('outlives the end of the program, and is sent at the next opening', async () => {
    const villager = await aboutToSend()
    await program.halt()
    await villager.tap('Cứ gửi phiếu')
    await villager.stands('Chưa gửi được')
    await program.restart()
    const again = await openForm(villager.page.context(), `${program.url}/s/${slug}`)
    await again.stands('Đã gửi')
    expect(await received()).toBe(1)
  })

  test('is stored once when its acknowledgement is lost on the way', async () => {
    const villager = await aboutToSend()
    const address = '**/responses'
    await villager.page.route(address, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await villager.tap('Cứ gửi phiếu')
    await villager.stands('Chưa gửi được')
    expect(await received()).toBe(1)
    await villager.page.unroute(address)
    await villager.tap('Thử gửi lại')
    await villager.stands('Đã gửi')
    expect(await received()).toBe(1)
  })

  test('begun before the deadline is taken for 48 hours, then refused in plain words', async () => {
    const [first, second] = [await aboutToSend(), await aboutToSend()]
    await program.restart(`${lastDay}T20:00:00.000Z`)
    await first.tap('Cứ gửi phiếu')
    await first.stands('Đã gửi')
    await program.restart('2026-03-22T02:00:00.000Z')
    await second.tap('Cứ gửi phiếu')
    await second.stands('Phiếu không được nhận')
    await second.page.getByText('Đã hết hạn nhận phiếu').waitFor()
    await expectSound(second.page)
    await program.restart(morning)
    expect(await received()).toBe(1)
  })
})
