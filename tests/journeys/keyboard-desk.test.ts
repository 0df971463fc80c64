import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { stopAtFailure, useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { type Hands, handsOn } from './hands.ts'
import {
  type Ask,
  lastDay,
  morning,
  openSurvey,
  password,
  settleVillages,
  signedIn,
  staffProvince,
} from './office.ts'
import { type Program, startProgram } from './program.ts'

// The commune's desk for hands that have no mouse: cards, a stack of paper, the closing of a village and the count. Every
// stop of the focus is seen, and nothing that is pressed loses it. Each test goes on where the one before has stopped.

const village = 'Thôn Đồng Mẫu'
const title = 'Lấy ý kiến người dân về nông thôn mới'

const browse = useBrowser({ stays: true })
let program: Program
let staff: Ask
let desk: Desk
let hands: Hands
let slug: string
let keyWords: string
let codes: string[]

stopAtFailure()
beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'nhapphieu', 'thamtra'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff, [[village, 4]])
  slug = await openSurvey(staff, { access: 'card', title }, undefined, async (path) => {
    const { words, publicKey } = await staff('post', `${path}/box-keys`)
    keyWords = words
    return { closesOn: lastDay, boxKey: publicKey }
  })
  const { villages } = await staff('get', `/api/surveys/${slug}/cards`)
  const release = { villageId: villages[0].villageId, cards: 4 }
  const above = await signedIn(program.url, 'thamtra')
  await above('post', `/api/surveys/${slug}/card-releases`, release)
})
afterAll(() => program?.end())

async function sitAndSignIn(username: string): Promise<[Desk, Hands]> {
  const own = await sitDown(await browse(), program.url, program.instant)
  const keys = handsOn(own.page)
  await own.open('/console')
  await keys.write('Tên đăng nhập', username)
  await keys.write('Mật khẩu', password)
  await keys.key('Enter')
  await own.page.getByRole('navigation').first().waitFor()
  return [own, keys]
}

describe('cards', () => {
  test('are printed from the way that home shows, two witnesses named', async () => {
    ;[desk, hands] = await sitAndSignIn('canbo')
    await hands.press('link', 'In thẻ')
    await desk.page.getByRole('heading', { name: 'Thẻ lấy ý kiến', level: 1 }).waitFor()
    await hands.holds()
    await hands.press('button', 'In thẻ', 'Space')
    await hands.write('Người chứng kiến thứ nhất', 'Trưởng thôn')
    await hands.write('Người chứng kiến thứ hai', 'Chi hội phụ nữ')
    await hands.key('Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await hands.holds()
  })

  test('are left to their codes, which end with a press and a second look', async () => {
    await hands.press('button', 'Mở tờ in')
    await desk.page.locator('.card-digits').nth(3).waitFor()
    await hands.holds()
    codes = await desk.page.locator('.card-digits').allInnerTexts()
    await hands.press('button', 'Kết thúc lượt in')
    await desk.page.getByRole('dialog').waitFor()
    await hands.key('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await hands.holds()
    await hands.press('button', 'Kết thúc lượt in')
    await desk.page.getByRole('dialog').waitFor()
    await hands.press('button', 'Kết thúc lượt in')
    await desk.sees('Đã xóa')
    await hands.holds()
  })
})

describe('paper', () => {
  test('is laid as a stack: numbers of the minutes, then card after card', async () => {
    await desk.open(`/console/surveys/${slug}`)
    await hands.press('link', 'Phiếu giấy')
    await desk.page.getByRole('heading', { name: 'Phiếu giấy', level: 1 }).waitFor()
    await hands.holds()
    await hands.reach('combobox', 'Thôn')
    await hands.key('ArrowDown')
    await hands.write('Số thẻ trong hòm thẻ', '3')
    await hands.write('Phiếu hợp lệ', '3')
    for (const name of ['Phiếu trắng', 'Đánh dấu hai ô ở câu hỏi chung']) {
      await hands.write(name, '0')
    }
    await hands.key('Enter')
    await desk.sees('Thẻ thu lại: 0/3 thẻ')
    await hands.holds()
    for (const [at, code] of codes.slice(0, 3).entries()) {
      await hands.type(code)
      await hands.key('Enter')
      await desk.sees(`Thẻ thu lại: ${at + 1}/3 thẻ`)
    }
    await hands.holds()
  })

  test('is keyed by one account and by another', async () => {
    const stack = new URL(desk.page.url()).pathname
    await keyAll(desk, hands, 'một')
    const [other, otherHands] = await sitAndSignIn('nhapphieu')
    await other.open(stack)
    await keyAll(other, otherHands, 'hai')
    await other.page.context().close()
    await desk.page.reload()
    await hands.write('Gõ số 1 của tập để xác nhận', '1')
    await hands.key('Enter')
    await desk.sees('3 phiếu đã vào hòm, kèm 3 thẻ thu lại')
    await hands.holds()
  })
})

describe('the end', () => {
  test('of the collecting in the village is written into its page', async () => {
    await hands.press('link', `Kết thúc thu phiếu tại ${village}`)
    await desk.page.getByRole('heading', { name: village, level: 1 }).waitFor()
    await hands.holds()
    await hands.write('Số thẻ đã phát theo chữ ký trong sổ', '4')
    await hands.write('Hộ đi vắng (không bắt buộc)', '1')
    await hands.key('Enter')
    await desk.page.getByText('Đã kết thúc', { exact: true }).first().waitFor()
    await hands.holds()
    await hands.press('link', 'Xem tất cả các thôn')
    await desk.sees('Mọi thôn đã kết thúc và đối chiếu xong')
    await hands.holds()
  })

  test('of the survey is its closing and its count', async () => {
    await hands.press('link', 'Đóng nhận phiếu')
    await hands.write('Lý do đóng trước hạn', 'Đã thu xong')
    await hands.press('button', 'Đóng nhận phiếu')
    await desk.sees('Đã đóng nhận phiếu')
    await hands.holds()
    await hands.press('link', 'Kiểm phiếu')
    await hands.write('Chìa khóa hòm phiếu', keyWords)
    await hands.write('Gõ “Xã Đồng Tiến” để xác nhận', 'xã đồng tiến')
    await hands.key('Enter')
    await desk.sees('Đã kiểm 3 phiếu')
    await hands.holds()
    expect((await staff('get', `/api/surveys/${slug}`)).survey.state).toBe('counted')
  })
})

/** Three ballots in one reading. */
async function keyAll(of: Desk, keys: Hands, pass: 'một' | 'hai'): Promise<void> {
  await keys.press('link', `Nhập lần ${pass}`)
  await of.page.getByRole('heading', { name: /^Nhập lần/, level: 1 }).waitFor()
  for (const line of ['', '3 7', '']) {
    await keys.type(line)
    await keys.key('Enter')
  }
  await of.sees('Đã nhập 3 tờ')
  await of.sees('Máy chủ đã lưu hết')
  await keys.press('button', `Chốt lần ${pass}`)
  await of.page.getByRole('dialog').waitFor()
  await keys.press('button', `Chốt lần ${pass}`)
  await of.page.getByRole('heading', { name: /^Tập phiếu số 1/, level: 1 }).waitFor()
  await keys.holds()
}
