import { expect, test } from 'vitest'
import communeNtm from '#server/forms/templates/commune-ntm.json' with { type: 'json' }
import type { FormDocument } from '#shared/forms/document.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import type { PublicResult } from '#shared/results/schema.ts'
import { openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { cell, settledCells } from './attacker.ts'
import { announce, answer, content, count, discontent, type Group, signOff } from './scene.ts'

// Everything that anybody can fetch, added and subtracted, never lays bare a village that is hidden.

const world = useWorld()
const questions = countedQuestions(communeNtm.document as FormDocument)

const group = (village: string | null, content_: number, discontent_: number): Group[] => [
  { village, count: content_, answers: content },
  { village, count: discontent_, answers: discontent, mode: 'helped' },
]

test.each<[string, Group[][]]>([
  [
    'one small village',
    [group('thon-mot', 40, 5), group('thon-hai', 33, 2), group('thon-ba', 3, 6)],
  ],
  [
    'two small ones that are large together',
    [group('thon-mot', 50, 5), group('thon-hai', 7, 2), group('thon-ba', 3, 6)],
  ],
  [
    'a small rest that named no village',
    [group('thon-mot', 31, 5), group('thon-hai', 33, 1), group(null, 1, 1)],
  ],
  [
    'villages that are only rounded',
    [group('thon-mot', 12, 5), group('thon-hai', 20, 2), group('thon-ba', 30, 6)],
  ],
  ['hardly anybody', [group('thon-mot', 4, 1), group('thon-hai', 2, 2)]],
])('%s', async (_name, groups) => {
  const slug = await openSurvey(world())
  await answer(world(), slug, ...groups.flat())
  await count(world(), slug)
  await signOff(world(), slug)
  await announce(world(), slug)
  const { body } = await world().anyone('get', `/api/public/surveys/${slug}/results`)
  const { total, villages } = (body as PublicResult).result
  const parts = Object.fromEntries(
    villages.map(({ unitId, shown }) => [unitId ?? 'other', shown as Shown]),
  )
  const settled = settledCells({ total: total as Shown, parts }, questions, true)
  const hidden = Object.keys(parts).filter((id) => parts[id]?.precision === 'hidden')
  expect(hidden.length + Object.values(parts).filter(isRounded).length).toBeGreaterThan(0)
  for (const id of hidden.filter((one) => parts[one]?.valid)) {
    for (const question of questions) {
      for (const key of question.keys) {
        expect(settled(cell(id, question.id, key)), `${id} ${question.id} ${key}`).toBe(false)
      }
    }
    expect(settled(cell(id, '*', 'any'))).toBe(false)
  }
})

function isRounded({ precision }: Shown): boolean {
  return precision === 'rounded'
}
