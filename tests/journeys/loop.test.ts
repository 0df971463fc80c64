import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectSound, expectSoundOnBoth, onPhone, stopAtFailure, useBrowser } from './browser.ts'
import { pasteVillages } from './commune-desk.ts'
import { type Desk, sitDown } from './desk.ts'
import {
  households,
  morning,
  password,
  staffProvince,
  type Username,
  villageLines,
} from './office.ts'
import { type Program, startProgram } from './program.ts'
import { openForm } from './villager.ts'

// One survey from an empty commune to the board of the 40 %, as people walk it:
// each test goes on where the one before has stopped, and weeks pass in between.

/** Eleven working days later, and the day before the deadline. */
const afterTenDays = '2026-03-19T02:00:00.000Z'
const deadline = '20/03/2026'
const commune = 'Xã Đồng Tiến'
const service = 'https://tram-y-te.example/dat-lich'
const title = 'Lấy ý kiến về kết quả xây dựng nông thôn mới năm 2026'

const openBrowser = useBrowser({ stays: true })
let program: Program
let staff: Desk
let reviewer: Desk
let slug: string

stopAtFailure()
beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra', 'dieuphoi'])
})
afterAll(() => program?.end())

/** Somebody sits down at a console of their own and signs in. */
async function official(username: Username): Promise<Desk> {
  const desk = await sitDown(await openBrowser(), program.url, program.instant)
  await desk.signIn(username, password)
  return desk
}

describe('the commune', () => {
  test('pastes its villages with their households', async () => {
    staff = await official('canbo')
    await staff.stands('Không có cuộc khảo sát nào đang chạy')
    await staff.follow('Nhập danh sách thôn và số hộ')
    await staff.stands('Chưa có danh sách thôn và số hộ')
    await staff.follow('Dán danh sách từ Excel')
    await staff.stands('Dán danh sách thôn và số hộ')
    await pasteVillages(staff, villageLines)
    await staff.follow('Xem danh sách thôn')
    await staff.stands('3 thôn, 208 hộ')
  })

  test('begins a survey from a template and opens it till the end of a day', async () => {
    await staff.open('/console')
    await staff.follow('Tạo cuộc khảo sát')
    await staff.stands('Tạo cuộc khảo sát mới')
    await staff.page
      .getByRole('radio', { name: /xã đạt chuẩn nông thôn mới/ })
      .first()
      .check()
    await staff.fill('Điện thoại của tổ lấy ý kiến (không bắt buộc)', '0900 000 000')
    await staff.press('Tạo cuộc khảo sát')
    await staff.stands(title)
    await staff.follow('Mở nhận phiếu')
    await staff.stands('Mở nhận phiếu đến ngày nào?')
    await staff.fill('Hạn nhận phiếu', deadline)
    await staff.sees('13 ngày làm việc')
    await staff.press('Mở nhận phiếu từ hôm nay')
    await staff.stands(title)
    await staff.sees('Đang nhận phiếu')
    slug = new URL(staff.page.url()).pathname.split('/').at(-1) ?? ''
    await staff.follow('In ấn')
    await staff.stands('In ấn')
    await staff.follow('Mở tờ in: Tờ thông báo có mã QR')
    await staff.stands('Tờ thông báo có mã QR')
  })
})

describe('the villagers', () => {
  const answers = [
    ['Thôn Đồng Mẫu', 'Hài lòng'],
    ['Thôn Hoa Quảng', 'Hài lòng'],
    ['Thôn Tân Thành', 'Chưa hài lòng'],
  ] as const

  test.each(answers)('of %s answer on their own phones: %s', async (village, answer) => {
    const phone = await openBrowser(onPhone)
    const villager = await openForm(phone, `${program.url}/s/${slug}`)
    await expectSound(villager.page)
    await villager.answerAll({ village, answer, questions: 21 })
    await expectSound(villager.page)
    await villager.tap('Gửi phiếu')
    await villager.tap('Cứ gửi phiếu')
    await villager.stands('Đã gửi')
    await expectSound(villager.page)
    await phone.close()
  })

  test('are counted in the commune as answers, not as households', async () => {
    await households(program.url, slug, { answers: 37, notSatisfied: 4 })
    await staff.open('/console')
    await staff.stands('40 lượt trả lời, 3 thôn còn thiếu')
  })
})

describe('the end of collecting', () => {
  test('comes when the commune closes before the deadline, with a reason', async () => {
    await program.restart(afterTenDays)
    await staff.page.context().clock.setFixedTime(afterTenDays)
    await staff.open('/console')
    await staff.signIn('canbo', password)
    await staff.follow('Đóng nhận phiếu')
    await staff.fill('Lý do đóng trước hạn', 'Đã đủ phiếu')
    await expectSoundOnBoth(staff.page)
    await staff.confirm('Đóng nhận phiếu')
    await staff.sees('Đã đóng nhận phiếu')
  })

  test('shows a villager who comes late that it is over', async () => {
    const phone = await openBrowser(onPhone)
    const villager = await openForm(phone, `${program.url}/s/${slug}`)
    await villager.stands('Đã hết hạn nhận phiếu')
    await expectSound(villager.page)
    await phone.close()
  })

  test('is the count, which nobody does by a slip of the hand', async () => {
    await staff.follow('Kiểm phiếu')
    await staff.confirm('Kiểm phiếu')
    await staff.sees(`Gõ đúng “${commune}” để xác nhận`)
    await expectSoundOnBoth(staff.page)
    await staff.fill(`Gõ “${commune}” để xác nhận`, commune)
    await staff.confirm('Kiểm phiếu')
    await staff.sees('Đã kiểm 40 phiếu')
    await staff.follow('Xem kết quả')
    await staff.sees('35/40')
    await expectSoundOnBoth(staff.page)
  })
})

