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
import { asking, password, people, signedIn } from './office.ts'
import { useRound } from './round-scene.ts'
import { openForm } from './villager.ts'

// An official survey where the commune has nobody but its Front: two accounts there, one a level above. Each test goes on
// where the one before has stopped; at the end of each, whoever works for the People's Committee is shown no answer.

const title = 'Lấy ý kiến về kết quả xây dựng nông thôn mới năm 2026'
const commune = 'Xã Đồng Tiến'
const villages = [
  ['Thôn Đồng Mẫu', 14],
  ['Thôn Hoa Quảng', 12],
  ['Thôn Tân Thành', 9],
] as const
const [mau, quang, thanh] = villages.map(([name]) => name) as [string, string, string]
/** The morning after the last day on which the result hangs. */
const afterPosting = '2026-03-17T02:00:00.000Z'

const round = useRound(['mattran', 'mattranhai', 'mattrantren', 'thamtra', 'dieuphoi'])
let front: Desk
let second: Desk
let above: Desk

/** Whoever works for the People's Committee comes to nothing that the Front's own people read. */
async function expectClosedToTheCommittee(): Promise<void> {
  const own = await signedIn(round.program.url, 'mattran')
  const within = ['/paper-stacks', '/collection'].map((rest) => `/api/surveys/${round.slug}${rest}`)
  for (const path of within) await own('get', path)
  for (const username of ['thamtra', 'dieuphoi', 'quantri'] as const) {
    const ask = await signedIn(round.program.url, username)
    for (const path of [...within, `/api/surveys/${round.slug}/results`]) {
      const seen = await ask('get', path).catch(() => 'refused')
      expect([username, path, seen]).toEqual([username, path, 'refused'])
    }
  }
}

describe('the Front of the commune', () => {
  test('enters its own text, word for word, as the form of the survey', async () => {
    front = await round.sit('mattran')
    await front.open('/console/villages/paste')
    await pasteVillages(front, villages)
    await front.open('/console/templates')
    await front.page
      .getByRole('button', { name: /^Chép mẫu .*xã đạt chuẩn nông thôn mới/ })
      .first()
      .click()
    await front.fill('Tên của mẫu mới', 'Phiếu của Mặt trận')
    await front.confirm('Chép thành mẫu riêng')
    await front.press('Thông tin chung và ngôn ngữ')
    await front.choose('Văn bản của cơ quan, dùng nguyên văn')
    await front.fill('Số, ký hiệu văn bản', '13/MTTQ-BTT')
    await front.fill('Ngày văn bản', '02/03/2026')
    await front.sees(/Đã lưu \d/)
  })

  test('opens an official survey by its plan, the key of the box on paper', async () => {
    await front.open('/console/surveys/new')
    await front.page.getByRole('radio', { name: /^Phiếu của Mặt trận/ }).check()
    await front.page.getByRole('radio', { name: /^Lấy ý kiến chính thức/ }).check()
    await front.fill('Điện thoại của tổ lấy ý kiến', '0900 000 000')
    await front.fill('Điện thoại của cấp trên', '0900 000 001')
    await front.fill('Số kế hoạch của MTTQ', '12/KH-MTTQ-BTT')
    await front.fill('Ngày của kế hoạch', '02/03/2026')
    for (const way of ['Tại nhà các hộ', 'Bằng điện thoại, công nghệ thông tin']) {
      await front.choose(way)
    }
    await front.fill('Số văn bản cho phép lấy ý kiến bằng công nghệ thông tin', '45/HD-MTTQ-BTT')
    await front.press('Tạo cuộc khảo sát')
    await front.sees('Soạn phiếu')
    Object.assign(round, await openWithHeldKey(front, { title, lastDay: '13/03/2026' }))
    await expectClosedToTheCommittee()
  })

  test('has its cards from the Front above, and prints them', async () => {
    above = await round.sit('mattrantren')
    await above.open(round.at('/cards'))
    await releaseAll(above, villages)
    await front.open(round.at('/cards'))
    round.cards = await printAll(front, villages)
    expect(new Set([...round.cards.values()].flat()).size).toBe(35)
  })
})

describe('the households', () => {
  test('answer on phones', async () => {
    const phone = await round.openBrowser(onPhone)
    const villager = await openForm(
      phone,
      `${round.program.url}/s/${round.slug}#${round.draw(mau, 1)[0]}`,
    )
    await villager.answerAll({ answer: 'Hài lòng', questions: 21 })
    await villager.tap('Gửi phiếu')
    await villager.tap('Cứ gửi phiếu')
    await villager.stands('Đã gửi')
    await phone.close()
    await answerInVillages(asking(round.program.url), round.slug, [
      [mau, round.draw(mau, 12)],
      [thanh, round.draw(thanh, 9)],
    ])
    await expectClosedToTheCommittee()
  })

  test('answer on paper, and two accounts of the Front key it', async () => {
    const minutes = { 'Phiếu hợp lệ': 9, 'Phiếu trắng': 1, 'Đánh dấu hai ô ở câu hỏi chung': 0 }
    await front.open(round.at('/paper'))
    await layStack(front, quang, round.draw(quang, 10), minutes)
    const sheets = [...Array.from({ length: 9 }, (_, ballot) => (ballot % 4 ? '' : '2 5')), '/']
    await readAll(front, 'một', sheets)
    second = await round.sit('mattranhai')
    await second.open(new URL(front.page.url()).pathname)
    await readAll(second, 'hai', sheets)
    await second.sees('Số đã nhập khớp với biên bản')
    await front.page.reload()
    await front.fill('Gõ số 1 của tập để xác nhận', '1')
    await front.press('Hoàn tất tập')
    await front.sees('10 phiếu đã vào hòm, kèm 10 thẻ thu lại')
    await expectClosedToTheCommittee()
  })
})

