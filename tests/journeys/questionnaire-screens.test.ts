import { expect, test } from 'vitest'
import { sampleForm } from '../forms/sample.ts'
import { samplePage } from '../questionnaire/phone.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { refusal, taken } from '../questionnaire/phone-server.ts'
import { sizes } from './browser.ts'
import { faultsOf, faultsOfWriting, magnify } from './reach.ts'

// Every screen that a villager can come to, in every look: axe finds nothing, everything is in reach.

const { hand, open, openWith, tap, choose, title, expectAccessible } = phoneInHand()

const { survey } = samplePage()
const full = {
  survey: {
    ...survey,
    ...{ helpPhone: '0900 000 000', complaintPhone: '0900 000 001' },
    resultsNote: 'Kết quả được niêm yết tại nhà văn hóa thôn.',
  },
  languages: ['vi', 'nut', 'tyz'],
  document: { ...sampleForm(), languages: ['vi', 'nut'] },
  audio: { vi: { ':start': 'longlong', road: 'longroad' }, nut: { ':start': 'longnuts' } },
}

test.each([
  ['as it comes, on 320 × 568', sizes.smallPhone, [], 1],
  ['as it comes, on 360 × 740', sizes.phone, [], 1],
  ['with large letters', sizes.smallPhone, ['Chữ to'], 1],
  ['in high contrast', sizes.smallPhone, ['Tương phản cao'], 1],
  ['with letters twice as large', sizes.smallPhone, [], 2],
])('every screen is sound %s', async (_name, viewport, buttons, scale) => {
  const found: string[] = []
  const begin = async (search = '') => {
    await open(search)
    await hand.page.setViewportSize(viewport)
    for (const button of buttons) await tap(button)
    if (scale > 1) await magnify(hand.page, scale)
  }
  const look = async () => {
    await expectAccessible()
    found.push(...(await faultsOf(hand.page)))
  }

  await openWith(full)
  await begin()
  await look()
  await hand.page.getByText('Xem thêm').click()
  await look()
  await tap('Bắt đầu')
  await look()
  await tap('Tiếp tục')
  await look()
  await choose('Thôn Đồng Mẫu')
  await tap('Tiếp tục')
  await tap('Nghe câu hỏi')
  await choose('Chưa hài lòng')
  await look()
  found.push(...(await faultsOfWriting(hand.page)))
  await tap('Tiếp tục')
  await look()
  for (const number of [2, 3]) {
    await title(`Câu ${number}`)
    await tap('Bỏ qua câu này')
  }
  await look()
  found.push(...(await faultsOfWriting(hand.page)))
  await tap('Xóa câu trả lời trên điện thoại này')
  await look()
  await tap('Không xóa')
  await tap('Tiếp tục')
  await title('Xem lại')
  await look()
  await tap('Gửi phiếu')
  await look()

  for (const [status, code] of [
    [503, 'unavailable'],
    [422, 'invalid'],
  ] as const) {
    hand.server.reply = refusal(status, code)
    if (status === 503) await tap('Cứ gửi phiếu')
    // What waits may have gone by itself meanwhile, and then there is no button to try again with.
    else await hand.page.evaluate(() => dispatchEvent(new Event('online')))
    await title(status === 503 ? 'Chưa gửi được' : 'Phiếu không được nhận')
    await look()
  }
  await tap('Xem lại câu trả lời')
  hand.server.reply = taken
  await tap('Gửi phiếu')
  await tap('Cứ gửi phiếu')
  await title('Đã gửi')
  await look()
  await hand.page.getByText('Xem mã biên nhận').click()
  await look()
  expect(found).toEqual([])
})

test.each([
  ['as they come', undefined],
  ['with large letters', 'Chữ to'],
  ['in high contrast', 'Tương phản cao'],
])('so are those that few see, %s', async (_name, button) => {
  const found: string[] = []
  const look = async () => {
    if (button) await tap(button)
    await expectAccessible()
    found.push(...(await faultsOf(hand.page)))
  }
  await openWith(full)
  await open('?mode=helped')
  await look()
  const over = { title: 'Đã hết hạn nhận phiếu', paragraphs: ['Nhận phiếu đến hôm qua.'] }
  await openWith({ ...full, survey: { ...survey, state: 'closed' }, over })
  await look()
  await openWith({ ...full, villages: [] })
  await tap('Bắt đầu')
  await choose('Hài lòng')
  await open()
  await look()
  await hand.phone.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
  })
  await open()
  await look()
  expect(found).toEqual([])
})
