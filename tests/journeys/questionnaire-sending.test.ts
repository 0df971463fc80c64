import { describe, expect, test } from 'vitest'
import { samplePage } from '../questionnaire/phone.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { refusal, taken } from '../questionnaire/phone-server.ts'

const { hand, open, openWith, tap, choose, heading, title, answerEverything, expectAccessible } =
  phoneInHand()

/** Black on it, in high contrast: what waits is never as white as what was sent. */
const amber = 'rgb(255, 230, 128)'

/** How much of a button is under the fold. */
const below = async (name: string) => {
  const box = await hand.page.getByRole('button', { name, exact: true }).boundingBox()
  return Math.max(0, box ? box.y + box.height - 568 : 568)
}

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

describe('sending', () => {
  test('waits without a network, says so, and goes out once when there is one', async () => {
    await answerEverything()
    await hand.phone.setOffline(true)
    await tap('Gửi phiếu')
    await title('Chưa gửi được')
    expect(await hand.page.locator('.warn').innerText()).toContain('CHƯA GỬI')
    await expectAccessible()
    await tap('Tương phản cao')
    const panel = hand.page.locator('.warn')
    expect(await panel.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(amber)
    await expectAccessible()
    hand.server.reply = { status: 200, body: '<html>Wi-Fi</html>' }
    await hand.phone.setOffline(false)
    await expect.poll(() => hand.server.received.length).toBe(1)
    expect(await heading()).toBe('Chưa gửi được')
    hand.server.reply = taken
    await open()
    await title('Đã gửi')
    expect(new Set(hand.server.received.map((body) => JSON.stringify(body))).size).toBe(1)
  })

  test.each([
    [409, 'conflict', 'đã được gửi trước đó'],
    [410, 'gone', 'Đã hết hạn nhận phiếu'],
  ])('leaves the queue on %i with a plain sentence', async (status, code, sentence) => {
    hand.server.reply = refusal(status, code)
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Phiếu không được nhận')
    expect(await hand.page.locator('.bad').innerText()).toContain(sentence)
    await expectAccessible()
    await tap('Đã hiểu')
    expect(await heading()).toContain('Mời Ông/Bà')
    expect(hand.server.received).toHaveLength(1)
  })

  test('gives an answer that the server finds invalid back to be mended', async () => {
    hand.server.reply = refusal(422, 'invalid')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Phiếu không được nhận')
    await tap('Xem lại câu trả lời')
    hand.server.reply = taken
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(new Set(hand.server.received.map(({ id }) => id)).size).toBe(1)
  })

  test('cannot be begun after the end', async () => {
    const { survey } = samplePage()
    const over = { title: 'Đã hết hạn nhận phiếu', paragraphs: ['Nhận phiếu đến hôm qua.'] }
    await openWith({ survey: { ...survey, state: 'closed' }, over })
    expect(await heading()).toBe(over.title)
    expect(await hand.page.locator('.panel p').allInnerTexts()).toEqual(over.paragraphs)
    expect(await hand.page.locator('button.main').count()).toBe(0)
    await expectAccessible()
  })
})
