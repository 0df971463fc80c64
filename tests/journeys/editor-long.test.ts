import { expect, test } from 'vitest'
import { expectSoundOnBoth } from './browser.ts'
import { useEditor } from './editor-scene.ts'

// Somebody who has no form yet writes one of twenty questions in two languages, by hand, with few touches
// beyond the words themselves.

const scene = useEditor()
const { begin, edit, savedForm, focused } = scene

const scale = 'Thang đo hài lòng'
/** Of the second, the third … question; a fresh one is answered like the one before it. */
const types = [scale, 'Có hoặc không', 'Nhập số', 'Chọn một', scale, scale]

test('twenty questions in two languages are written from next to nothing, and can be opened', async () => {
  const slug = await begin('blank')
  await edit(slug)
  const { page, desk } = scene
  const { keyboard } = page
  const write = (words: string) => keyboard.insertText(words)
  const entry = (hasText: RegExp) => page.locator('.outline-entry', { hasText })
  const current = page.locator('.outline-entry[aria-current]')

  // The language first: from then on every text is written in both, side by side.
  await desk.press('Thông tin chung và ngôn ngữ')
  await page.getByLabel('Tên hoặc mã ngôn ngữ').fill('nung')
  await keyboard.press('Enter')
  const gaps = page.locator('.beside').getByText(/^Còn thiếu \d+ chỗ/)
  await gaps.waitFor()
  await entry(/Giao thông/).click()
  for (let at = 2; at <= 18; at++) {
    await keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: `Câu ${at} trên` }).waitFor()
    await write(`Ông/Bà có hài lòng với việc thứ ${at} của xã không?`)
    await keyboard.press('Tab')
    await write(`Slấc ǎn nẩy ${at}?`)
    await keyboard.press('Tab')
    await write(`Việc ${at}`)
    await keyboard.press('Tab')
    await write(`Nẩy ${at}`)
    await keyboard.press('Tab')
    expect(await focused()).toMatch(/_type$/)
    const type = types[(at - 2) % types.length] ?? scale
    await page.getByLabel('Cách trả lời').selectOption(type)
    if (type === 'Chọn một') {
      await page.getByLabel('Phương án 1', { exact: true }).fill('Ít')
      await page.getByLabel('Phương án 2', { exact: true }).fill('Nhiều')
    }
  }
  // However long the list is, one sees where one is.
  await expect.poll(async () => (await current.boundingBox())?.y ?? 9999).toBeLessThan(740)
  await expectSoundOnBoth(page)

  // The last gaps by one key; what says the same is written once.
  const count = Number(/\d+/.exec(await gaps.innerText())?.[0])
  const written = await scene.translate(() => keyboard.press('Control+Shift+Enter'))
  expect(written).toBeLessThan(count)
  await page.getByText('Phiếu không còn lỗi.').waitFor()
  await entry(/Đánh giá chung/).click()
  const phone = page.frameLocator('iframe')
  await phone.getByText('Câu 19 / 20').waitFor()
  await desk.sees('Mở nhận phiếu')

  await expect
    .poll(async () => {
      const { languages, sections } = await savedForm(slug)
      const texts = sections[0].questions.map(({ text }: { text: object }) => Object.keys(text))
      return [...languages, ...texts].join(' ')
    })
    .toBe(`vi nut${' vi,nut'.repeat(20)}`)
})
