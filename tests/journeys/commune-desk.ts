// What is done again and again at the desk of a round with cards, by the words on the screen.
import { expect } from 'vitest'
import { parseCode } from '#shared/tokens/code.ts'
import type { Desk } from './desk.ts'

type Villages = readonly (readonly [name: string, households: number])[]

/** On the page that takes them from Excel. */
export async function pasteVillages(staff: Desk, villages: Villages): Promise<void> {
  await staff.fill('Danh sách', villages.map((line) => line.join('\t')).join('\n'))
  await staff.fill('Nguồn số liệu', 'Danh sách hộ của xã')
  await staff.press('Xem thay đổi')
  await staff.press('Áp dụng')
  await staff.confirm('Áp dụng')
  await staff.stands('Đã cập nhật danh sách thôn')
}

/** From the page of a draft to one that takes answers till a day, its key on paper. */
export async function openWithHeldKey(
  staff: Desk,
  { title, lastDay }: { title: string; lastDay: string },
): Promise<{ slug: string; keyWords: string }> {
  await staff.follow('Mở nhận phiếu')
  await staff.stands('Mở nhận phiếu đến ngày nào?')
  await staff.fill('Hạn nhận phiếu', lastDay)
  await staff.press('Tạo chìa khóa')
  await staff.press('In hai bản chìa khóa')
  const keyWords = await staff.page.locator('.box-key-words').first().innerText()
  await staff.press('Mở nhận phiếu từ hôm nay')
  await staff.stands(title)
  const slug = new URL(staff.page.url()).pathname.split('/').at(-1) ?? ''
  return { slug, keyWords }
}

/** The level above confirms the households of every village and releases its cards. */
export async function releaseAll(reviewer: Desk, villages: Villages): Promise<void> {
  for (const [name, households] of villages) {
    await pressInRow(reviewer, name, 'Cấp thẻ')
    await reviewer.sees(`Xác nhận thôn có ${households} hộ`)
    await reviewer.confirm('Cấp thẻ')
    await isGone(reviewer, name, 'Cấp thẻ')
  }
}

/** @returns the codes of every village, as they stand on the sheets that go to the printer */
export async function printAll(staff: Desk, villages: Villages): Promise<Map<string, string[]>> {
  for (const [name] of villages) {
    await pressInRow(staff, name, 'In thẻ')
    await staff.fill('Người chứng kiến thứ nhất', 'Trưởng thôn')
    await staff.fill('Người chứng kiến thứ hai', 'Chi hội phụ nữ')
    await staff.confirm('In thẻ')
    await isGone(staff, name, 'In thẻ')
  }
  const printed = new Map<string, string[]>()
  for (const [name, households] of villages) {
    await pressInRow(staff, name, 'Mở tờ in')
    const known = new Set([...printed.values()].flat())
    const isNew = async () => (await codesOn(staff)).filter((code) => !known.has(code)).length
    await expect.poll(isNew).toBe(households)
    printed.set(name, await codesOn(staff))
  }
  return printed
}

/** The numbers of the minutes, and the cards of the card box typed one after the other. */
export async function layStack(
  staff: Desk,
  village: string,
  codes: readonly string[],
  minutes: Record<string, number>,
): Promise<void> {
  await staff.page.getByLabel('Thôn', { exact: true }).selectOption({ label: village })
  await staff.fill('Số thẻ trong hòm thẻ', String(codes.length))
  for (const [words, count] of Object.entries(minutes)) await staff.fill(words, String(count))
  await staff.press('Lập tập phiếu')
  await staff.stands(`Tập phiếu số 1 – ${village}`)
  const field = staff.page.getByLabel('Mã thẻ', { exact: true })
  for (const [count, code] of codes.entries()) {
    await field.fill(code)
    await field.press('Enter')
    await staff.sees(`Thẻ thu lại: ${count + 1}/${codes.length} thẻ`)
  }
}

/** One reading of all ballots: nothing but keys, from the moment the page stands. */
export async function readAll(
  desk: Desk,
  pass: 'một' | 'hai',
  sheets: readonly string[],
): Promise<void> {
  await desk.follow(`Nhập lần ${pass}`)
  await desk.stands(`Nhập lần ${pass} – tập số 1`)
  for (const line of sheets) {
    await desk.page.keyboard.type(line)
    await desk.page.keyboard.press('Enter')
  }
  await desk.sees(`Đã nhập ${sheets.length} tờ`)
  await desk.sees('Máy chủ đã lưu hết')
  await desk.press(`Chốt lần ${pass}`)
  await desk.confirm(`Chốt lần ${pass}`)
  await desk.stands(/^Tập phiếu số 1/)
}

/** On the page of a village: from here on none of its cards begins an answer. */
export async function endCollecting(
  staff: Desk,
  { handedOut, away }: { handedOut: number; away?: number },
): Promise<void> {
  await staff.fill('Số thẻ đã phát theo chữ ký trong sổ', String(handedOut))
  if (away !== undefined) await staff.fill('Hộ đi vắng (không bắt buộc)', String(away))
  await staff.press('Kết thúc thu phiếu tại thôn')
}

/** From a survey whose villages are all closed to a counted one. */
export async function closeAndCount(
  staff: Desk,
  { title, commune, keyWords }: { title: string; commune: string; keyWords: string },
): Promise<void> {
  await staff.follow('Đóng nhận phiếu')
  await staff.fill('Lý do đóng trước hạn', 'Mọi thôn đã thu xong')
  await staff.confirm('Đóng nhận phiếu')
  await staff.sees('Đã đóng nhận phiếu')
  await staff.stands(title)
  await staff.follow('Kiểm phiếu')
  await staff.fill('Chìa khóa hòm phiếu', keyWords)
  await staff.fill(`Gõ “${commune}” để xác nhận`, commune)
  await staff.confirm('Kiểm phiếu')
}

async function codesOn({ page }: Desk): Promise<string[]> {
  const texts = await page.locator('.card-digits').allInnerTexts()
  return texts.map((text) => parseCode(text).code ?? '')
}

function inRow({ page }: Desk, village: string, button: string) {
  const row = page.getByRole('row', { name: new RegExp(`^${village}`) })
  return row.getByRole('button', { name: button, exact: true })
}

function pressInRow(desk: Desk, village: string, button: string): Promise<void> {
  return inRow(desk, village, button).click()
}

function isGone(desk: Desk, village: string, button: string): Promise<void> {
  return inRow(desk, village, button).waitFor({ state: 'detached' })
}
