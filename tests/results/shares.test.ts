import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatPercent } from '#shared/format.ts'
import { formulaSentence, overallLabel } from '#shared/results/formula.ts'
import {
  anyNotSatisfiedShare,
  overallShare,
  rankByDissatisfaction,
  sharesOf,
} from '#shared/results/shares.ts'
import { addTallies, emptyTally, tallyOf } from '#shared/results/tally.ts'
import { answer, fiveValued, ofAnswered, ofValid, twoValued, uniformTally } from './sample.ts'

const [road] = fiveValued
if (!road) throw new Error('the sample has a first question')

const mixed = tallyOf(
  [
    answer({ road: '5', clinic: '1' }),
    answer({ road: '4', clinic: '2' }),
    answer({ road: '3', clinic: '5' }),
    answer({ road: '1', clinic: '4' }),
    answer({ road: 'noOpinion', clinic: '4' }),
    answer({ clinic: '4' }),
  ],
  fiveValued,
)

test.each([
  ['answered', false, { count: 2, of: 4 }],
  ['answered', true, { count: 2, of: 5 }],
  ['valid', false, { count: 2, of: 5 }],
  ['valid', true, { count: 2, of: 6 }],
  ['asked', false, { count: 2, of: 9 }],
  ['asked', true, { count: 2, of: 10 }],
] as const)('of %s, "no opinion" counted: %s', (denominator, countNoOpinion, expected) => {
  expect(sharesOf(road, mixed, { denominator, countNoOpinion }, 10).satisfied).toEqual(expected)
})

test('neutral is in the denominator and not satisfied; no opinion and skipped have their own base', () => {
  expect(sharesOf(road, mixed, ofAnswered, 10)).toEqual({
    satisfied: { count: 2, of: 4 },
    notSatisfied: { count: 1, of: 4 },
    neutral: { count: 1, of: 4 },
    noOpinion: { count: 1, of: 5 },
    skipped: { count: 1, of: 6 },
  })
})

test('nothing counted is a share of nothing, not zero percent', () => {
  const { satisfied } = sharesOf(road, emptyTally(fiveValued), ofValid, 0)
  expect(satisfied).toEqual({ count: 0, of: 0 })
  expect(formatPercent(satisfied.count, satisfied.of)).toBe('–')
})

test('the overall result is the overall question, or all contents added, never an average of rates', () => {
  const tally = tallyOf(
    [
      ...Array.from({ length: 9 }, () => answer({ road: 'satisfied', overall: 'satisfied' })),
      answer({ road: 'satisfied', water: 'notSatisfied', overall: 'notSatisfied' }),
    ],
    twoValued,
  )
  expect(overallShare(twoValued, tally, ofAnswered, 'question', 10)).toEqual({ count: 9, of: 10 })
  // The mean of 10/10 and 0/1 would be 50 %.
  expect(overallShare(twoValued, tally, ofAnswered, 'mean', 10)).toEqual({ count: 10, of: 11 })
})

test('of valid answers, adding the contents is the mean of their shares', () => {
  const tally = addTallies(uniformTally(8, 2), uniformTally(5, 0))
  const mean = overallShare(twoValued, tally, ofValid, 'mean', 15)
  expect(mean).toEqual({ count: 26, of: 30 })
})

test('a form without an overall question has no such share', () => {
  expect(overallShare(twoValued.slice(0, 2), uniformTally(1, 0), ofValid, 'question', 1)).toBe(
    undefined,
  )
})

test('few can be unsatisfied overall while many are with at least one content', () => {
  const tally = tallyOf(
    [
      ...Array.from({ length: 26 }, () => answer({ road: 'notSatisfied', overall: 'satisfied' })),
      ...Array.from({ length: 74 }, () => answer({ road: 'satisfied', overall: 'satisfied' })),
    ],
    twoValued,
  )
  expect(overallShare(twoValued, tally, ofValid, 'question', 100)).toEqual({ count: 100, of: 100 })
  expect(anyNotSatisfiedShare(tally)).toEqual({ count: 26, of: 100 })
})

test('contents are ranked by dissatisfaction, the overall question is none of them', () => {
  expect(rankByDissatisfaction(fiveValued, mixed, ofAnswered, 10)).toEqual([
    { id: 'clinic', notSatisfied: { count: 2, of: 6 } },
    { id: 'road', notSatisfied: { count: 1, of: 4 } },
  ])
})

test('a content nobody answered is ranked last, equal ones keep the order of the form', () => {
  const tally = tallyOf([answer({ clinic: '5' })], fiveValued)
  const ids = rankByDissatisfaction(fiveValued, tally, ofAnswered, 1).map(({ id }) => id)
  expect(ids).toEqual(['clinic', 'road'])
  const even = rankByDissatisfaction(twoValued, uniformTally(3, 1), ofValid, 4)
  expect(even.map(({ id }) => id)).toEqual(['road', 'water'])
})

test('the formula is printed with its denominator and what it does with "no opinion"', () => {
  expect(formulaSentence(ofValid, twoValued)).toBe(
    'Tỷ lệ hài lòng = số phiếu chọn “Hài lòng” chia cho số phiếu hợp lệ.',
  )
  expect(formulaSentence(ofAnswered, fiveValued)).toBe(
    'Tỷ lệ hài lòng = số phiếu chọn “Rất hài lòng” hoặc “Hài lòng” chia cho số phiếu trả lời nội dung đó, không kể phiếu chọn “Không biết / không có ý kiến”. Phiếu chọn “Bình thường” có trong mẫu số nhưng không tính là hài lòng.',
  )
  expect(overallLabel('mean')).toContain('không lấy trung bình của các tỷ lệ')
})

test('published polls come out as they were printed', () => {
  const [, ...lines] = readFileSync('tests/results/known/ntm-polls.csv', 'utf8').trim().split('\n')
  for (const line of lines) {
    const [, , , , answered, satisfied, unsatisfied, published] = line
      .replace(/"[^"]*"/, 'place')
      .split(',')
    const tally = uniformTally(Number(satisfied), Number(unsatisfied))
    const share = overallShare(twoValued, tally, ofValid, 'question', 0)
    expect(share?.of).toBe(Number(answered))
    const printed = `${published?.replace('.', ',')}%`
    expect(formatPercent(share?.count ?? 0, share?.of ?? 0)).toBe(printed)
  }
  expect(lines).toHaveLength(2)
})
