import { describe, expect, test } from 'vitest'
import { samplePage } from '../questionnaire/phone.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { receipt } from '../questionnaire/phone-server.ts'
import { sizes } from './browser.ts'

describe.each([
  ['320 × 568', sizes.smallPhone],
  ['360 × 740', sizes.phone],
])('the way through, on %s', (_size, viewport) => {
  const { hand, tap, choose, heading, title, focused, answerEverything, expectAccessible } =
    phoneInHand(viewport)

  test('leads from the start to the receipt with one request and one answer', async () => {
    await expectAccessible()
    await answerEverything()
    expect(hand.server.opened).toBe(1)
    await expectAccessible()
    await hand.page.getByRole('button', { name: 'Gửi phiếu' }).dblclick()
    await title('Đã gửi')
    await expectAccessible()
    expect(hand.server.received.map(({ answers }) => answers)).toEqual([
      { road: 'satisfied', clinic: '5', overall: 'satisfied', other: 'Mong xã sửa đường' },
    ])
    await hand.page.getByText('Xem mã biên nhận').click()
    expect(await hand.page.locator('.code').innerText()).toBe(
      receipt.replace(/(.{4})(?=.)/g, '$1 '),
    )
  })

  test('goes back by the phone’s button to a question as it was left, after sending to "Đã gửi"', async () => {
    await answerEverything()
    await hand.page.goBack()
    await hand.page.goBack()
    await title('Câu 3 / 4')
    expect(await hand.page.getByLabel('Hài lòng', { exact: true }).isChecked()).toBe(true)
    await hand.page.goForward()
    await hand.page.goForward()
    await tap('Gửi phiếu')
    await title('Đã gửi')
    await hand.page.goBack()
    expect(await heading()).toContain('Đã gửi')
    await hand.page.reload()
    expect(await heading()).toContain('Đã gửi')
  })

  test('asks only what the answers so far call for, and mends one answer from the check page', async () => {
    await answerEverything()
    await tap('Sửa: Y tế')
    await choose('Rất không hài lòng')
    await hand.page.getByLabel('Vì sao?').fill('Đợi cả buổi')
    await expectAccessible()
    await tap('Tiếp tục')
    await title('Xem lại')
    expect(await hand.page.getByRole('listitem').allInnerTexts()).toContainEqual(
      expect.stringContaining('Đợi cả buổi'),
    )
    await tap('Gửi phiếu')
    expect(await hand.page.getByRole('heading', { name: 'Còn 1 câu' }).count()).toBe(1)
    await tap('Trả lời câu còn thiếu')
    expect(await hand.page.title()).toContain('Câu 3 / 5')
  })

  test('takes two quick taps for one: nothing is passed over, and nothing sent unseen', async () => {
    await tap('Bắt đầu')
    for (const answer of ['Thôn Đồng Mẫu', 'Hài lòng', 'Rất hài lòng', 'Hài lòng']) {
      await choose(answer)
      await hand.page.getByRole('button', { name: 'Tiếp tục' }).dblclick()
      expect(await hand.page.title()).not.toMatch(/^Lỗi/)
    }
    await title('Câu 4 / 4')
    await hand.page.getByRole('textbox').fill('Mong xã sửa đường')
    await hand.page.getByRole('button', { name: 'Tiếp tục' }).dblclick()
    await title('Xem lại')
    expect(hand.server.received).toEqual([])
  })

  test('tells what is missing only on "Tiếp tục", and takes the reader there', async () => {
    await tap('Bắt đầu')
    await tap('Tiếp tục')
    expect(await hand.page.title()).toMatch(/^Lỗi: /)
    expect(await focused()).toBe('errors')
    await expectAccessible()
    await hand.page.getByRole('link', { name: 'Câu này cần được trả lời' }).click()
    expect(await focused()).toBe(':village')
    await choose('Khác / không có trong danh sách')
    await tap('Tiếp tục')
    await tap('Bỏ qua câu này')
    expect(await hand.page.title()).toMatch(/^Câu 2/)
  })

  test('keeps the button in sight and every target large', async () => {
    await tap('Bắt đầu')
    await choose('Thôn Đồng Mẫu')
    await tap('Tiếp tục')
    await choose('Hài lòng')
    await tap('Tiếp tục')
    const button = await hand.page.getByRole('button', { name: 'Tiếp tục' }).boundingBox()
    expect(button && button.y + button.height).toBeLessThanOrEqual(viewport.height)
    const heights = await hand.page.$$eval('label.choice', (all) =>
      all.map((one) => one.clientHeight),
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(52)
    await hand.page.evaluate(() => {
      document.documentElement.style.fontSize = '36px'
    })
    await expectAccessible()
  })
})

describe('the first screen says only what is true of this survey', () => {
  const { hand, openWith, expectAccessible } = phoneInHand()
  const { survey, document } = samplePage()
  const promises = () => hand.page.locator('main .panel').innerText()

  test('of an open one, and on tap who could know till the count', async () => {
    const lines = (await promises()).split(/\n+/)
    expect(lines.slice(0, 4)).toEqual([
      'UBND xã An Thịnh hỏi để biết Ông/Bà hài lòng hay chưa hài lòng với kết quả xây dựng nông thôn mới.',
      'Khoảng 2 phút, 4 câu. Câu nào không muốn trả lời thì bỏ qua.',
      'Phần mềm không lưu tên, số điện thoại, loại máy, giờ gửi.',
      'Người đứng cạnh có thể thấy màn hình. Nhà mạng có thể biết máy này đã mở trang. Xin không ghi tên vào ô ý kiến.',
    ])
    await hand.page.getByText('Xem thêm').click()
    expect(await promises()).toContain('mỗi đêm mở một số phiếu')
    expect(await promises()).toContain('Trước khi kiểm phiếu, ai chiếm được máy chủ')
    expect(await promises()).not.toContain('thẻ')
  })

  test('of one with cards, that the use of a card is known and nothing else of it', async () => {
    await openWith({ survey: { ...survey, access: 'card' } })
    expect(await promises()).toContain('Hệ thống biết thẻ đã dùng hay chưa, không lưu thẻ nào')
    await hand.page.getByText('Xem thêm').click()
    expect(await promises()).toContain('không nối được thẻ với phiếu')
    expect(await promises()).toContain('Trước khi kiểm phiếu, ai chiếm được máy chủ')
    expect(await promises()).not.toContain('mỗi đêm')
    await expectAccessible()
  })

  test('of a form about other things, and with a question that must be answered', async () => {
    const [first, ...rest] = document.sections
    if (!first) throw new Error('the sample form has lost its sections')
    const questions = first.questions.map((one) => ({ ...one, required: true }))
    const sections = [{ ...first, questions }, ...rest]
    await openWith({ document: { ...document, aboutNtmResults: false, sections } })
    expect(await promises()).toContain('hài lòng với các nội dung trong phiếu này')
    expect(await promises()).toContain('Câu nào không bắt buộc thì có thể bỏ qua.')
  })
})

describe('another language on board', () => {
  const { hand, openWith, tap, heading, expectAccessible } = phoneInHand()

  test('is one tap away, and marked as such', async () => {
    const { document } = samplePage()
    const [first, ...rest] = document.sections
    const [road, ...others] = first?.questions ?? []
    if (!first || !road) throw new Error('the sample form has lost its first question')
    const translated = { ...road, text: { ...road.text, en: 'Are you satisfied with the road?' } }
    const sections = [{ ...first, questions: [translated, ...others] }, ...rest]
    await openWith({
      languages: ['vi', 'en'],
      document: { ...document, languages: ['vi', 'en'], sections },
      villages: [],
    })
    await tap('Bắt đầu')
    await tap('English')
    expect(await heading()).toBe('Are you satisfied with the road?')
    expect(await hand.page.locator('h1 span').getAttribute('lang')).toBe('en')
    await expectAccessible()
    await tap('Tiếng Việt')
    expect(await hand.page.locator('h1 span').getAttribute('lang')).toBeNull()
  })
})

describe('a browser too old for the script is led to the same form without one', () => {
  const { hand, open } = phoneInHand()
  const there = () => hand.page.waitForURL('**/s/an-thinh?plain=1&lang=nut')

  test('when it has nothing of Chrome 61', async () => {
    await hand.phone.addInitScript(() => {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule')
    })
    await open('?lang=nut')
    await there()
  })

  test('when the script fails before it has drawn the page', async () => {
    await hand.phone.addInitScript(() => {
      Reflect.deleteProperty(Crypto.prototype, 'getRandomValues')
    })
    await open('?lang=nut')
    await there()
    expect(hand.faults.splice(0)).toEqual([expect.stringContaining('getRandomValues')])
  })
})
