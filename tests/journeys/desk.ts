// An official at a desk, in a browser of their own: what they see and press, by the words on the screen.
import type { BrowserContext, Page } from 'playwright-core'
import { expectSoundOnBoth } from './browser.ts'

export interface Desk {
  page: Page
  open(path: string): Promise<void>
  signIn(username: string, password: string): Promise<void>
  press(name: string): Promise<void>
  /** Presses a button in the dialog that is open. */
  confirm(name: string): Promise<void>
  follow(name: string): Promise<void>
  fill(label: string, words: string): Promise<void>
  choose(label: string): Promise<void>
  /** Waits until the page has this heading, then looks at it through axe, on a phone and on a desk. */
  stands(heading: string | RegExp): Promise<void>
  /** Waits until these words are on the screen. */
  sees(words: string | RegExp): Promise<void>
}

/** Sits down before the console at `url`; their clock shows `instant`, as the program's does. */
export async function sitDown(
  context: BrowserContext,
  url: string,
  instant: string,
): Promise<Desk> {
  await context.clock.setFixedTime(instant)
  const page = await context.newPage()
  const desk: Desk = {
    page,
    open: async (path) => void (await page.goto(`${url}${path}`)),
    signIn: async (username, password) => {
      await desk.open('/console')
      await desk.fill('Tên đăng nhập', username)
      await desk.fill('Mật khẩu', password)
      await desk.press('Đăng nhập')
      await page.getByLabel('Tên đăng nhập').waitFor({ state: 'detached' })
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    confirm: (name) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
    follow: (name) => page.getByRole('link', { name, exact: true }).click(),
    fill: (label, words) => page.getByLabel(label, { exact: true }).fill(words),
    choose: (label) => page.getByLabel(label, { exact: true }).check(),
    stands: async (name) => {
      await page.getByRole('heading', { name, level: 1 }).waitFor()
      await page.getByText('Đang tải…').first().waitFor({ state: 'detached' })
      await expectSoundOnBoth(page)
    },
    sees: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
  }
  return desk
}
