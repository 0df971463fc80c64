import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NumberQuestion } from '#shared/forms/document.ts'
import { readNumber } from '#shared/questions/number.ts'
import { choicesOf, talliedBy } from '#shared/questions/registry.ts'

const named = { id: 'q1', text: { vi: 'Mấy?' }, label: { vi: 'Số' } }
const between = (min: number, max: number): NumberQuestion => ({
  ...named,
  type: 'number',
  min,
  max,
})
const rangesOf = (question: NumberQuestion) => choicesOf(question, {}).map(({ label }) => label.vi)

test.each([
  ['7', 7],
  [' 07 ', 7],
  ['-3', -3],
  ['1.200', 1200],
  ['1.000.000', 1_000_000],
])('%s is read as %i', (typed, value) => {
  expect(readNumber(typed)).toBe(value)
})

test.each(['1,5', '1.5', '12.34', '1e3', '0x10', 'hai', '-', '9'.repeat(20)])(
  '%s stays as it was typed, to be refused',
  (typed) => {
    expect(readNumber(typed)).toBe(typed)
  },
)

test('few values are counted one by one, many in round ranges', () => {
  expect(rangesOf(between(1, 4))).toEqual(['1', '2', '3', '4'])
  expect(rangesOf(between(0, 20))).toEqual([
    ...['0–1', '2–3', '4–5', '6–7', '8–9', '10–11', '12–13', '14–15', '16–17', '18–19', '20'],
  ])
  expect(rangesOf(between(1, 100))).toHaveLength(10)
})

test('every number is counted in exactly one range, and a table has room for all', () => {
  const bounds = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
  fc.assert(
    fc.property(bounds, fc.double({ min: 0, max: 1, noNaN: true }), ([min, more], share) => {
      const question = between(min, min + more)
      const value = Math.floor(min + share * more)
      expect(talliedBy(question, value)).toHaveLength(1)
      expect(rangesOf(question).length).toBeLessThanOrEqual(11)
    }),
  )
})
