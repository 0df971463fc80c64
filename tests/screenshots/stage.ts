// The demonstration on a fixed day, with the same chance and at the same address in every run.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Access } from '#shared/surveys/kinds.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { onPhone, sizes } from '../journeys/browser.ts'
import { type Desk, sitDown } from '../journeys/desk.ts'
import { type Ask, signedIn } from '../journeys/office.ts'
import { type Program, startProgram } from '../journeys/program.ts'
import { launchBrowser } from '../setup/chromium.ts'
import { pictureKeeper } from './keep.ts'

/** A Monday morning with no holiday near. */
const instant = '2026-11-23T02:05:00.000Z'
const host = 'lang-nghe.example'

export interface Stage {
  program: Program
  url: string
  /** A villager's phone, or the same with other settings. */
  phone(options?: BrowserContextOptions): Promise<BrowserContext>
  /** Somebody of the demonstration at a console of their own. */
  desk(username: string, options?: BrowserContextOptions): Promise<Desk>
  /** Somebody of the demonstration without a screen, for what a picture needs before it. */
  ask(username: string): Promise<Ask>
  /** The first survey in a state, by its unit where there are several; an open one unless it is to have cards. */
  slugOf(state: SurveyState, unit?: string, access?: Access): string
  /** Takes the picture `<name>.png`. */
  picture(page: Page, name: string): Promise<void>
  end(): Promise<void>
}

export interface Options {
  folder: string
  /** Whole pages instead of what a screen shows at first, to look closely. */
  whole: boolean
}

interface Demonstration {
  accounts: { username: string; password: string }[]
  surveys: { slug: string; unit: string; state: SurveyState; access: Access }[]
}

export async function setStage({ folder, whole }: Options): Promise<Stage> {
  const program = await startProgram({
    builtFolder: process.env.BUILD_FOLDER ?? 'dist',
    words: ({ port, dataDir }) => ['demo', '--port', `${port}`, '--data-dir', dataDir, '--json'],
    instant,
    preload: [fileURLToPath(new URL('chance.js', import.meta.url))],
  })
  const { accounts, surveys }: Demonstration = JSON.parse(program.ready)
  const browser = await openBrowser(program)
  const keep = await pictureKeeper(browser)
  const url = `http://${host}`
  const open = (options: BrowserContextOptions) => openContext(browser, options)
  mkdirSync(folder, { recursive: true })
  return {
    ...{ program, url },
    phone: async (options = {}) => {
      const context = await open({ ...onPhone, ...options })
      await context.addInitScript(drawTheSame)
      return context
    },
    desk: async (username, options = { viewport: sizes.desk }) => {
      const desk = await sitDown(await open(options), url, instant)
      const password = accounts.find((one) => one.username === username)?.password ?? ''
      await desk.signIn(username, password)
      return desk
    },
    ask: async (username) => {
      const password = accounts.find((one) => one.username === username)?.password ?? ''
      return signedIn(program.url, username, password)
    },
    slugOf: (state, unit, access = 'open') => {
      const found = surveys.find(
        (one) => one.state === state && one.access === access && (!unit || one.unit === unit),
      )
      if (!found)
        throw new Error(`The demonstration has no ${state} survey of ${unit ?? 'anybody'}`)
      return found.slug
    },
    picture: async (page, name) => {
      await page.waitForLoadState('networkidle')
      await page.getByText('Đang tải…').first().waitFor({ state: 'detached' })
      const taken = await page.screenshot({ fullPage: whole, animations: 'disabled' })
      await keep(join(folder, `${name}.png`), taken)
    },
    end: async () => {
      await browser.close()
      await program.end()
    },
  }
}

/** The address stands in the pictures: it must not tell the port of this run. */
function openBrowser(program: Program): Promise<Browser> {
  return launchBrowser([`--host-resolver-rules=MAP ${host}:80 ${new URL(program.url).host}`])
}

async function openContext(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const asked = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options }
  const context = await browser.newContext(asked)
  await context.clock.setFixedTime(instant)
  return context
}

/** Runs in a villager's page: the receipt in the picture follows from what the phone draws. */
function drawTheSame(): void {
  let drawn = 7
  crypto.getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
    if (into instanceof Uint8Array) {
      for (const at of into.keys()) into[at] = drawn = (drawn * 73 + 41) & 255
    }
    return into
  }
}
