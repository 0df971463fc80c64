// A villager's phone in a real browser, fresh for each test, with what a test does on it.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import type { FormPage } from '#shared/forms/page.ts'
import { axeOn, sizes } from '../journeys/browser.ts'
import { launchBrowser } from '../setup/chromium.ts'
import { samplePage } from './phone.ts'
import { type PhoneServer, startPhoneServer } from './phone-server.ts'

/** What the test has in hand; `page` is the tab that the acts below are done in. */
export type InHand = {
  server: PhoneServer
  phone: BrowserContext
  page: Page
  /** What the page threw; a test that expects something takes it out. */
  faults: string[]
}

/** Registers the hooks of a file of journeys; what they prepare stands in the object returned. */
export function phoneInHand(viewport: { width: number; height: number } = sizes.smallPhone) {
  let browser: Browser
  const hand = {} as InHand

  const open = async (search = '') => {
    hand.page = await hand.phone.newPage()
    hand.page.on('pageerror', (error) => hand.faults.push(error.message))
    await hand.page.goto(hand.server.url + search)
  }
  const openWith = async (change: Partial<FormPage> = {}) => {
    await hand.phone?.close()
    await hand.server?.close()
    hand.server = await startPhoneServer(inject('builtFolder'), samplePage(change))
    hand.phone = await browser.newContext({ viewport })
    await open()
  }

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    hand.faults = []
    await openWith()
  })
  afterEach(() => expect(hand.faults).toEqual([]))
  afterAll(async () => {
    await browser.close()
    await hand.server.close()
  })
  return { hand, open, openWith, ...actsOn(hand) }
}

function actsOn(hand: InHand) {
  const tap = (name: string) => hand.page.getByRole('button', { name, exact: true }).click()
  const choose = (name: string) => hand.page.getByLabel(name, { exact: true }).check()
  return {
    tap,
    choose,
    heading: () => hand.page.locator('h1').innerText(),
    /** Waits until the browser's title begins so. */
    title: (start: string) =>
      hand.page.waitForFunction((words) => document.title.startsWith(words), start),
    focused: () => hand.page.evaluate(() => document.activeElement?.id),
    answerEverything: async () => {
      await tap('Bắt đầu')
      for (const answer of ['Thôn Đồng Mẫu', 'Hài lòng', 'Rất hài lòng', 'Hài lòng']) {
        await choose(answer)
        await tap('Tiếp tục')
      }
      await hand.page.getByRole('textbox').fill(' Mong xã sửa đường ')
      await tap('Tiếp tục')
    },
    /** axe finds nothing, and nothing needs scrolling sideways. */
    expectAccessible: async () => {
      const { violations } = await axeOn(hand.page).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      const wide = await hand.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide).toBe(false)
    },
  }
}