describe('the count', () => {
  test('comes after every village was closed, with its households that were away', async () => {
    for (const [name, households] of villages) {
      await front.open(round.at('/collection'))
      await front.follow(name)
      if (name === quang) {
        await endCollecting(front, { handedOut: households, away: 3 })
        await front.sees('Nhập một số từ 0 đến 2 (số hộ chưa trả lời), hoặc để trống')
      }
      await endCollecting(front, { handedOut: households, ...(name === quang && { away: 2 }) })
      await front.page.getByText('Đã kết thúc', { exact: true }).first().waitFor()
    }
    await front.open(round.at('/collection'))
    await front.sees('Mọi thôn đã kết thúc và đối chiếu xong')
    const row = front.page.getByRole('row', { name: new RegExp(`^${quang}`) })
    expect(await row.innerText()).toMatch(/12\t12\t12\t10\t2\t2\t/)
  })

  test('is opened with the words of the key', async () => {
    await closeAndCount(front, { title, commune, keyWords: round.keyWords })
    await front.sees('Đã kiểm 32 phiếu')
    await front.open(round.at('/prints/minutes-posted'))
    await front.sees('Hộ đi vắng')
    await expectClosedToTheCommittee()
  })
})

describe('the result', () => {
  test('hangs in every village, and what is said against it is answered', async () => {
    await front.open(round.at())
    await front.follow('Niêm yết kết quả')
    await front.stands('Còn 3 thôn chưa niêm yết')
    await front.fill('Từ ngày', '05/03/2026')
    await front.fill('Đến hết ngày', '16/03/2026')
    await front.fill('Nơi niêm yết', 'Nhà văn hóa thôn')
    await front.press('Ghi niêm yết')
    await front.sees('Kết quả đã niêm yết ở mọi thôn')
    await front.page.getByText('Ghi một ý kiến mới').click()
    await front.fill('Nội dung', 'Số hộ của thôn chưa đúng')
    await front.press('Ghi ý kiến')
    await front.sees('1 ý kiến chưa được trả lời')
    await front.press('Ghi trả lời')
    await front.fill('Trả lời', 'Đã đối chiếu danh sách hộ cùng trưởng thôn')
    await front.confirm('Ghi trả lời')
    await front.sees('Đã đối chiếu danh sách hộ cùng trưởng thôn')
    await front.stands('Kết quả đã niêm yết ở mọi thôn')
  })

  test('is sent once it has hung long enough', async () => {
    await round.program.restart(afterPosting)
    for (const [desk, username] of [
      [front, 'mattran'],
      [above, 'mattrantren'],
    ] as const) {
      await desk.page.context().clock.setFixedTime(afterPosting)
      await desk.signIn(username, password)
    }
    await front.open(round.at())
    await front.follow('Gửi thẩm tra')
    await front.confirm('Gửi thẩm tra')
    await front.sees('Đã gửi thẩm tra')
    await expectClosedToTheCommittee()
  })

  test('is asked about by the Front above, which confirms it when it has its answer', async () => {
    await above.open(`/console/reviews/${round.slug}`)
    await above.sees(`${commune} chờ thẩm tra`)
    await above.press('Yêu cầu giải trình')
    await above.fill('Nội dung cần giải trình', 'Hai hộ đi vắng ở thôn nào?')
    await above.confirm('Yêu cầu giải trình')
    await above.sees('Hai hộ đi vắng ở thôn nào?')
    await front.open(round.at())
    await front.fill('Giải trình', 'Hai hộ của thôn Hoa Quảng đi làm xa')
    await front.press('Gửi giải trình')
    await front.sees('Hai hộ của thôn Hoa Quảng đi làm xa')
    await above.page.reload()
    await above.sees('Hai hộ của thôn Hoa Quảng đi làm xa')
    await above.follow('Xác nhận kết quả')
    await above.sees('Những gì được khóa')
    await above.press('Xác nhận kết quả')
    await above.sees(`${commune}: kết quả đã xác nhận, chờ công bố`)
    await expectClosedToTheCommittee()
  })

  test('is announced by the Front; nobody else has done anything, and now everybody reads it', async () => {
    await front.open(round.at())
    await front.follow('Công bố kết quả')
    await front.confirm('Công bố kết quả')
    await front.sees('Đã công bố kết quả')
    const ask = await signedIn(round.program.url, 'mattran')
    const { milestones } = await ask('get', `/api/surveys/${round.slug}`)
    const actors = milestones.map(({ by }: { by: string | null }) => by)
    expect(new Set(actors)).toEqual(new Set([people.mattran[3], people.mattrantren[3]]))
    const committee = await signedIn(round.program.url, 'thamtra')
    const { result } = await committee('get', `/api/surveys/${round.slug}/results`)
    expect([result.received, result.villages[1].away]).toEqual([32, 2])
  })
})
