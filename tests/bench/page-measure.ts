import type { Browser, Page } from 'playwright-core'

export interface Profile {
  name: string
  /** Bytes a second. */
  down: number
  up: number
  /** Milliseconds from every request to the first byte of its reply. */
  latency: number
}

/** As the developer tools of Chromium knew them; both with a processor six times slower. */
export const profiles: Profile[] = [
  { name: 'Slow 3G', down: 50_000, up: 50_000, latency: 2000 },
  { name: 'Fast 3G', down: 188_743, up: 86_400, latency: 562.5 },
]
export const slowdown = 6

export interface Measured {
  /** Milliseconds from the beginning of the navigation. */
  paint: number
  /** When a tap on the first button has brought the first question on the screen. */
  usable: number
  requests: number
  /** Over the wire, with headers. */
  bytes: number
}

/** Opens an address for the first time, in a browser that knows nothing of it. */
export async function measure(browser: Browser, url: string, profile: Profile): Promise<Measured> {
  const context = await browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  })
  try {
    const page = await context.newPage()
    const traffic = await throttle(page, profile)
    await context.addInitScript(tapTheFirstButton)
    const report = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('measured '),
      timeout: 120_000,
    })
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
    const { paint, usable } = JSON.parse((await report).text().slice('measured '.length))
    return { paint, usable, ...traffic }
  } finally {
    await context.close()
  }
}

async function throttle(page: Page, { down, up, latency }: Profile) {
  const session = await page.context().newCDPSession(page)
  const traffic = { requests: 0, bytes: 0 }
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) traffic.requests += 1
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength
  })
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency, downloadThroughput: down, uploadThroughput: up },
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return traffic
}

/**
 * Runs in the page, before anything of it: taps as soon as the first button is there, every frame
 * until the tap works, which is when the first question stands on the screen in place of the button.
 */
function tapTheFirstButton(): void {
  const firstButton = () => {
    const buttons = document.querySelectorAll<HTMLElement>('button, input[type=button]')
    return [...buttons].find((one) => {
      const words = one instanceof HTMLInputElement ? one.value : one.textContent
      return words?.trim() === 'Bắt đầu' && one.offsetParent !== null
    })
  }
  const look = () => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]
    if (painted && document.querySelector('input[type=radio]')) {
      const times = { paint: painted.startTime, usable: performance.now() }
      console.log(`measured ${JSON.stringify(times)}`)
      return
    }
    if (painted) firstButton()?.click()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
