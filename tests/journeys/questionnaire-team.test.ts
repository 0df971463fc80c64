import { describe, expect, test } from 'vitest'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { refusal, taken } from '../questionnaire/phone-server.ts'

const { hand, open, tap, choose, title, heading, answerEverything, expectAccessible } =
  phoneInHand()

/** Everything that the phone keeps, as somebody who looks into it finds it. */
async function kept(): Promise<string> {
  return hand.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
}

const counter = () => hand.page.locator('header').innerText()

describe('a phone that goes from house to house', () => {
  test.each([
    ['teamPhone', 'Máy này của tổ lấy ý kiến, Ông/Bà tự bấm'],
    ['helped', 'người giúp biết câu trả lời'],
  ])('says in mode %s what is true of it, and sends that mode', async (mode, sentence) => {
    await open(`?mode=${mode}`)
    expect(await hand.page.locator('main').innerText()).toContain(sentence)
    await expectAccessible()
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(hand.server.received.map((body) => body.mode)).toEqual([mode])
  })

  test('any other word in the address changes nothing', async () => {
    await open('?mode=paper')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(hand.server.received.map((body) => body.mode)).toEqual(['self'])
  })

  test('keeps two numbers and nothing else between two households', async () => {
    await open('?mode=teamPhone')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Đã gửi')
    await hand.page.getByText('Xem mã biên nhận').click()
    const shown = (await hand.page.locator('.code').innerText()).replace(/ /g, '')
    await expectAccessible()
    await tap('Hộ tiếp theo')
    expect(await heading()).toContain('Mời Ông/Bà')
    expect(await counter()).toContain('đã gửi 1, chờ gửi 0')
    const left = await kept()
    for (const trace of [shown, 'satisfied', 'v1', 'sửa đường', 'salt']) {
      expect(left).not.toContain(trace)
    }
    await hand.page.goBack()
    await hand.page.goBack()
    expect(await hand.page.locator('input:checked').count()).toBe(0)
    expect(await hand.page.locator('body').innerText()).not.toContain('sửa đường')
  })

  test('sends what waits by itself, and shows it to nobody', async () => {
    await open('?mode=helped')
    hand.server.reply = refusal(503, 'unavailable')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Chưa gửi được')
    expect(await hand.page.locator('.warn').innerText()).toContain('máy này tự gửi')
    await expectAccessible()
    await tap('Hộ tiếp theo')
    expect(await counter()).toContain('đã gửi 0, chờ gửi 1')
    await open('?mode=helped')
    expect(await heading()).toContain('Mời Ông/Bà')
    hand.server.reply = taken
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(await counter()).toContain('đã gửi 2, chờ gửi 0')
    expect(new Set(hand.server.received.map(({ id }) => id)).size).toBe(2)
    expect(await kept()).not.toContain('satisfied')
  })

  test('gives a refused answer back to nobody', async () => {
    await open('?mode=teamPhone')
    hand.server.reply = refusal(422, 'invalid')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Phiếu không được nhận')
    await expectAccessible()
    expect(await kept()).not.toContain('satisfied')
    await tap('Đã hiểu')
    expect(await heading()).toContain('Mời Ông/Bà')
  })

  test('an unfinished answer ends with the tab, or when it is given up', async () => {
    await open('?mode=teamPhone')
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await hand.page.reload()
    expect(await hand.page.getByLabel('Thôn Đồng Mẫu').isChecked()).toBe(true)
    await open('?mode=teamPhone')
    expect(await heading()).toContain('Mời Ông/Bà')
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await tap('Xóa câu trả lời trên điện thoại này')
    await tap('Xóa')
    expect(await heading()).toContain('Mời Ông/Bà')
    expect(await kept()).not.toContain('v1')
  })

  test('is not mixed up with its owner’s own answer', async () => {
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await tap('Tiếp tục')
    await choose('Hài lòng')
    await open('?mode=teamPhone')
    expect(await heading()).toContain('Mời Ông/Bà')
    await open()
    expect(await heading()).toContain('đang trả lời dở')
  })
})