describe('the review', () => {
  test('begins when the commune submits', async () => {
    await staff.open(`/console/surveys/${slug}`)
    await staff.follow('Gửi thẩm tra')
    await staff.confirm('Gửi thẩm tra')
    await staff.sees('Đã gửi thẩm tra')
  })

  test('returns the result with remarks', async () => {
    reviewer = await official('thamtra')
    await reviewer.stands(/^1 xã đã gửi/)
    await reviewer.open('/console/reviews')
    await reviewer.stands(/^1 xã đã gửi/)
    await reviewer.follow(`Xem kết quả của ${commune}`)
    await reviewer.stands(`${commune} chờ thẩm tra`)
    await reviewer.press('Trả lại để bổ sung')
    await reviewer.fill('Ý kiến thẩm tra', 'Giải trình việc đóng trước hạn')
    await expectSoundOnBoth(reviewer.page)
    await reviewer.confirm('Trả lại để bổ sung')
    await reviewer.stands(`${commune}: đã trả lại để bổ sung`)
  })

  test('gets an answer to its remarks', async () => {
    await staff.open(`/console/surveys/${slug}`)
    await staff.sees('Giải trình việc đóng trước hạn')
    await expectSoundOnBoth(staff.page)
    await staff.follow('Gửi thẩm tra')
    await staff.fill('Giải trình, bổ sung', 'Các thôn đều đã đủ phiếu từ hôm trước')
    await staff.confirm('Gửi thẩm tra')
    await staff.sees('Đã gửi thẩm tra')
  })

  test('ends with a frozen result that counts for the target', async () => {
    await reviewer.open(`/console/reviews/${slug}`)
    await reviewer.sees('Các thôn đều đã đủ phiếu từ hôm trước')
    await reviewer.follow('Xác nhận kết quả')
    await reviewer.stands(`Xác nhận kết quả của ${commune}`)
    await reviewer.choose('Tính vào chỉ tiêu')
    await reviewer.press('Xác nhận kết quả')
    await reviewer.stands(`${commune}: kết quả đã xác nhận, chờ công bố`)
  })

  test('lets the commune announce what everybody may then read', async () => {
    await staff.open(`/console/surveys/${slug}`)
    await staff.follow('Công bố kết quả')
    await staff.confirm('Công bố kết quả')
    await staff.sees('Đã công bố kết quả')
    const phone = await openBrowser(onPhone)
    const page = await phone.newPage()
    await page.goto(`${program.url}/s/${slug}`)
    await expectSound(page)
    await page.getByRole('link', { name: 'Xem kết quả của cuộc khảo sát này' }).click()
    await page.getByText('35/40').first().waitFor()
    await expectSoundOnBoth(page)
    await phone.close()
  })
})

describe('the target', () => {
  test('needs a service that the commune registers', async () => {
    await staff.open('/console/services')
    await staff.stands('Chưa khai báo dịch vụ thiết yếu nào')
    await staff.page.getByRole('link', { name: 'Khai báo dịch vụ' }).first().click()
    await staff.stands('Khai báo dịch vụ thiết yếu')
    await staff.choose('Y tế')
    await staff.fill('Tên dịch vụ', 'Đặt lịch khám tại trạm y tế')
    await staff.fill('Địa chỉ trực tuyến', service)
    await staff.fill('Cung cấp từ ngày', '05/01/2026')
    await staff.fill('Lượt sử dụng quý gần nhất', '120')
    await staff.fill('Minh chứng', 'Bảng số lượt đặt lịch trong quý, xem ở trang trên')
    await staff.fill('Ngày của minh chứng', '02/03/2026')
    await staff.press('Gửi cấp trên xác nhận')
    await staff.stands('Đặt lịch khám tại trạm y tế')
    await staff.sees('Đang chờ cấp trên mở minh chứng và xác nhận')
  })

  test('counts the service when the district has opened the evidence', async () => {
    await reviewer.open('/console/services')
    await reviewer.stands('1 dịch vụ chờ xác nhận')
    await reviewer.page.getByRole('link', { name: /Đặt lịch khám/ }).click()
    await reviewer.stands('Đặt lịch khám tại trạm y tế')
    await reviewer.page.context().route(service, (route) => route.fulfill({ body: 'Đặt lịch' }))
    const evidence = reviewer.page.waitForEvent('popup')
    await reviewer.page.getByRole('link', { name: /Mở địa chỉ dịch vụ/ }).click()
    await (await evidence).close()
    await reviewer.page.getByRole('checkbox', { name: /Đã mở minh chứng/ }).check()
    await reviewer.press('Xác nhận dịch vụ')
    await reviewer.sees('Đã xác nhận dịch vụ')
    await expectSoundOnBoth(reviewer.page)
  })

  test('is met by the commune on the board of the province', async () => {
    const coordinator = await official('dieuphoi')
    await coordinator.open('/console/targets')
    await coordinator.stands('1/219 đơn vị đã đạt, còn thiếu 87 đơn vị')
    await coordinator.sees('Theo đơn vị hành chính ngày 19/03/2026')
    await coordinator.open('/console/targets?show=met')
    const row = coordinator.page.getByRole('row', { name: commune })
    await row.waitFor()
    expect(await row.textContent()).toContain('Đạt')
  })
})
