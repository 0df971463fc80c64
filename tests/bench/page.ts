// `npm run bench:page`: how long a villager on an old phone and a bad line waits for the first button,
// beside a SurveyJS page of the same questions, built from npm in the same run. A measurement and no
// test: a slow machine changes the seconds, hardly the ratio.
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import type { FormPage } from '#shared/forms/page.ts'
import { morning, openSurvey, settleVillages, signedIn, staffProvince } from '../journeys/office.ts'
import { startProgram } from '../journeys/program.ts'
import { launchBrowser } from '../setup/chromium.ts'
import { type Measured, measure, type Profile, profiles, slowdown } from './page-measure.ts'
import { servePeer } from './page-peer.ts'

const rounds = 5
const goals: Record<string, number> = { 'Slow 3G': 3, 'Fast 3G': 1.5 }
const goalAhead = 4

const program = await startProgram({
  builtFolder: process.env.BUILD_FOLDER ?? 'dist',
  instant: morning,
})
const browser = await launchBrowser()
try {
  const slug = await openOurs()
  const form: FormPage = await (await fetch(`${program.url}/api/surveys/${slug}/form`)).json()
  const peer = await servePeer(form)
  const ours = `${program.url}/s/${slug}`
  printMachine(browser, form)
  for (const profile of profiles) printTable(profile, await compare(profile, ours, peer.url))
  peer.end()
} finally {
  await browser.close()
  await program.end()
}

/** @returns the slug of a survey that the real server hands out the questionnaire of */
async function openOurs(): Promise<string> {
  await staffProvince(program, ['canbo'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  return openSurvey(staff)
}

type Pages = { ours: Measured[]; peer: Measured[] }

/** In turns, so that what slows the machine for a while slows both. */
async function compare(profile: Profile, ours: string, peer: string): Promise<Pages> {
  const pages: Pages = { ours: [], peer: [] }
  for (let round = 0; round < rounds; round++) {
    pages.ours.push(await measure(browser, ours, profile))
    pages.peer.push(await measure(browser, peer, profile))
  }
  return pages
}

function printMachine(browser: Browser, { document }: FormPage): void {
  const [cpu] = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  const questions = document.sections.flatMap((section) => section.questions).length
  const { version } = JSON.parse(readFileSync('node_modules/survey-js-ui/package.json', 'utf8'))
  console.log(`${cpus().length} × ${cpu?.model ?? 'unknown processor'}, load ${load.join(' ')}`)
  console.log(`Node ${process.versions.node}, Chromium ${browser.version()}, SurveyJS ${version}`)
  console.log(`${questions} questions, processor ${slowdown}× slower, median of ${rounds}`)
}

function printTable({ name, down, latency }: Profile, pages: Pages): void {
  const [ours, peer] = [summary(pages.ours), summary(pages.peer)]
  const rate = `${(down * 8) / 1000} kbit/s, ${latency} ms to the first byte`
  console.log(`\n${name} (${rate})`)
  console.log('             requests    bytes   first paint   first usable button')
  for (const [page, one] of [['Lắng Nghe', ours] as const, ['SurveyJS', peer] as const]) {
    const cells = [String(one.requests).padStart(9), String(one.bytes).padStart(9)]
    const times = [seconds(one.paint).padStart(14), seconds(one.usable).padStart(22)]
    console.log(page.padEnd(12) + [...cells, ...times].join(''))
  }
  const ratios = [peer.bytes / ours.bytes, peer.paint / ours.paint, peer.usable / ours.usable]
  const [bytes = '', paint = '', usable = ''] = ratios.map((ratio) => `${ratio.toFixed(1)} ×`)
  console.log(`ahead${bytes.padStart(25)}${paint.padStart(14)}${usable.padStart(22)}`)
  const goal = goals[name] ?? 0
  const met = ours.usable <= goal * 1000 && peer.usable / ours.usable >= goalAhead
  console.log(`goal: ≤ ${goal} s and ≥ ${goalAhead} × ahead – ${met ? 'met' : 'NOT met'}`)
}

function summary(pages: Measured[]): Measured {
  const of = (what: keyof Measured) => median(pages.map((page) => page[what]))
  return { paint: of('paint'), usable: of('usable'), requests: of('requests'), bytes: of('bytes') }
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
