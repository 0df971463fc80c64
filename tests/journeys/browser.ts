// One real browser for a file of journeys, with a context of its own for everybody who takes part.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'

export const sizes = {
  phone: { width: 360, height: 740 },
  smallPhone: { width: 320, height: 568 },
  desk: { width: 1366, height: 768 },
} as const

/** What a villager holds: a small screen, touched with a finger. */
export const onPhone = { viewport: sizes.phone, isMobile: true, hasTouch: true }

/** Milliseconds for one act: less than a test has, more than a slow machine needs. */
const patience = 100_000

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/**
 * Registers the hooks. No script of ours may ever fail in it.
 * @param flags of Chromium, besides those of every journey
 * @param stays what is open outlives a test, where the next one goes on with it
 * @returns how somebody opens a browser of their own
 */
export function useBrowser({
  stays = false,
  flags = [] as string[],
} = {}): (options?: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: Browser
  let faults: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser(flags)
  })
  afterEach(async ({ task }) => {
    const found = faults
    faults = []
    if (task.result?.state === 'fail') await tellWhatStands(browser)
    if (!stays) await Promise.all(browser.contexts().map((context) => context.close()))
    expect(found).toEqual([])
  })
  afterAll(() => browser?.close())
  return async (options = { viewport: sizes.desk }) => {
    const asked = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options }
    const context = await browser.newContext(asked)
    context.setDefaultTimeout(patience)
    context.on('weberror', (fault) => faults.push(String(fault.error())))
    context.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) faults.push(message.text())
    })
    return context
  }
}

/** For a file in which each test goes on where the one before has stopped: none is begun after one has failed. */
export function stopAtFailure(): void {
  let stopped = false
  beforeEach(({ skip }) => skip(stopped, 'the journey has stopped before'))
  afterEach(({ task }) => {
    stopped ||= task.result?.state === 'fail'
  })
}

/** The words on every screen, for whoever reads of a journey that has stopped. */
async function tellWhatStands(browser: Browser): Promise<void> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const words = await page.locator('body').innerText()
    console.error(`${page.url()}\n${words.slice(0, 1500)}`)
  }
}

/** Tells nothing of what passes and opens no other page for it, which halves the time: there are no frames from elsewhere. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

/**
 * axe finds nothing by WCAG 2.2 AA, and nothing has to be scrolled sideways.
 * @param leaving what axe does not look at
 */
export async function expectSound(
  page: Page,
  { leaving }: { leaving?: string } = {},
): Promise<void> {
  await page.evaluate(unstick)
  const axe = axeOn(page).withTags(standards)
  if (leaving && (await page.locator(leaving).count()) > 0) axe.exclude(leaving)
  const { violations } = await axe.analyze()
  await page.evaluate(stick)
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join()}`)
  expect(found, page.url()).toEqual([])
  expect(await sidewaysScroll(page), `${page.url()} is wider than its window`).toBe(0)
}

/**
 * Lays what sticks to an edge down where it stands in the text: axe does not scroll, and takes a
 * target for too small that happens to lie half behind it (reach.ts tries whether it comes out).
 */
function unstick(): void {
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(one).position !== 'sticky') continue
    one.dataset.stuck = one.style.position
    one.style.position = 'static'
  }
}

function stick(): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-stuck]')) {
    one.style.position = one.dataset.stuck ?? ''
    delete one.dataset.stuck
  }
}

/** The same on a phone and on a desk: every screen of the console is used on both. */
export async function expectSoundOnBoth(page: Page): Promise<void> {
  for (const size of [sizes.phone, sizes.desk]) {
    await page.setViewportSize(size)
    await expectSound(page)
  }
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
}
