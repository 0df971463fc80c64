// What somebody with a small screen, large letters or large fingers cannot get at.
import type { Page } from 'playwright-core'
import { sidewaysScroll } from './browser.ts'

/** As a phone does whose owner has asked for larger letters. */
export async function magnify(page: Page, scale: number): Promise<void> {
  await page.evaluate((times) => {
    document.documentElement.style.fontSize = `${112.5 * times}%`
  }, scale)
}

/** What is out of reach on this screen: sideways, under the fold, behind something, or too small for a finger. */
export async function faultsOf(page: Page): Promise<string[]> {
  const title = await page.title()
  const wide = (await sidewaysScroll(page)) > 0 ? ['has to be scrolled sideways'] : []
  const faults = [...wide, ...(await page.evaluate(unreachable))]
  return faults.map((fault) => `${title}: ${fault}`)
}

function unreachable(): string[] {
  const faults: string[] = []
  // What has the focus already is not brought into sight by getting it once more.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  scrollTo(0, 0)
  const main = document.querySelector('button.main')
  if (main && main.getBoundingClientRect().bottom > innerHeight) {
    faults.push(`“${main.textContent}” is under the fold`)
  }
  const controls = document.querySelectorAll<HTMLElement>('button, a, input, textarea, summary')
  for (const control of controls) {
    const target = control.closest('label') ?? control
    const name = target.textContent || control.id
    control.focus()
    const { left, top, width, height } = target.getBoundingClientRect()
    if (height < 48) faults.push(`“${name}” is ${height} px high`)
    // Writing begins at the top of its field, which may go on behind the button.
    const inset = control.matches('textarea') ? 16 : height / 2
    const seen = document.elementFromPoint(left + width / 2, top + inset)
    if (!target.contains(seen)) faults.push(`“${name}” hides behind ${seen?.outerHTML}`)
  }
  return faults
}

/** Whoever writes sees the first line of the field and its last one, with the letters that stand there. */
export async function faultsOfWriting(page: Page): Promise<string[]> {
  const field = page.getByRole('textbox')
  await field.fill('Đường lầy.\n'.repeat(Number(await field.getAttribute('rows'))).trim())
  const faults: string[] = []
  for (const [line, key] of [
    ['first', 'Control+Home'],
    ['last', 'Control+End'],
  ] as const) {
    await field.press(key)
    const seen = await field.evaluate(isLineSeen, line)
    if (!seen) faults.push(`${await page.title()}: the ${line} line of the field is out of sight`)
  }
  await field.fill('')
  return faults
}

function isLineSeen(field: HTMLElement | SVGElement, line: 'first' | 'last'): boolean {
  const { left, top, bottom } = field.getBoundingClientRect()
  const { lineHeight, paddingTop } = getComputedStyle(field)
  const inset = Number.parseFloat(paddingTop) + Number.parseFloat(lineHeight) / 2
  return (
    document.elementFromPoint(left + 20, line === 'first' ? top + inset : bottom - inset) === field
  )
}
