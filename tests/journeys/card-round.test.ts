import { describe, expect, test } from 'vitest'
import { onPhone } from './browser.ts'
import { answerInVillages } from './card-scene.ts'
import {
  closeAndCount,
  endCollecting,
  layStack,
  openWithHeldKey,
  pasteVillages,
  printAll,
  readAll,
  releaseAll,
} from './commune-desk.ts'
import type { Desk } from './desk.ts'
import { asking } from './office.ts'
import { useRound } from './round-scene.ts'
import { openForm } from './villager.ts'

// A round with household cards, from an empty commune to a result that is sent: three hundred cards, forty answers on
// phones and twenty-five on paper. Each test goes on where the one before has stopped.

const title = 'Lấy ý kiến về kết quả xây dựng nông thôn mới năm 2026'
const commune = 'Xã Đồng Tiến'
const villages = [
  ['Thôn Đồng Mẫu', 120],
  ['Thôn Hoa Quảng', 100],
  ['Thôn Tân Thành', 80],
] as const
const [mau, quang, thanh] = villages.map(([name]) => name) as [string, string, string]

const round = useRound(['canbo', 'nhapphieu', 'thamtra'])
let staff: Desk
let clerk: Desk
let reviewer: Desk

describe('before anybody answers', () => {
  test('the commune pastes its villages and opens a survey with cards, its key on paper', async () => {
    staff = await round.sit('canbo')
    await staff.open('/console/villages/paste')
    await pasteVillages(staff, villages)
    await staff.open('/console/surveys/new')
    await staff.page
      .getByRole('radio', { name: /xã đạt chuẩn nông thôn mới/ })
      .first()
      .check()
    await staff.page.getByRole('radio', { name: /^Khảo sát bằng thẻ/ }).check()
    await staff.fill('Điện thoại của tổ lấy ý kiến', '0900 000 000')
    await staff.fill('Điện thoại của cấp trên', '0900 000 001')
    await staff.stands('Tạo cuộc khảo sát mới')
    await staff.press('Tạo cuộc khảo sát')
    await staff.stands(title)
    Object.assign(round, await openWithHeldKey(staff, { title, lastDay: '20/03/2026' }))
    await staff.sees('Chờ cấp trên xác nhận số hộ và cấp thẻ')
  })

  test('the level above confirms the households and releases the cards', async () => {
    reviewer = await round.sit('thamtra')
    await reviewer.open(round.at('/cards'))
    await releaseAll(reviewer, villages)
  })

  test('three hundred cards come from the printer, each with a code of its own', async () => {
    await staff.open(round.at())
    await staff.sees('Còn 300 thẻ được cấp mà chưa in')
    await staff.page.getByRole('link', { name: 'In thẻ', exact: true }).click()
    round.cards = await printAll(staff, villages)
    const all = [...round.cards.values()].flat()
    expect([all.length, new Set(all).size]).toEqual([300, 300])
  })
})

describe('while it collects', () => {
  test('households answer on phones of their own', async () => {
    const phone = await round.openBrowser(onPhone)
    const [code = ''] = round.draw(mau, 1)
    const villager = await openForm(phone, `${round.program.url}/s/${round.slug}#${code}`)
    const answer = (question: number) => (question === 3 ? 'Chưa hài lòng' : 'Hài lòng')
    await villager.answerAll({ answer, questions: 21 })
    await villager.tap('Gửi phiếu')
    await villager.tap('Cứ gửi phiếu')
    await villager.stands('Đã gửi')
    await phone.close()
    await answerInVillages(asking(round.program.url), round.slug, [
      [mau, round.draw(mau, 19)],
      [quang, round.draw(quang, 12)],
      [thanh, round.draw(thanh, 8)],
    ])
    await staff.open(round.at())
    await staff.page.locator('.big-fraction', { hasText: '40' }).first().waitFor()
  })

  test('twenty-five ballots on paper are counted by hand, their cards typed', async () => {
    await staff.open(round.at())
    await staff.follow('Phiếu giấy')
    await staff.stands('Phiếu giấy')
    const minutes = { 'Phiếu hợp lệ': 23, 'Phiếu trắng': 1, 'Đánh dấu hai ô ở câu hỏi chung': 1 }
    await layStack(staff, quang, round.draw(quang, 25), minutes)
  })

  test('two accounts key them from the keyboard, and what differs is settled', async () => {
    const sheets = [
      ...Array.from({ length: 23 }, (_, ballot) => (ballot % 5 ? '' : '3 7')),
      '/',
      '*',
    ]
    await readAll(staff, 'một', sheets)
    clerk = await round.sit('nhapphieu')
    await clerk.open(new URL(staff.page.url()).pathname)
    await readAll(clerk, 'hai', sheets.with(1, '9'))
    await clerk.sees('Còn 1 tờ hai lần nhập khác nhau')
    await clerk.stands(`Tập phiếu số 1 – ${quang}`)
    await clerk.press('Lấy lần một')
    await clerk.sees('Số đã nhập khớp với biên bản')
    await clerk.fill('Gõ số 1 của tập để xác nhận', '1')
    await clerk.press('Hoàn tất tập')
    await clerk.sees('25 phiếu đã vào hòm, kèm 25 thẻ thu lại')
  })
})

