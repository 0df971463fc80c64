import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

/** Rounded corners come out one step lighter or darker now and then; nobody sees that. */
const invisible = 8

/** @returns how a picture is written, unless the file shows the same already */
export async function pictureKeeper(browser: Browser) {
  const page = await browser.newPage()
  return async (path: string, taken: Buffer): Promise<void> => {
    if (existsSync(path)) {
      const pictures = [readFileSync(path), taken].map(asDataUrl)
      if ((await page.evaluate(difference, pictures)) <= invisible) return
    }
    writeFileSync(path, taken)
  }
}

function asDataUrl(picture: Buffer): string {
  return `data:image/png;base64,${picture.toString('base64')}`
}

/** Runs in a page: the largest difference of two pictures in one colour of one point, of 255. */
async function difference(urls: string[]): Promise<number> {
  const [before, after] = await Promise.all(
    urls.map(async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      drawing.drawImage(image, 0, 0)
      return drawing.getImageData(0, 0, image.width, image.height).data
    }),
  )
  if (!before || before.length !== after?.length) return 255
  return before.reduce(
    (largest, value, at) => Math.max(largest, Math.abs(value - (after[at] ?? 0))),
    0,
  )
}
