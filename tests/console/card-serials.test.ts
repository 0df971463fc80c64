import { expect, test } from 'vitest'
import { mostSerials, readSerials } from '#client/console/cards/serials.ts'

test.each([
  ['12', [12]],
  [' 12, 15 - 18; 3 ', [3, 12, 15, 16, 17, 18]],
  ['7–9\n8', [7, 8, 9]],
])('serials are read as they are written down: %s', (typed, serials) => {
  expect(readSerials(typed)).toEqual(serials)
})

test.each(['', '  ', '0', 'mười', '5-3', '12-', '1.5', `1-${mostSerials + 1}`, '1-300 301-600'])(
  'what is no list of serials is none: %s',
  (typed) => {
    expect(readSerials(typed)).toBeUndefined()
  },
)
