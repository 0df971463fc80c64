import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairUp } from '#shared/paper/compare.ts'

const reading = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })

describe('two readings of a pile', () => {
  test('name every ballot of both exactly once, in the order of the pile', () => {
    fc.assert(
      fc.property(reading, reading, (first, second) => {
        const pairs = pairUp(first, second)
        const places = (side: 'first' | 'second') =>
          pairs.map((pair) => pair[side]).filter((place) => place > 0)
        expect(places('first')).toEqual(first.map((_, at) => at + 1))
        expect(places('second')).toEqual(second.map((_, at) => at + 1))
        expect(pairs.every((pair) => pair.first > 0 || pair.second > 0)).toBe(true)
      }),
    )
  })

  test('one of which passed over some ballots differ by no more than those', () => {
    fc.assert(
      fc.property(
        reading,
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        (first, keep) => {
          const second = first.filter((_, at) => keep[at])
          const differing = pairUp(first, second).filter(
            ({ first: one, second: other }) => first[one - 1] !== second[other - 1],
          )
          expect(differing).toHaveLength(first.length - second.length)
        },
      ),
    )
  })

  test('of the same length are compared place by place', () => {
    expect(pairUp(['a', 'b'], ['b', 'a'])).toEqual([
      { first: 1, second: 1 },
      { first: 2, second: 2 },
    ])
  })
})
