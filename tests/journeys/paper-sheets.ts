// What comes out of the printer: pages and their sizes, and whether anything lies over an edge.
import type { Page } from 'playwright-core'
import { sizes } from './browser.ts'

const papers = { a4: [210, 297], a3: [297, 420] } as const

/** So many pages of one size. */
export function pagesOf(size: keyof typeof papers, count: number): number[][] {
  return Array(count).fill([...papers[size]])
}

/** Pages with their sizes in millimetres, as the printer gets them. */
export async function printed(page: Page): Promise<number[][]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...file.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, ...points]) =>
    points.map((point) => Math.round((Number(point) / 72) * 25.4)),
  )
}

/** What lies over an edge of its paper, or is cut off inside of it. */
export async function overEdges(page: Page): Promise<string[]> {
  // What is printed over several pages is as wide as A4 between its margins.
  await page.setViewportSize({ width: 662, height: 768 })
  await page.emulateMedia({ media: 'print' })
  try {
    return await page.evaluate(() => {
      const papers = [...document.querySelectorAll('.paper, .poster')]
      return papers.flatMap((paper) => {
        const edge = paper.getBoundingClientRect()
        const whole = paper.matches('.paper-page, .poster')
        return [...paper.querySelectorAll('*')]
          .filter((one) => {
            const box = one.getBoundingClientRect()
            const beside = box.left < edge.left - 1 || box.right > edge.right + 1
            const { overflowX } = getComputedStyle(one)
            const wide = one.scrollWidth > one.clientWidth + 1
            const cut = overflowX === 'hidden' && (wide || one.scrollHeight > one.clientHeight + 1)
            return beside || cut || (whole && box.bottom > edge.bottom + 1)
          })
          .map((one) => `${paper.getAttribute('aria-label')}: ${one.outerHTML.slice(0, 120)}`)
      })
    })
  } finally {
    await page.emulateMedia({ media: null })
    await page.setViewportSize(sizes.desk)
  }
}
