// `npm run bench:keying`: a hundred paper ballots keyed in a real browser, by the keyboard alone, as fast as the page
// takes the keys. What it reports is the machine's share of a ballot; the rest of eight seconds is the clerk's. Every
// third request is slowed down by a second, and for twenty ballots there is no network at all: the typist must not notice.
import { openWithCards } from '../journeys/card-scene.ts'
import { sitDown } from '../journeys/desk.ts'
import { morning, password, settleVillages, signedIn, staffProvince } from '../journeys/office.ts'
import { startProgram } from '../journeys/program.ts'
import { launchBrowser } from '../setup/chromium.ts'

const ballots = 100
const withoutNetwork = { from: 40, to: 60 }
const goal = 0.5

const program = await startProgram({
  builtFolder: process.env.BUILD_FOLDER ?? 'dist',
  instant: morning,
})
const browser = await launchBrowser()
try {
  const { slug, stackId } = await aStack()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const desk = await sitDown(context, program.url, morning)
  await desk.signIn('canbo', password)
  await slowDown(desk.page.context())
  await desk.open(`/console/surveys/${slug}/paper/${stackId}/key`)
  const line = desk.page.locator('[data-step="line"]')
  await line.waitFor()
  const times: number[] = []
  for (let at = 0; at < ballots; at++) {
    if (at === withoutNetwork.from) await context.setOffline(true)
    if (at === withoutNetwork.to) await context.setOffline(false)
    const begun = performance.now()
    // Of ten ballots one is not satisfied with two contents.
    await line.pressSequentially(at % 10 === 0 ? '3 7' : '')
    await desk.page.keyboard.press('Enter')
    await desk.page.getByText(`Tờ số ${at + 2}`, { exact: true }).waitFor()
    times.push((performance.now() - begun) / 1000)
  }
  const saving = performance.now()
  await desk.page.getByText('Máy chủ đã lưu hết.').waitFor({ timeout: 180_000 })
  const saved = (performance.now() - saving) / 1000
  const staff = await signedIn(program.url, 'canbo')
  const { own } = await staff('get', `/api/surveys/${slug}/paper-stacks/${stackId}`)
  report(times, saved, own.length)
} finally {
  await browser.close()
  await program.end()
}

/** A survey with cards, and a stack of its first village. */
async function aStack(): Promise<{ slug: string; stackId: string }> {
  await staffProvince(program, ['canbo', 'thamtra'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  const reviewer = await signedIn(program.url, 'thamtra')
  const { slug, village } = await openWithCards({ staff, reviewer }, 1)
  const handCount = {
    ...{ cards: ballots, valid: ballots, blank: 0, overallTwice: 0, notIssued: 0 },
    notSatisfied: {},
  }
  const given = { villageId: village, handCount }
  const { stack } = await staff('post', `/api/surveys/${slug}/paper-stacks`, given)
  return { slug, stackId: stack.id }
}

async function slowDown(context: import('playwright-core').BrowserContext): Promise<void> {
  let requests = 0
  await context.route('**/ballots/**', async (route) => {
    requests += 1
    if (requests % 3 === 0) await new Promise((done) => setTimeout(done, 1000))
    await route.continue().catch(() => {})
  })
}

function report(times: number[], saved: number, kept: number): void {
  const sorted = [...times].sort((a, b) => a - b)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const worst = sorted.at(-1) ?? 0
  const seconds = (value: number) => `${value.toFixed(3)} s`
  console.log(`${kept} of ${ballots} ballots saved, the last ${seconds(saved)} after the last key`)
  console.log(`a ballot: mean ${seconds(mean)}, median ${seconds(sorted[ballots / 2] ?? 0)}`)
  console.log(`the slowest: ${seconds(worst)} (goal: mean ≤ ${seconds(goal)})`)
  if (mean > goal || kept !== ballots) process.exitCode = 1
}
