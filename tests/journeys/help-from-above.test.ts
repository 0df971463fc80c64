import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { codes, morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// What a commune needs of the level above before its first card: its households confirmed, and its people let in again
// when they have forgotten the password.

const browse = useBrowser({ stays: true })
let program: Program
let reviewer: Desk
let staff: Desk

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'nhapphieu', 'thamtra'])
  await settleVillages(await signedIn(program.url, 'canbo'))
  reviewer = await sitDown(await browse(), program.url, morning)
  await reviewer.signIn('thamtra', password)
  staff = await sitDown(await browse(), program.url, morning)
})
afterAll(() => program?.end())

test('the households of a commune are confirmed by the level above, and the commune sees it', async () => {
  const ask = await signedIn(program.url, 'thamtra')
  const { units } = await ask('get', '/api/units')
  const { id } = units.find(({ code }: { code: string }) => code === codes.commune)
  await reviewer.open(`/console/units/${id}`)
  await reviewer.stands(/Xã Đồng Tiến/)
  await reviewer.press('Xác nhận số hộ')
  await reviewer.sees('3 thôn, 208 hộ, với nguồn và ngày ghi ở bảng.')
  await reviewer.confirm('Xác nhận số hộ')
  await reviewer.sees('Đã xác nhận 04/03/2026')
  await staff.signIn('canbo', password)
  await staff.open('/console/villages')
  await staff.stands('3 thôn, 208 hộ')
  expect(await staff.page.getByText('Đã xác nhận 04/03/2026').count()).toBe(3)
})

test('a commune sees who works there', async () => {
  await staff.open('/console/team')
  await staff.stands('2 người làm việc ở UBND xã Đồng Tiến')
  await staff.sees('Người nhập phiếu')
  expect(await staff.page.getByRole('button', { name: /Cấp mã đăng nhập/ }).count()).toBe(0)
})

test('who has forgotten the password comes in with a printed code, once, and with a new password', async () => {
  await reviewer.open('/console/team')
  await reviewer.stands('3 người làm việc ở đơn vị và cấp dưới')
  await reviewer.press('Cấp mã đăng nhập cho Người thử nhập phiếu')
  await reviewer.confirm('Cấp mã đăng nhập')
  await reviewer.stands('Cấp mã đăng nhập cho Người thử nhập phiếu')
  const code = (await reviewer.page.locator('code').textContent()) ?? ''
  const clerk = await sitDown(await browse(), program.url, morning)
  const enter = async (next: string) => {
    await clerk.open('/console/sign-in?by=code')
    await clerk.fill('Tên đăng nhập', 'nhapphieu')
    await clerk.fill('Mã một lần', code)
    await clerk.fill('Mật khẩu mới', next)
    await clerk.fill('Nhập lại mật khẩu mới', next)
    await clerk.press('Đặt mật khẩu mới và đăng nhập')
  }
  await enter('mot mat khau khac han')
  await clerk.page.getByRole('navigation').waitFor()
  await clerk.page.context().clearCookies()
  await enter('lai mot mat khau nua')
  await clerk.page.getByRole('alert').getByText('Có lỗi cần sửa').waitFor()
  await clerk.signIn('nhapphieu', 'mot mat khau khac han')
  await clerk.page.getByRole('button', { name: 'Người thử nhập phiếu' }).waitFor()
})
