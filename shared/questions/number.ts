import type { NumberQuestion } from '../forms/document.ts'
import type { QuestionType } from './contract.ts'

/** As many ranges as a table has room for, about. */
const mostRanges = 10

export const number: QuestionType<NumberQuestion> = {
  choices: (question) =>
    rangesOf(question).map(([from, to]) => ({
      value: `${from}`,
      label: { vi: from === to ? `${from}` : `${from}–${to}` },
    })),
  check: ({ min, max }, value) => {
    if (typeof value !== 'number') return 'not_whole'
    return value < min || value > max ? 'out_of_range' : undefined
  },
  read: ([typed = '']) => readNumber(typed),
  tallied: (question, value) =>
    rangesOf(question)
      .filter(([from, to]) => from <= Number(value) && to >= Number(value))
      .map(([from]) => `${from}`),
}

/**
 * A whole number as people type it, `1.200` being one thousand two hundred here. Anything else stays
 * as it was typed, to be shown again and refused.
 */
export function readNumber(typed: string): number | string {
  const digits = typed.trim().replace(/\.(?=\d{3}(\D|$))/g, '')
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : typed
}

/** Of 1, 2, 5, 10, 20, 50 … values each: one, where that makes no more than a table has room for. */
function rangesOf({ min, max }: NumberQuestion): [from: number, to: number][] {
  let width = 1
  while ((max - min) / width > mostRanges) width *= `${width}`[0] === '2' ? 2.5 : 2
  const ranges: [number, number][] = []
  for (let from = min; from <= max; from += width) {
    ranges.push([from, Math.min(from + width - 1, max)])
  }
  return ranges
}
