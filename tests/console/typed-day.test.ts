import { expect, test } from 'vitest'
import { dayTyped } from '#client/console/ui/typed-day.ts'

test.each([
  ['23/11/2026', '2026-11-23'],
  ['5/1/2027', '2027-01-05'],
  ['05-01-2027', '2027-01-05'],
  ['23.11.26', '2026-11-23'],
  ['23112026', '2026-11-23'],
  [' 2026-11-23 ', '2026-11-23'],
])('%s is typed for the day %s', (typed, day) => {
  expect(dayTyped(typed)).toBe(day)
})

test.each(['', '23/11', '31/2/2027', '11/23/2026', '2311202', 'mai'])(
  '"%s" is no day yet',
  (typed) => {
    expect(dayTyped(typed)).toBeUndefined()
  },
)
