import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceFor, wilson } from '#shared/results/interval.ts'
import { atLeast, moreThan } from './sample.ts'

const drawn = fc
  .integer({ min: 2, max: 10_000 })
  .chain((population) =>
    fc.record({
      population: fc.constant(population),
      of: fc.integer({ min: 1, max: population - 1 }),
    }),
  )
  .chain(({ population, of }) =>
    fc.record({
      population: fc.constant(population),
      of: fc.constant(of),
      count: fc.integer({ min: 0, max: of }),
    }),
  )

test('published intervals hold to four decimals', () => {
  const file = readFileSync('tests/results/known/proportion-intervals.csv', 'utf8')
  const [, ...lines] = file.trim().split('\n')
  for (const line of lines) {
    const [count = 0, of = 0, low = 0, high = 0] = line.split(',').map(Number)
    expect(wilson({ count, of })?.low).toBeCloseTo(low, 4)
    expect(wilson({ count, of })?.high).toBeCloseTo(high, 4)
  }
  expect(lines).toHaveLength(4)
})

test('the interval holds the share and stays between nothing and all', () => {
  fc.assert(
    fc.property(drawn, ({ count, of, population }) => {
      const interval = wilson({ count, of }, population)
      if (!interval) throw new Error('there is an interval as long as not all answered')
      const share = count / of
      expect(interval.low).toBeGreaterThanOrEqual(0)
      expect(interval.high).toBeLessThanOrEqual(1)
      expect(interval.low).toBeLessThanOrEqual(share + 1e-12)
      expect(interval.high).toBeGreaterThanOrEqual(share - 1e-12)
    }),
  )
})

test('the more of the households answered, the narrower the interval', () => {
  fc.assert(
    fc.property(drawn, ({ count, of, population }) => {
      const width = (n?: number) => {
        const interval = wilson({ count, of }, n)
        return interval ? interval.high - interval.low : 0
      }
      expect(width(population)).toBeLessThanOrEqual(width(population * 2) + 1e-12)
      expect(width(population * 2)).toBeLessThanOrEqual(width() + 1e-12)
    }),
  )
})

test('the finite population correction scales count and sample alike', () => {
  // (101 − 1) / (101 − 76) = 4: as if four times as many had answered the same way.
  expect(wilson({ count: 70, of: 76 }, 101)).toEqual(wilson({ count: 280, of: 304 }))
})

test('there is no interval when all households answered, nor when nobody did', () => {
  expect(wilson({ count: 71, of: 72 }, 72)).toBeUndefined()
  expect(wilson({ count: 73, of: 73 }, 72)).toBeUndefined()
  expect(wilson({ count: 0, of: 0 }, 72)).toBeUndefined()
})

test('a threshold within the interval is crossed, one outside is not', () => {
  expect(evidenceFor({ count: 91, of: 100 }, atLeast(90), 1000)?.crosses).toBe(true)
  expect(evidenceFor({ count: 89, of: 100 }, moreThan(90), 1000)?.crosses).toBe(true)
  expect(evidenceFor({ count: 99, of: 100 }, atLeast(90), 1000)?.crosses).toBe(false)
  expect(evidenceFor({ count: 60, of: 100 }, atLeast(90), 1000)?.crosses).toBe(false)
  expect(evidenceFor({ count: 60, of: 60 }, atLeast(90), 60)).toBeUndefined()
})
