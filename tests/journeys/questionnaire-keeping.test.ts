import { describe, expect, test } from 'vitest'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { refusal, taken } from '../questionnaire/phone-server.ts'

const { hand, open, tap, choose, heading, title, answerEverything, expectAccessible } =
  phoneInHand()

/** How much of a button is under the fold. */
const below = async (name: string) => {
  const box = await hand.page.getByRole('button', { name, exact: true }).boundingBox()
  return Math.max(0, box ? box.y + box.height - 568 : 568)
}

/** The phone's own clock, so many days from now. */
const days = (count: number) => Date.now() + count * 864e5

const kept = () => hand.page.evaluate(() => Object.keys(localStorage))

describe('what the phone keeps', () => {
  test('is offered again at the next opening, and followed by another tab', async () => {
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await tap('Tiếp tục')
    await choose('Hài lòng')
    const first = hand.page
    await open()
    expect(await heading()).toContain('đang trả lời dở')
    await tap('Trả lời tiếp')
    await choose('Bình thường')
    hand.page = first
    await tap('Tiếp tục')
    expect(await hand.page.getByLabel('Bình thường', { exact: true }).isChecked()).toBe(true)
  })

  test('is given up after 14 days, and then nothing of it is left', async () => {
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await tap('Tiếp tục')
    await choose('Hài lòng')
    await hand.phone.clock.setFixedTime(days(13))
    await open()
    expect(await heading()).toContain('đang trả lời dở')
    await hand.phone.clock.setFixedTime(days(15))
    await open()
    expect(await heading()).toContain('Mời Ông/Bà')
    expect(await kept()).toEqual([])
  })

  test('is not given up where it waits to be sent, however long that takes', async () => {
    hand.server.reply = refusal(503, 'unavailable')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Chưa gửi được')
    await hand.phone.clock.setFixedTime(days(30))
    hand.server.reply = taken
    await open()
    await title('Đã gửi')
    expect(new Set(hand.server.received.map(({ id }) => id)).size).toBe(1)
  })

  test('makes one answer in two tabs, and the second one sees that it was sent', async () => {
    await answerEverything()
    const first = hand.page
    await open()
    await tap('Trả lời tiếp')
    await title('Xem lại')
    const second = hand.page
    hand.page = first
    await tap('Gửi phiếu')
    await title('Đã gửi')
    hand.page = second
    await title('Đã gửi')
    expect(hand.server.received).toHaveLength(1)
  })

  test('can be erased, and then nothing is left', async () => {
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await tap('Xóa câu trả lời trên điện thoại này')
    await expect.poll(() => below('Không xóa')).toBe(0)
    await expectAccessible()
    await tap('Xóa')
    expect(await heading()).toContain('Mời Ông/Bà')
    expect(await hand.page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('is only its memory where storage is forbidden, and it says so', async () => {
    await hand.phone.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    await open()
    expect(await hand.page.getByText('xin đừng đóng trang').count()).toBe(1)
    await answerEverything()
    hand.server.reply = refusal(503, 'unavailable')
    await tap('Gửi phiếu')
    await title('Chưa gửi được')
    expect(await hand.page.locator('.warn').innerText()).not.toContain('Đã lưu')
    hand.server.reply = taken
    await tap('Thử gửi lại')
    await title('Đã gửi')
  })
})
