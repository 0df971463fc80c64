import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { makeProvince, morning, password } from './office.ts'
import { type Program, startProgram } from './program.ts'

// A new province: units and one account from the terminal, everybody else from the console.

const openBrowser = useBrowser()
let program: Program
let temporaryPassword: string
let admin: Desk

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  temporaryPassword = await makeProvince(program)
  admin = await sitDown(await openBrowser(), program.url, morning)
  await setPassword(admin, 'quantri', temporaryPassword)
})
afterAll(() => program?.end())
beforeEach(async () => {
  admin = await sitDown(await openBrowser(), program.url, morning)
})

/** The first sign-in: the temporary password is known to somebody else. */
async function setPassword(desk: Desk, username: string, temporary: string): Promise<void> {
  await desk.signIn(username, temporary)
  await desk.stands('Đặt mật khẩu mới trước khi làm việc')
  await desk.fill('Mật khẩu hiện tại', temporary)
  await desk.fill('Mật khẩu mới', password)
  await desk.fill('Nhập lại mật khẩu mới', password)
  await desk.press('Lưu mật khẩu mới')
  await desk.page.getByRole('navigation').waitFor()
}

test('nobody comes in with a password that is none any more', async () => {
  await admin.open('/console')
  await admin.stands('Đăng nhập')
  await admin.fill('Tên đăng nhập', 'quantri')
  await admin.fill('Mật khẩu', temporaryPassword)
  await admin.press('Đăng nhập')
  await admin.page.getByRole('alert').getByText('Có lỗi cần sửa').waitFor()
  await admin.stands('Đăng nhập')
  expect(await admin.page.getByRole('navigation').count()).toBe(0)
})

test.each([
  ['canbo', 'Cán bộ thực hiện', 'Xã Đồng Tiến'],
  ['thamtra', 'Người thẩm tra', 'Huyện Yên Thế'],
  ['dieuphoi', 'Cán bộ điều phối', 'Tỉnh Bắc Giang'],
])(
  '%s gets an account as %s of %s, and comes in only with a password of their own',
  async (username, role, unit) => {
    await admin.signIn('quantri', password)
    await admin.open('/console/accounts/new')
    await admin.stands('Thêm tài khoản')
    await admin.fill('Họ và tên', `Người thử ${username}`)
    await admin.fill('Tên đăng nhập', username)
    await admin.choose(role)
    await admin.choose('UBND (Ủy ban nhân dân)')
    await admin.fill('Đơn vị', unit)
    await admin.page.getByRole('option', { name: unit }).first().click()
    await admin.press('Tạo tài khoản')
    await admin.stands(`Đã tạo tài khoản ${username}`)
    const given = (await admin.page.locator('code').textContent()) ?? ''
    const newcomer = await sitDown(await openBrowser(), program.url, morning)
    await setPassword(newcomer, username, given)
    await newcomer.page.getByRole('button', { name: `Người thử ${username}` }).waitFor()
  },
)
