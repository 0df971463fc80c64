import { describe, expect, test } from 'vitest'
import { samplePage } from '../questionnaire/phone.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { refusal, taken } from '../questionnaire/phone-server.ts'

const { hand, open, openWith, tap, heading, title, answerEverything, expectAccessible } =
  phoneInHand()

/** Black on it, in high contrast: what waits is never as white as what was sent. */
const amber = 'rgb(255, 230, 128)'

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
    [429, refusal(429, 'too_many')],
    [500, refusal(500, 'fault')],
    [502, { status: 502, body: '<html>Bad Gateway</html>' }],
    [503, refusal(503, 'unavailable')],
  ])(
    'keeps the answer on %i, says that it is not sent, and sends it as it was',
    async (_status, reply) => {
      hand.server.reply = reply
      await answerEverything()
      await tap('Gửi phiếu')
      await title('Chưa gửi được')
      expect(await hand.page.locator('.warn').innerText()).toContain('CHƯA GỬI')
      hand.server.reply = taken
      await hand.page.getByRole('button', { name: 'Thử gửi lại' }).dblclick()
      await title('Đã gửi')
      expect(new Set(hand.server.received.map((body) => JSON.stringify(body))).size).toBe(1)
    },
  )

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

  test('goes on after the end for whoever had begun, and tells by the server’s word what counts', async () => {
    await answerEverything()
    const { survey } = samplePage()
    const over = { title: 'Đã hết hạn nhận phiếu', paragraphs: ['Nhận phiếu đến hôm qua.'] }
    hand.server.page = samplePage({ survey: { ...survey, state: 'closed' }, over })
    hand.server.status = 410
    await open()
    await tap('Trả lời tiếp')
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(await hand.page.getByText('Trả lời phiếu cho hộ khác').count()).toBe(0)
  })

  test('waiting over the end, goes out at the next opening and is told what became of it', async () => {
    await answerEverything()
    await hand.phone.setOffline(true)
    await tap('Gửi phiếu')
    await title('Chưa gửi được')
    await hand.page.close()
    await hand.phone.setOffline(false)
    const { survey } = samplePage()
    const over = { title: 'Đã hết hạn nhận phiếu', paragraphs: ['Nhận phiếu đến hôm qua.'] }
    hand.server.page = samplePage({ survey: { ...survey, state: 'closed' }, over })
    hand.server.status = 410
    hand.server.reply = refusal(410, 'gone')
    await open()
    await title('Phiếu không được nhận')
    expect(await hand.page.locator('.bad').innerText()).toContain('thì không được tính')
    await tap('Đã hiểu')
    expect(await heading()).toBe(over.title)
    expect(
      await hand.page.evaluate(() => localStorage.getItem('langnghe.an-thinh.draft')),
    ).toBeNull()
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
