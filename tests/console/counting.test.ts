import { expect, test } from 'vitest'
import {
  countingErrors,
  countingIn,
  countingValues,
  parseShare,
} from '#client/console/surveys/counting.ts'
import type { CountingChoice } from '#shared/counting/schema.ts'

const chosen: CountingChoice = {
  ...{ denominator: 'asked', overall: 'mean', selection: 'all' },
  thresholds: {
    overall: { share: { num: 9_250, den: 10_000 }, comparison: 'atLeast' },
    eachContent: { share: { num: 8_000, den: 10_000 }, comparison: 'moreThan' },
    ...{ name: 'Ngưỡng của kế hoạch', legalBasis: 'Kế hoạch 12/KH-MTTQ ngày 02/3/2026' },
  },
  minimum: { share: { num: 7_000, den: 10_000 }, legalBasis: 'Hướng dẫn 05/HD-MTTQ' },
}

test('what was chosen comes back as it was typed', () => {
  const values = countingValues(chosen, chosen)
  expect([values['counting.overallShare'], values['counting.contentShare']]).toEqual(['92,5', '80'])
  expect(countingErrors(values)).toEqual({})
  expect(countingIn(values)).toEqual(chosen)
})

test('who leaves it to the track and level sends nothing', () => {
  expect(countingIn(countingValues(null, chosen))).toBeNull()
})

test('a share is typed with a comma or a point, above 0 and up to 100', () => {
  expect(['90', '62,5', '62.5 %', '100', '0,01'].map((typed) => parseShare(typed)?.num)).toEqual([
    ...[9_000, 6_250, 6_250, 10_000, 1],
  ])
  for (const typed of ['', '0', '101', '90,123', 'chín mươi', '-5', '1e3']) {
    expect([typed, parseShare(typed)]).toEqual([typed, null])
  }
})

test('a threshold and a minimum both want their legal basis', () => {
  const values = { ...countingValues(chosen, chosen), 'counting.overallShare': '190' }
  const errors = countingErrors({
    ...{ ...values, 'counting.legalBasis': ' ', 'counting.minimumBasis': '' },
  })
  expect(Object.keys(errors)).toEqual([
    ...['counting.overallShare', 'counting.legalBasis', 'counting.minimumBasis'],
  ])
})
