import { describe, expect, test } from 'vitest'
import { everyTypeForm } from '../forms/every-type.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'
import { faultsOf, magnify } from './reach.ts'

const { hand, openWith, tap, choose, title, heading, focused, expectAccessible } = phoneInHand()

/** At the first question of a form with one of every type. */
async function begin(): Promise<void> {
  await openWith({ document: everyTypeForm(), villages: [] })
  await tap('Bắt đầu')
  await title('Câu 1 / 4')
}

async function answerWith(act: () => Promise<unknown>): Promise<void> {
  await expectAccessible()
  await act()
  await tap('Tiếp tục')
}

describe('every type of question', () => {
  test('is asked, checked and sent, with what hangs on it', async () => {
    await begin()
    await answerWith(() => choose('Có'))
    await answerWith(() => hand.page.getByRole('textbox').fill('2'))
    expect(await hand.page.title()).toMatch(/^Câu 3 \/ 5/)
    await answerWith(async () => {
      await choose('Đường đến trường')
      await choose('Không có mục nào ở trên')
      expect(await hand.page.getByLabel('Đường đến trường').isChecked()).toBe(false)
      await choose('Đường đến trường')
      await choose('Phòng học')
    })
    expect(await heading()).toBe('Ông/Bà có hài lòng với đèn đường không?')
    await answerWith(() => choose('Hài lòng'))
    await answerWith(async () => {
      await choose('Chưa hài lòng')
      await hand.page.getByLabel('Vì sao?').fill('Mỗi tuần một lần')
    })
    expect(await hand.page.title()).toMatch(/^Câu 6 \/ 6/)
    await answerWith(() => choose('Để dùng'))
    await expectAccessible()
    const rows = await hand.page.getByRole('listitem').allInnerTexts()
    expect(rows.join(' ').replace(/\s+/g, ' ')).toBe(
      'Nước máy Có Sửa Người đi học 2 người Sửa Việc ở trường Phòng học Đường đến trường Sửa ' +
        'đèn đường Hài lòng Sửa thu gom rác Chưa hài lòng Mỗi tuần một lần Sửa ' +
        'Nông sản của nhà Để dùng Sửa',
    )
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(hand.server.received.map(({ answers }) => answers)).toEqual([
      {
        ...{ water: 'yes', children: 2, school: ['rooms', 'road'], 'care.light': 'satisfied' },
        ...{ 'care.waste': 'notSatisfied', 'care.waste.why': 'Mỗi tuần một lần' },
        'market.goods': 'kept',
      },
    ])
  })

  test('has faces beside the words of a scale, and nowhere else', async () => {
    const faces = () => hand.page.locator('.choice .face').count()
    // As the server numbers them: like the steps of a scale.
    await openWith({ villages: [1, 2, 3].map((id) => ({ id: `${id}`, name: `Thôn ${id}` })) })
    await tap('Bắt đầu')
    await choose('Thôn 2')
    expect(await faces()).toBe(0)
    await tap('Tiếp tục')
    await title('Câu 1')
    expect(await faces()).toBe(2)
    await tap('Bỏ qua câu này')
    await title('Câu 2')
    expect(await faces()).toBe(5)
  })

  test('stands under the title of its group, in the language of the reader', async () => {
    const { sections, ...document } = everyTypeForm()
    const [group, ...rest] = sections
    if (!group) throw new Error('The form has no group')
    const titled = { ...group, title: { vi: 'Đời sống', en: 'Daily life' } }
    const languages = ['vi', 'en']
    await openWith({
      ...{ languages, villages: [] },
      document: { ...document, languages, sections: [titled, ...rest] },
    })
    await tap('English')
    await tap('Bắt đầu')
    const title = hand.page.getByText('Daily life')
    expect(await title.getAttribute('lang')).toBe('en')
    await expectAccessible()
  })

  test('a number that is none is shown again with what may be typed', async () => {
    await begin()
    await tap('Bỏ qua câu này')
    for (const typed of ['2,5', '21']) {
      await hand.page.getByRole('textbox').fill(typed)
      await tap('Tiếp tục')
      expect(await focused()).toBe('errors')
      expect(await hand.page.locator('.error').innerText()).toBe('Nhập số tròn từ 0 đến 20')
      expect(await hand.page.getByRole('textbox').inputValue()).toBe(typed)
    }
    await expectAccessible()
    await hand.page.getByRole('link', { name: 'Nhập số tròn' }).click()
    expect(await focused()).toBe('children')
    await hand.page.getByRole('textbox').fill('')
    await tap('Tiếp tục')
    expect(await heading()).toBe('Ông/Bà có hài lòng với đèn đường không?')
  })

  test('too many choices are refused on "Tiếp tục", not before', async () => {
    await begin()
    await tap('Bỏ qua câu này')
    await hand.page.getByRole('textbox').fill('4')
    await tap('Tiếp tục')
    for (const one of ['Phòng học', 'Bữa ăn bán trú', 'Đường đến trường']) await choose(one)
    await tap('Tiếp tục')
    expect(await hand.page.locator('.error').innerText()).toBe('Chọn nhiều nhất 2 dòng')
    await hand.page.getByLabel('Phòng học').uncheck()
    await tap('Tiếp tục')
    expect(await heading()).toContain('đèn đường')
  })

  test('fits on the smallest phone with letters twice as large', async () => {
    await begin()
    const found: string[] = []
    for (const at of [1, 2, 3, 4, 5]) {
      await title(`Câu ${at} /`)
      await magnify(hand.page, 2)
      await expectAccessible()
      found.push(...(await faultsOf(hand.page)))
      if (at === 2) {
        await hand.page.getByRole('textbox').fill('2')
        await tap('Tiếp tục')
      } else await tap('Bỏ qua câu này')
    }
    expect(found).toEqual([])
  })
})
