// What is done again and again at the desk of a round with cards, by the words on the screen.
import { expect } from 'vitest'
import { parseCode } from '#shared/tokens/code.ts'
import type { Desk } from './desk.ts'

type Villages = readonly (readonly [name: string, households: number])[]

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
