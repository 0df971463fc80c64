import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bundle } from '#server/commands/bundle.ts'
import { UsageError } from '#server/commands/command.ts'
import { count } from '#server/commands/count.ts'
import { verify } from '#server/commands/verify.ts'
import { Refusal } from '#server/errors.ts'
import {
  answerAll,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'

// The witnesses' way through the terminal: a box whose key is on paper is counted, and its bundle is checked.

const world = useWorld()
let survey: CardSurvey
let printed: string[]
const inFolder = (name: string) => join(world().ctx.config.dataDir, name)

beforeEach(async () => {
  const { config } = world().ctx
  vi.stubEnv('DATA_DIR', config.dataDir)
  vi.stubEnv('KEY_DIR', config.keyDir)
  vi.stubEnv('DATABASE_URL', config.databaseUrl)
  printed = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  survey = await openCardSurvey(world())
  const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 12)
  await answerAll(world(), survey.slug, 'thon-ba', codes)
  await closeVillages(world(), survey)
  const path = `/api/surveys/${survey.slug}/closure`
  expected(await world().as('staff')('put', path, { reason: 'Đã đủ phiếu' }), 200)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** As it is typed: what the command line leaves at the end does not matter. */
async function counted(): Promise<void> {
  writeFileSync(inFolder('words'), `${survey.words}\n`)
  expect(await count.run([survey.slug, '--box-key-file', inFolder('words')])).toBe(0)
}

test('a box whose key is on paper is counted with its words, and not without them', async () => {
  await expect(count.run([survey.slug])).rejects.toThrow(Refusal)
  const call = async () => count.run(['--all-open', '--box-key-file', inFolder('words')])
  await expect(call).rejects.toThrow(UsageError)
  await counted()
  expect(printed.join('')).toContain('12 counted; 12 in all')
  expect(printed.join('')).not.toContain(survey.words.slice(0, 5))
})

test('a whole bundle says ok and exits with 0; a changed one says what is wrong and exits with 1', async () => {
  await counted()
  const [folder, state] = [inFolder('bundle'), inFolder('state.json')]
  expect(await bundle.run([survey.slug, '--out', folder])).toBe(0)
  const check = async () => {
    printed = []
    const code = await verify.run([folder, '--json', '--state', state])
    const [line = '', ...more] = printed.join('').trimEnd().split('\n')
    expect(more).toEqual([])
    return { code, line, report: JSON.parse(line) }
  }
  const good = await check()
  expect(good).toMatchObject({
    code: 0,
    report: { survey: survey.slug, answers: 12, problems: [] },
  })
  expect(good.line).toMatch(/^\{"ok":true,/)
  const remembered = readFileSync(state, 'utf8')
  const text = readFileSync(join(folder, 'tallies.json'), 'utf8')
  writeFileSync(
    join(folder, 'tallies.json'),
    text.replace('"answers"', '"Answers"').replace(/1/, '2'),
  )
  const bad = await check()
  expect([bad.code, bad.report.ok, bad.report.problems.length > 0]).toEqual([1, false, true])
  expect(readFileSync(state, 'utf8')).toBe(remembered)
  rmSync(folder, { recursive: true })
  expect((await check()).code).toBe(1)
})

test('a bundle that is older than what a witness has seen is refused', async () => {
  await counted()
  const [older, newer, state] = [inFolder('older'), inFolder('newer'), inFolder('state.json')]
  for (const folder of [older, newer]) await bundle.run([survey.slug, '--out', folder])
  expect(await verify.run([newer, '--state', state])).toBe(0)
  expect(await verify.run([older, '--state', state])).toBe(1)
  expect(printed.join('')).toContain('NOT everything holds')
  expect(await verify.run([newer, '--state', state])).toBe(0)
})
