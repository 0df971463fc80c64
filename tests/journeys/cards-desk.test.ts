import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { wordsOf } from '#server/responses/held-key.ts'
import { expectSoundOnBoth, useBrowser } from './browser.ts'
import { type CardRound, closeVillages, openWithCards } from './card-scene.ts'
import { type Desk, sitDown } from './desk.ts'
import { type Ask, morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// The commune's desk with its cards: printed before two witnesses, spoiled ones taken out and issued again, the rest
// returned, and the codes ended.

const browse = useBrowser({ stays: true })
let program: Program
let staff: Ask
let round: CardRound
let desk: Desk

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  round = await openWithCards({ staff, reviewer: await signedIn(program.url, 'thamtra') }, 8)
  desk = await sitDown(await browse(), program.url, morning)
  await desk.signIn('canbo', password)
  await desk.open(`/console/surveys/${round.slug}/cards`)
  await desk.stands('Thẻ lấy ý kiến')
})
afterAll(() => program?.end())

const stock = async () => (await staff('get', `/api/surveys/${round.slug}/cards`)).villages[0]
const check = (code: string | undefined) =>
  staff('post', `/api/surveys/${round.slug}/card-checks`, { code })

test('spoiled cards are taken out by the numbers on them, and a number that is none is told', async () => {
  await desk.fill('Số thẻ', 'hai')
  await desk.press('Hủy các thẻ hỏng')
  await desk.sees('Nhập số thẻ, ví dụ: 12, 15-20')
  await desk.fill('Số thẻ', '1-2, 99')
  await desk.fill('Lý do', 'In bị mờ')
  await desk.press('Hủy các thẻ hỏng')
  await desk.sees('Có số thẻ chưa in')
  expect(await stock()).toMatchObject({ voided: 0 })
  await desk.fill('Số thẻ', '1-2')
  await desk.press('Hủy các thẻ hỏng')
  await desk.sees('Đã hủy 2 thẻ hỏng.')
  await desk.stands('Thẻ lấy ý kiến')
  expect(await stock()).toMatchObject({ printed: 8, voided: 2 })
  const states = await Promise.all(round.codes.map(async (code) => (await check(code)).state))
  expect(states.filter((state) => state === 'unknown')).toHaveLength(2)
})

test('as many as the village may have are issued again, with a reason', async () => {
  await desk.press('Cấp lại')
  await desk.page.getByRole('dialog').waitFor()
  await desk.page.getByRole('dialog').getByLabel('Số thẻ cấp lại').fill('20')
  await desk.confirm('Cấp lại')
  await desk.sees(/Nhập số từ 1 đến \d+/)
  await desk.page.getByRole('dialog').getByLabel('Số thẻ cấp lại').fill('2')
  await desk.page.getByRole('dialog').getByLabel('Lý do').fill('Hai thẻ in mờ')
  await desk.confirm('Cấp lại')
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await stock()).toMatchObject({ reissued: 2 })
})

test('they are printed before two different witnesses, and only then have codes', async () => {
  const dialog = desk.page.getByRole('dialog')
  await desk.page.getByRole('button', { name: 'In thẻ', exact: true }).first().click()
  await dialog.getByLabel('Người chứng kiến thứ nhất').fill('Trưởng thôn')
  await dialog.getByLabel('Người chứng kiến thứ hai').fill('Trưởng thôn')
  await desk.confirm('In thẻ')
  await desk.sees('Nhập hai người chứng kiến khác nhau')
  await dialog.getByLabel('Người chứng kiến thứ hai').fill('Chi hội phụ nữ')
  await desk.confirm('In thẻ')
  await dialog.waitFor({ state: 'detached' })
  const row = desk.page.getByRole('row').filter({ hasText: 'Trưởng thôn; Chi hội phụ nữ' })
  expect(await row.innerText()).toContain('9–10')
  expect(await row.innerText()).toContain('Còn đến')
  await row.getByRole('button', { name: 'Mở tờ in' }).click()
  await desk.page.locator('.paper-card').nth(1).waitFor()
  expect(await desk.page.locator('.paper-card').count()).toBe(2)
  await desk.stands('Thẻ lấy ý kiến')
  await row.getByRole('button', { name: 'Kết thúc lượt in' }).click()
  await desk.confirm('Kết thúc lượt in')
  await row.getByText('Đã xóa').waitFor()
  expect(await desk.page.locator('.paper-card').count()).toBe(0)
})

test('what is left over is returned, without a reason', async () => {
  await desk.choose('Chưa phát, trả lại')
  await desk.fill('Số thẻ', '7 8')
  await desk.press('Ghi nhận thẻ trả lại')
  await desk.sees('Đã ghi nhận 2 thẻ trả lại.')
  expect(await stock()).toMatchObject({ printed: 10, voided: 2, returned: 2 })
})

describe('the key of the box at the count', () => {
  beforeAll(async () => {
    const path = `/api/surveys/${round.slug}`
    await closeVillages(staff, round.slug)
    await staff('put', `${path}/closure`, { reason: 'Đã thu đủ' })
    await desk.open(`/console/surveys/${round.slug}`)
    await desk.follow('Kiểm phiếu')
    await desk.page.getByRole('dialog').waitFor()
  })

  const key = () => desk.page.getByRole('dialog').getByLabel('Chìa khóa hòm phiếu')

  test.each([
    ['left out', () => '', 'nhập từ bản in khi kiểm phiếu'],
    ['typed wrong', () => round.words.replace(/^./, 'x'), 'So từng cụm với bản in'],
    ['of another box', () => wordsOf(Buffer.alloc(32, 7)), 'Đây không phải chìa khóa hòm phiếu'],
  ])(
    '%s has its sentence beside the field, and nothing is opened',
    async (_name, words, sentence) => {
      await key().fill(words())
      await desk.page.getByRole('dialog').getByLabel(/Gõ/).fill('xã Đồng Tiến')
      await desk.confirm('Kiểm phiếu')
      await desk.page.locator('.field-error').getByText(sentence).waitFor()
      expect((await staff('get', `/api/surveys/${round.slug}`)).survey.state).toBe('closed')
    },
  )

  test('lost has its sentence too; as it stands on paper it opens the box', async () => {
    await desk.page.getByText('Mất chìa khóa?').click()
    await desk.sees('Còn một bản niêm phong')
    await expectSoundOnBoth(desk.page)
    await key().fill(round.words.split('-').join(' '))
    await desk.confirm('Kiểm phiếu')
    await desk.sees('Hãy hủy cả hai bản in chìa khóa')
  })
})
