import { expect, test } from 'vitest'
import type { Survey } from '#server/verify/answers.ts'
import { checkDraw } from '#server/verify/draw.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import {
  aDraw,
  answerAll,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { writtenBundle } from './bundle.ts'

const world = useWorld()

/** Seven of ten households of thôn Ba were drawn, and all of them have answered. */
async function counted() {
  const survey = await openCardSurvey(world(), aDraw())
  const path = `/api/surveys/${survey.slug}`
  world().setNow('2026-03-06T13:00:00.000Z')
  const reviewer = world().as('reviewer')
  expected(await reviewer('put', `${path}/household-draw`, { seed: '48213' }), 200)
  const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 28)
  await answerAll(world(), survey.slug, 'thon-ba', codes)
  const staff = world().as('staff')
  await closeVillages(world(), survey)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
  const { body } = expected(await staff('get', `${path}/results`), 200)
  return { slug: survey.slug, result: body.result }
}

test('a bundle of drawn households holds, down to the conclusion that a draw may leave open', async () => {
  const { slug, result } = await counted()
  expect(result).toMatchObject({ households: 147, drawnFrom: 208, received: 28 })
  // All 28 are satisfied; of so few out of 208 the interval still holds the bound of 90 %.
  expect(result.verdict.conclusion).toBe('notEnoughEvidence')
  const report = verifyBundle(await writtenBundle(world().ctx, slug))
  expect(report).toMatchObject({ ok: true, problems: [], unknown: [] })
})

/** What the verifier says of a draw of two out of three households. */
function problemsOf(change: Record<string, unknown> = {}, numbers = [1, 2]): string[] {
  const selection = { share: { num: 1, den: 2 }, seedSource: 'Xổ số', seedOn: '2026-03-06' }
  const payload = { seed: '12345', source: 'Xổ số', seedOn: '2026-03-06' }
  const drawn = { villages: [{ village: 'thon', numbers }], ...payload, ...change }
  const survey = {
    ...{ slug: 'mot', publish: { policy: { selection }, opensOn: '2026-03-04' } },
    events: [
      { kind: 'householdsDrawn', height: 2, payload: drawn },
      { kind: 'cardsReleased', height: 3, payload: { village: 'thon' } },
    ],
    villages: [{ id: 'thon', name: 'Thôn', households: 3, selected: 2, ...change }],
  } as unknown as Survey
  const problems: string[] = []
  checkDraw(survey, (problem) => problems.push(problem))
  return problems
}

test('the verifier finds the drawn households again, and no others pass', () => {
  const passing = [
    [1, 2],
    [1, 3],
    [2, 3],
  ].filter((numbers) => problemsOf({}, numbers).length === 0)
  expect(passing).toHaveLength(1)
})

test('another source, another share or cards before the draw show', () => {
  expect(problemsOf({ source: 'Số tự chọn' })).toContain(
    'events.jsonl: the number comes from another source than was laid down',
  )
  expect(problemsOf({ selected: 1 })).toContain('events.jsonl: Thôn: 1 households instead of 2')
})
