import { expect, test } from 'vitest'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'

const { hand, open, tap, choose, title, heading, answerEverything, expectAccessible } =
  phoneInHand()

const look = () =>
  hand.page.evaluate(() => {
    const { fontSize, color } = getComputedStyle(document.documentElement)
    return [fontSize, color]
  })

const usual = ['18px', 'rgb(23, 33, 28)']
const both = ['24px', 'rgb(0, 0, 0)']

test('larger letters and black on white are one tap away, from the start to the end', async () => {
  expect(await look()).toEqual(usual)
  await tap('Chữ to')
  await tap('Tương phản cao')
  expect(await look()).toEqual(both)
  await expectAccessible()
  await answerEverything()
  await expectAccessible()
  await tap('Chữ thường')
  await tap('Tương phản thường')
  expect(await look()).toEqual(usual)
  await tap('Chữ to')
  await tap('Tương phản cao')
  await tap('Gửi phiếu')
  await title('Đã gửi')
  await expectAccessible()
  expect(await look()).toEqual(both)
})

test('every screen on the way is sound in both', async () => {
  await tap('Chữ to')
  await tap('Tương phản cao')
  await tap('Bắt đầu')
  await tap('Tiếp tục')
  await expectAccessible()
  await choose('Thôn Đồng Mẫu')
  await tap('Tiếp tục')
  await expectAccessible()
  await tap('Xóa câu trả lời trên điện thoại này')
  await expectAccessible()
})

test('what was chosen is found again, and ends with what the phone keeps', async () => {
  await tap('Chữ to')
  await open()
  expect(await look()).toEqual(['24px', usual[1]])
  await tap('Bắt đầu')
  await choose('Thôn Đồng Mẫu')
  await tap('Xóa câu trả lời trên điện thoại này')
  await tap('Xóa')
  expect(await hand.page.evaluate(() => localStorage.length)).toBe(0)
  await open()
  expect(await look()).toEqual(usual)
})

test('a phone that asks for more contrast gets it, and may do without', async () => {
  await hand.page.emulateMedia({ contrast: 'more' })
  await hand.page.reload()
  expect(await look()).toEqual(['18px', both[1]])
  await tap('Tương phản thường')
  await hand.page.reload()
  expect(await look()).toEqual(usual)
})

test('on a team’s phone the next household begins with the usual look', async () => {
  await open('?mode=helped')
  await tap('Chữ to')
  await answerEverything()
  await tap('Gửi phiếu')
  await title('Đã gửi')
  await tap('Hộ tiếp theo')
  expect(await heading()).toContain('Mời Ông/Bà')
  expect(await look()).toEqual(usual)
})