describe('the end of the collecting', () => {
  test('a village that came together is marked', async () => {
    await staff.open(round.at())
    await staff.follow('Kết thúc thu phiếu, đối chiếu')
    await staff.stands('Kết thúc thu phiếu, đối chiếu')
    await staff.follow(thanh)
    await staff.stands(thanh)
    await staff.press('Ghi nhận họp thôn')
    await staff.press('Ghi nhận họp thôn')
    await staff.sees('Không có bàn viết riêng thì không lấy ý kiến tại cuộc họp được')
    await staff.stands(thanh)
    await staff.fill('Ngày họp', '04/03/2026')
    await staff.fill('Nơi họp', 'Nhà văn hóa thôn Tân Thành')
    await staff.fill('Số hộ dự họp', '30')
    await staff.fill('Người chứng kiến thứ nhất', 'Chi hội trưởng phụ nữ')
    await staff.fill('Người chứng kiến thứ hai', 'Chi hội trưởng nông dân')
    await staff.choose('Có bàn viết riêng, không ai đứng cạnh hộ đang viết')
    await staff.press('Ghi nhận họp thôn')
    await staff.sees('04/03/2026, tại Nhà văn hóa thôn Tân Thành')
    await staff.stands(thanh)
  })

  test('each village is closed with the signatures of its register, a difference explained', async () => {
    for (const [name, households] of villages) {
      await staff.open(round.at('/collection'))
      await staff.follow(name)
      const isShort = name === mau
      await endCollecting(staff, { handedOut: households - (isShort ? 1 : 0) })
      if (isShort) {
        await staff.sees('Giải thích từng chênh lệch ở trên')
        await staff.stands(name)
        await staff.fill(
          'Giải thích chênh lệch',
          'Một hộ nhận thẻ mà quên ký, trưởng thôn đã xác nhận',
        )
        await staff.press('Kết thúc thu phiếu tại thôn')
      }
      await staff.page.getByText('Đã kết thúc', { exact: true }).first().waitFor()
      await staff.stands(name)
    }
    await staff.open(round.at('/collection'))
    await staff.sees('Mọi thôn đã kết thúc và đối chiếu xong')
    await staff.stands('Kết thúc thu phiếu, đối chiếu')
  })

  test('a card of a closed village begins nothing any more', async () => {
    const phone = await round.openBrowser(onPhone)
    const [code = ''] = round.draw(mau, 1)
    const villager = await openForm(phone, `${round.program.url}/s/${round.slug}#${code}`)
    await villager.tap('Bắt đầu')
    await villager.tap('Tiếp tục')
    await villager.page.getByText('thôn đã kết thúc thu phiếu').first().waitFor()
    await phone.close()
  })

  test('one of them is counted first: papers to sign that day, and nobody sees what it says', async () => {
    await staff.open(round.at('/collection'))
    await staff.follow(quang)
    await staff.press('Kiểm phiếu thôn này')
    await staff.fill('Chìa khóa hòm phiếu', round.keyWords)
    await staff.fill(`Gõ “${quang}” để xác nhận`, quang)
    await staff.confirm('Kiểm phiếu')
    await staff.sees('Số liệu từng nội dung hiện khi thôn cuối cùng đã kiểm')
    await staff.stands(quang)
    await staff.follow('In biên bản mở hòm phiếu')
    await staff.sees('Phiếu đã kiểm')
    await staff.stands('Biên bản mở hòm phiếu của thôn')
    await staff.open(round.at())
  })

  test('then the survey is closed, and the rest counted with the key on paper', async () => {
    await closeAndCount(staff, { title, commune, keyWords: round.keyWords })
    await staff.sees('Đã kiểm 65 phiếu')
    await staff.stands(title)
  })
})

describe('after the count', () => {
  test('the minutes bear what was reconciled, and the mark of the meeting', async () => {
    await staff.open(round.at('/prints/minutes-file'))
    await staff.sees('Họp thôn ngày 04/03/2026, 30 hộ dự')
    await staff.sees('Một hộ nhận thẻ mà quên ký')
    await staff.open(round.at('/results'))
    await staff.sees('Họp thôn: Thôn Tân Thành (30 hộ dự)')
    await staff.stands(/./)
  })

  test('the result is sent with a note, and the level above reads why numbers differ', async () => {
    await staff.open(round.at())
    await staff.follow('Gửi thẩm tra')
    await staff.fill('Ghi chú gửi kèm (không bắt buộc)', 'Thôn Tân Thành họp ngày 04/3')
    await staff.confirm('Gửi thẩm tra')
    await staff.sees('Đã gửi thẩm tra')
    await reviewer.open(`/console/reviews/${round.slug}`)
    await reviewer.follow('Xem số phát ra, thu về và giải thích chênh lệch của từng thôn')
    await reviewer.follow(mau)
    await reviewer.sees('Một hộ nhận thẻ mà quên ký')
    await reviewer.stands(mau)
  })
})
