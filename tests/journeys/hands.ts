// Somebody who works with the keyboard alone: every key goes through `page.keyboard`, nothing is clicked or focused for them.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Role = 'button' | 'link' | 'textbox' | 'combobox' | 'radio' | 'checkbox'

export interface Hands {
  /** Goes on with Tab until it has the focus; every stop on the way is to be seen. */
  reach(role: Role, name: string | RegExp): Promise<void>
  /** Goes there and presses it: Enter, or another key. */
  press(role: Role, name: string | RegExp, key?: string): Promise<void>
  /** Goes there and writes. */
  write(name: string, words: string): Promise<void>
  key(name: string): Promise<void>
  type(words: string): Promise<void>
  /** Something of the page holds the focus, and can be seen. */
  holds(): Promise<void>
}

/** More stops than any page has. */
const enough = 150

export function handsOn(page: Page): Hands {
  const { keyboard } = page
  const isAt = (role: Role, name: string | RegExp) =>
    page
      .getByRole(role, { name, exact: true })
      .evaluateAll((found) => found.some((one) => one === document.activeElement))
  const hands: Hands = {
    reach: async (role, name) => {
      await page.getByRole(role, { name, exact: true }).first().waitFor()
      if (await isAt(role, name)) return
      for (let stop = 0; stop < enough; stop++) {
        await keyboard.press('Tab')
        if (!(await isOutside(page))) expect(await whatIsWrong(page)).toEqual([])
        if (await isAt(role, name)) return
      }
      throw new Error(`Tab does not come to ${role} ${name}`)
    },
    press: async (role, name, key = 'Enter') => {
      await hands.reach(role, name)
      await keyboard.press(key)
    },
    write: async (name, words) => {
      await hands.reach('textbox', name)
      await keyboard.insertText(words)
    },
    key: (name) => keyboard.press(name),
    type: (words) => keyboard.type(words),
    holds: async () => {
      await page.waitForFunction(() => document.activeElement !== document.body)
      const { tagName } = await page.evaluate(() => ({ tagName: document.activeElement?.tagName }))
      if (tagName !== 'H1' && tagName !== 'MAIN') expect(await whatIsWrong(page)).toEqual([])
    },
  }
  return hands
}

/** After the last stop the focus is in the browser's own bars. */
function isOutside(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.body)
}

/** Of what has the focus: whether it shows that, and lies where it can be seen. */
function whatIsWrong(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const one = document.activeElement
    if (!one) return ['nothing has the focus']
    const words = `${one.tagName} ${(one.textContent ?? '').slice(0, 40)} ${one.className}`
    const seen = getComputedStyle(one)
    const isMarked = seen.outlineStyle !== 'none' && Number.parseFloat(seen.outlineWidth) > 0
    const box = one.getBoundingClientRect()
    const isInside =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return [
      ...(isMarked ? [] : [`not marked: ${words}`]),
      ...(isInside && box.width > 0 ? [] : [`not on the screen: ${words}`]),
    ]
  })
}
