import { expect, test } from 'vitest'
import {
  contentRows,
  segmentsOf,
  stepsIn,
  worstFirst,
} from '#client/console/results/satisfaction.ts'
import type { ScaleQuestion } from '#shared/forms/document.ts'
import { disclose, type Shown } from '#shared/results/disclosure.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import type { ResultQuestion } from '#shared/results/schema.ts'
import { tallyOf } from '#shared/results/tally.ts'

// A form that mixes both scales, as forms of the feedback track may, with real counts shown by the policy.
const asked: ScaleQuestion[] = [
  question('roads', { scale: 'two' }),
  question('water', { scale: 'five', noOpinion: true }),
  question('all', { scale: 'two', role: 'overall' }),
]
const counted = countedQuestions({ sections: [{ id: 's', questions: asked }] })
const answers = Array.from({ length: 40 }, (_, index) => ({
  mode: 'self' as const,
  answers: {
    ...(index < 38 && { roads: index < 30 ? 'satisfied' : 'notSatisfied' }),
    water: index < 20 ? '5' : index < 30 ? '3' : '1',
    all: 'satisfied',
  },
}))
const shown: Shown = disclose({
  parts: [{ id: 'village', tally: tallyOf(answers, counted), asked: 50 }],
  questions: counted,
  rule: { denominator: 'valid', countNoOpinion: true },
  policy: disclosurePolicies.feedback,
  access: 'open',
  counted: true,
}).total
const questions: ResultQuestion[] = counted.map(({ id, overall, keys, meanings }) => ({
  ...{ id, kind: overall ? 'overall' : 'content', label: id, text: id },
  keys: keys.map((key) => ({ key, label: key, meaning: meanings?.[key] ?? null })),
}))

test('contents stand in the order of the form until they are ranked; the overall question stays last', () => {
  expect(ids(contentRows(questions, shown))).toEqual(['roads', 'water', 'all'])
  const order = worstFirst(questions, shown)
  expect(order).toEqual(['water', 'roads'])
  expect(ids(contentRows(questions, shown, order))).toEqual(['water', 'roads', 'all'])
})

test('only steps beyond the two collapsed ones get columns, best first', () => {
  const steps = stepsIn(contentRows(questions, shown)).map(({ key }) => key)
  expect(steps).toEqual(['5', '4', '3', '2', '1', 'noOpinion'])
  expect(stepsIn(contentRows(questions.slice(0, 1), shown))).toEqual([])
})

test('who skipped a content leaves its part of the bar empty', () => {
  const [roads] = contentRows(questions, shown)
  if (!roads) throw new Error('no row')
  const { segments, whole } = segmentsOf(roads)
  expect(segments.map(({ tone, count }) => [tone, count])).toEqual([
    ['5', 30],
    ['1', 8],
  ])
  expect(whole).toBe(40)
})

function ids(rows: ReturnType<typeof contentRows>): string[] {
  return rows.map((row) => row.question.id)
}

function question(id: string, more: Pick<ScaleQuestion, 'scale'> & Partial<ScaleQuestion>) {
  const text = { vi: id }
  return { id, type: 'scale' as const, text, label: text, ...more }
}
