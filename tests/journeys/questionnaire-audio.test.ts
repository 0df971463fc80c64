import { describe, expect, test } from 'vitest'
import { sampleForm } from '../forms/sample.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'

const { hand, openWith, tap, choose, title, expectAccessible } = phoneInHand()

const audio = {
  vi: { road: 'roadroad scalesca', clinic: 'longlong', wait: 'waitwait', overall: 'lostlost' },
  nut: { ':start': 'nutstart' },
  tyz: { ':start': 'tyzstart', road: 'tyzroadr' },
}

/** Opened in Nùng or in Vietnamese; Tày comes with a page of its own. */
async function openSpoken(): Promise<void> {
  await openWith({
    ...{ audio, languages: ['vi', 'nut', 'tyz'], villages: [] },
    document: { ...sampleForm(), languages: ['vi', 'nut'] },
  })
}

const button = (name: string) => hand.page.getByRole('button', { name, exact: true })

describe('read aloud', () => {
  test('nothing is loaded before the tap, then the question and after it its choices, once', async () => {
    await openSpoken()
    await hand.page.evaluate(() => {
      const { play } = HTMLMediaElement.prototype
      HTMLMediaElement.prototype.play = function () {
        this.addEventListener('ended', () => document.body.append('♪'), { once: true })
        return play.call(this)
      }
    })
    const played = (times: number) =>
      hand.page.waitForFunction((count) => document.body.innerText.split('♪').length > count, times)
    await tap('Bắt đầu')
    await expectAccessible()
    expect(hand.server.heard).toEqual([])
    await tap('Nghe câu hỏi')
    await played(2)
    await button('Nghe câu hỏi').click()
    await played(4)
    expect(hand.server.heard).toEqual(['roadroad', 'scalesca'])
  })

  test('falls silent on a second tap and when the reader goes on', async () => {
    await openSpoken()
    await tap('Bắt đầu')
    await tap('Bỏ qua câu này')
    await tap('Nghe câu hỏi')
    await expectAccessible()
    await tap('Dừng')
    await tap('Nghe câu hỏi')
    await choose('Không hài lòng')
    expect(await button('Dừng').count()).toBe(1)
    await tap('Tiếp tục')
    await title('Câu 3')
    expect(await button('Dừng').count()).toBe(0)
    await hand.page.goBack()
    await title('Câu 2')
    expect(await button('Nghe câu hỏi').count()).toBe(1)
  })

  test('says in a plain sentence that it cannot be heard', async () => {
    await openSpoken()
    await tap('Bắt đầu')
    await tap('Bỏ qua câu này')
    await tap('Bỏ qua câu này')
    await tap('Nghe câu hỏi')
    await hand.page.getByText('Chưa tải được bản đọc').waitFor()
    await expectAccessible()
    await tap('Bỏ qua câu này')
    expect(await hand.page.getByText('Chưa tải được bản đọc').count()).toBe(0)
  })

  test('has no button where nothing was recorded', async () => {
    await openSpoken()
    await tap('Bắt đầu')
    for (const _question of ['road', 'clinic', 'overall']) await tap('Bỏ qua câu này')
    await title('Câu 4')
    expect(await hand.page.getByRole('button', { name: 'Nghe' }).count()).toBe(0)
    await tap('Nùng')
    await hand.page.goBack()
    expect(await hand.page.getByRole('button', { name: 'Nghe' }).count()).toBe(0)
  })
})

describe('a language is chosen by ear', () => {
  test('at once when it is on board', async () => {
    await openSpoken()
    await expectAccessible()
    await tap('Nghe Nùng')
    expect(await button('Nùng').getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => hand.server.heard).toEqual(['nutstart'])
    expect(hand.server.opened).toBe(1)
  })

  test('after its greeting when it comes with a page of its own, in the same mode', async () => {
    await openSpoken()
    await hand.page.goto(`${hand.server.url}?mode=helped`)
    await tap('Nghe Tày')
    await hand.page.waitForURL('**/s/an-thinh?mode=helped&lang=tyz')
    expect(hand.server.heard).toEqual(['tyzstart'])
  })

  test('with one language only, the greeting can be heard all the same', async () => {
    await openWith({ audio: { vi: { ':start': 'longlong' } } })
    await tap('Nghe')
    await expectAccessible()
    await tap('Bắt đầu')
    expect(await hand.page.getByRole('button', { name: 'Nghe' }).count()).toBe(0)
  })
})
