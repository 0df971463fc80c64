import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { stopAtFailure, useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { morning, password, staffProvince, type Username } from './office.ts'
import { type Program, startProgram } from './program.ts'

// A round with household cards in a program of its own, in which each test goes on where the one before has stopped.

export interface Round {
  program: Program
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** Once it is opened. */
  slug: string
  /** What stands on the printed key of the box. */
  keyWords: string
  /** The cards of each village as they come from the printer. */
  cards: Map<string, string[]>
  /** Somebody sits down at a console of their own and signs in. */
  sit: (username: Username) => Promise<Desk>
  /** The page of the survey, or one below it. */
  at: (rest?: string) => string
  /** Households draw so many cards of a village. */
  draw: (village: string, count: number) => string[]
}

/** @param usernames who works in this province, besides its administrator */
export function useRound(usernames: Exclude<Username, 'quantri'>[]): Round {
  stopAtFailure()
  const openBrowser = useBrowser({ stays: true })
  const round = { openBrowser, slug: '', keyWords: '', cards: new Map() } as unknown as Round
  beforeAll(async () => {
    round.program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
    await staffProvince(round.program, usernames)
  })
  afterAll(() => round.program?.end())
  round.sit = async (username) => {
    const { url, instant } = round.program
    const desk = await sitDown(await openBrowser(), url, instant)
    await desk.signIn(username, password)
    return desk
  }
  round.at = (rest = '') => `/console/surveys/${round.slug}${rest}`
  round.draw = (village, count) => round.cards.get(village)?.splice(0, count) ?? []
  return round
}
