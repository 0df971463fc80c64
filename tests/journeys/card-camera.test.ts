import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cardAddress, codeInGroups } from '#shared/tokens/code.ts'
import { sizes, useBrowser } from './browser.ts'
import { type CardRound, openWithCards } from './card-scene.ts'
import { sitDown } from './desk.ts'
import { filmCode } from './filmed-code.ts'
import { morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// Surrendered cards before the camera of a machine whose browser reads no codes itself.

const folder = mkdtempSync(join(tmpdir(), 'film-'))
const film = join(folder, 'card.y4m')
const browse = useBrowser({
  flags: [
    ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    `--use-file-for-fake-video-capture=${film}`,
  ],
})
let program: Program
let round: CardRound
let stack: string

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  round = await openWithCards({ staff, reviewer: await signedIn(program.url, 'thamtra') }, 3)
  filmCode(film, cardAddress(`${program.url}/s/${round.slug}`, round.codes[0] ?? ''))
  const handCount = { cards: 3, valid: 3, blank: 0, overallTwice: 0, notIssued: 0 }
  const made = await staff('post', `/api/surveys/${round.slug}/paper-stacks`, {
    ...{ villageId: round.village, handCount: { ...handCount, notSatisfied: {} } },
  })
  stack = made.stack.id
})
afterAll(async () => {
  await program?.end()
  rmSync(folder, { recursive: true, force: true })
})

test('a card is taken by its QR code, once, however long it is held before the camera', async () => {
  const context = await browse({ viewport: sizes.desk, permissions: ['camera'] })
  const desk = await sitDown(context, program.url, morning)
  await desk.signIn('canbo', password)
  await desk.open(`/console/surveys/${round.slug}/paper/${stack}`)
  expect(await desk.page.evaluate(() => 'BarcodeDetector' in window)).toBe(false)
  await desk.press('Quét bằng máy ảnh')
  await desk.sees(`Đã nhận thẻ ${codeInGroups(round.codes[0] ?? '')}.`)
  await desk.press('Dừng máy ảnh')
  await desk.sees(/1\/3/)
})
