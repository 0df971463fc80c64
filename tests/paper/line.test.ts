import { describe, expect, test } from 'vitest'
import type { FormDocument, ScaleName } from '#shared/forms/document.ts'
import { lineOf, readLine, sheetOf } from '#shared/paper/line.ts'

const formOf = (...scales: ScaleName[]): FormDocument => ({
  title: { vi: 'Phiếu' },
  aboutNtmResults: true,
  languages: ['vi'],
  sections: [
    {
      id: 's1',
      questions: scales.map((scale, at) => {
        const words = { label: { vi: `Nội dung ${at + 1}` }, text: { vi: 'Hài lòng không?' } }
        return { type: 'scale', id: `q${at + 1}`, scale, ...words }
      }),
    },
  ],
})
const two = sheetOf(formOf('two', 'two', 'two'))
const mixed = sheetOf(formOf('five', 'five', 'two'))
const valid = (answers: Record<string, string>) => ({ content: { verdict: 'valid', answers } })

describe('of a form with two values', () => {
  test('an empty line is a satisfied household', () => {
    const all = { q1: 'satisfied', q2: 'satisfied', q3: 'satisfied' }
    expect(readLine(two, ' ')).toEqual(valid(all))
  })

  test('numbers are what is not satisfied; with a minus they are left out', () => {
    expect(readLine(two, '1, 3-')).toEqual(valid({ q1: 'notSatisfied', q2: 'satisfied' }))
  })

  test.each([
    ['4', { kind: 'unknownNumber', word: '4' }],
    ['1 x', { kind: 'unknownNumber', word: 'x' }],
    ['2 2', { kind: 'twice', word: '2' }],
  ])('%s is refused', (line, problem) => {
    expect(readLine(two, line)).toEqual({ problem })
  })
})

describe('of a longer scale', () => {
  test('every content has its sign, in order', () => {
    expect(readLine(mixed, '5-2')).toEqual(valid({ q1: '5', q3: 'notSatisfied' }))
  })

  test.each([
    ['55', { kind: 'count', given: 2, wanted: 3 }],
    ['5555', { kind: 'unknownSign', word: '3: 5' }],
    ['601', { kind: 'unknownSign', word: '1: 6' }],
  ])('%s is refused', (line, problem) => {
    expect(readLine(mixed, line)).toEqual({ problem })
  })
})

test.each([
  ['/', 'blank'],
  ['*', 'overallTwice'],
  ['+', 'notIssued'],
])('%s alone is an invalid ballot: %s', (line, verdict) => {
  expect(readLine(two, line)).toEqual({ content: { verdict, answers: {} } })
})

test('what was keyed is looked up again as the line that says it', () => {
  for (const [sheet, lines] of [
    [two, ['', '2', '1 2-', '3-', '/', '*', '+']],
    [mixed, ['541', '---', '1-2', '/']],
  ] as const) {
    for (const line of lines) {
      const { content } = readLine(sheet, line)
      expect(content && lineOf(sheet, content)).toBe(line)
    }
  }
})
