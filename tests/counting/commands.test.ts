import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UsageError } from '#server/commands/command.ts'
import { count } from '#server/commands/count.ts'
import { recount } from '#server/commands/recount.ts'
import { Refusal } from '#server/errors.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { answerAll, closeVillage, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { anAnswer, deadline, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let survey: OpenSurvey
let printed: string[]

beforeEach(async () => {
  const { config } = world().ctx
  vi.stubEnv('DATA_DIR', config.dataDir)
  vi.stubEnv('KEY_DIR', config.keyDir)
  vi.stubEnv('DATABASE_URL', config.databaseUrl)
  printed = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  survey = await openSurvey(world().ctx)
  for (let sent = 0; sent < 25; sent++) {
    const path = `/api/surveys/${survey.slug}/responses`
    expect((await world().anyone('post', path, anAnswer())).status).toBe(201)
  }
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const setClock = (instant: string) => vi.useFakeTimers({ now: new Date(instant), toFake: ['Date'] })

describe('langnghe count', () => {
  test('opens a batch of a survey that still collects', async () => {
    setClock('2026-03-05T00:00:00.000Z')
    expect(await count.run([survey.slug])).toBe(0)
    expect(printed.join('')).toMatch(/^khao-sat: 15 opened; 15 in all, root [0-9a-f]{64}\n$/)
    expect(await count.run([survey.slug])).toBe(0)
    expect(printed[1]).toContain('fewer than 20 wait')
  })

  test('opens a batch of every open survey', async () => {
    setClock('2026-03-05T00:00:00.000Z')
    expect(await count.run(['--all-open'])).toBe(0)
    expect(await count.run(['--all-open'])).toBe(0)
    expect(printed.join('')).toMatch(/15 opened.*\nNo box is full enough\n$/)
  })

  test('counts a survey whose deadline has passed, also when nobody has closed it yet', async () => {
    setClock(deadline)
    expect(await count.run([survey.slug])).toBe(0)
    expect(printed.join('')).toContain('25 counted; 25 in all')
    expect((await getSurvey(world().ctx.db, survey.slug)).state).toBe('counted')
    await expect(count.run([survey.slug])).rejects.toThrow(Refusal)
  })

  test('counts one village of a survey with cards, its key from a file', async () => {
    const cards = await openCardSurvey(world())
    const { codes } = await printedCardsOf(world(), cards, 'thon-ba', 10)
    await answerAll(world(), cards.slug, 'thon-ba', codes)
    await closeVillage(world(), cards, 'thon-ba')
    const file = join(world().ctx.config.dataDir, 'words')
    writeFileSync(file, cards.words)
    const args = [cards.slug, '--village', 'thon-ba', '--box-key-file', file]
    setClock(world().ctx.now().toISOString())
    expect(await count.run(args)).toBe(0)
    expect(printed.join('')).toContain('10 opened; 10 in all')
    await expect(count.run(args)).rejects.toThrow(Refusal)
  })

  test.each([[[]], [['x', '--all-open']], [['x', 'y']], [['--all-open', '--village', 'x']]])(
    'wants one thing to do: %j',
    async (words) => {
      await expect((async () => count.run(words))()).rejects.toThrow(UsageError)
    },
  )
})

describe('langnghe recount', () => {
  test('says that all is well, or exits with 1 and says what differs', async () => {
    setClock(deadline)
    await count.run([survey.slug])
    expect(await recount.run([survey.slug])).toBe(0)
    expect(printed.at(-1)).toBe('khao-sat: 25 answers recounted, 0 differences\n')
    await world()
      .ctx.db.updateTable('tally')
      .set({ counts: '{}' })
      .where('scope', '=', 'all')
      .execute()
    await expect(recount.run([survey.slug])).resolves.toBe(1)
  })

  test('wants to know which survey', async () => {
    await expect((async () => recount.run([]))()).rejects.toThrow(UsageError)
  })
})
