import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclosurePolicies } from '#shared/results/policy.ts'
import { decidePrecision, type Precision, type Sized } from '#shared/results/precision.ts'

const { official, feedback } = disclosurePolicies

function decide(sizes: number[], limits: { minimum: number; exactFrom: number }) {
  const sized = sizes.map((size, index): Sized => ({ id: `v${index}`, size, precision: 'exact' }))
  const { total, siblings } = decidePrecision(sized, 'exact', limits)
  return { total, parts: [...sized].map(({ id }) => siblings.get(id)) }
}

test('official: under ten nothing, from ten exact', () => {
  expect(decide([9, 10, 200], official).parts).toEqual(['hidden', 'hidden', 'exact'])
  expect(decide([10, 11, 200], official).parts).toEqual(['exact', 'exact', 'exact'])
})

test('a small village is not given away by the sum minus the others: the next smallest hides with it', () => {
  expect(decide([4, 60, 40, 80], official).parts).toEqual(['hidden', 'exact', 'hidden', 'exact'])
})

test('two small ones that are ten together protect each other', () => {
  expect(decide([4, 6, 40], official).parts).toEqual(['hidden', 'hidden', 'exact'])
})

test('feedback: from ten to twenty-nine rounded, and enough others rounded with it', () => {
  expect(decide([15, 20, 100], feedback).parts).toEqual(['rounded', 'rounded', 'exact'])
  // The exact sum minus 100 would be exactly the 15.
  expect(decide([15, 100, 200], feedback).parts).toEqual(['rounded', 'rounded', 'exact'])
})

test('a sum under thirty is rounded itself, under ten hidden with all its parts', () => {
  expect(decide([12, 13], feedback)).toEqual({ total: 'rounded', parts: ['rounded', 'rounded'] })
  expect(decide([4, 5], feedback)).toEqual({ total: 'hidden', parts: ['hidden', 'hidden'] })
})

test('what nobody answered hides nothing', () => {
  expect(decide([0, 50], feedback)).toEqual({ total: 'exact', parts: ['exact', 'exact'] })
})

const anyPrecision = fc.constantFrom<Precision>('hidden', 'rounded', 'exact')
const anySiblings = fc
  .array(fc.record({ size: fc.nat(80), precision: anyPrecision }), { maxLength: 12 })
  .map((list) => list.map((one, index): Sized => ({ id: `v${index}`, ...one })))

test('hidden ones sum to nothing or at least ten, inexact ones to nothing or at least thirty', () => {
  fc.assert(
    fc.property(anySiblings, anyPrecision, (sized, start) => {
      const { total, siblings } = decidePrecision(sized, start, feedback)
      const sum = (of: Precision[]) =>
        sized.reduce((all, { id, size }) => {
          return of.includes(siblings.get(id) ?? 'exact') ? all + size : all
        }, 0)
      const hidden = sum(['hidden'])
      const inexact = sum(['hidden', 'rounded'])
      if (total !== 'hidden') expect(hidden === 0 || hidden >= feedback.minimum).toBe(true)
      if (total === 'exact') expect(inexact === 0 || inexact >= feedback.exactFrom).toBe(true)
    }),
  )
})

test('nothing becomes more precise than before, nor than its size allows', () => {
  const rank = { hidden: 0, rounded: 1, exact: 2 }
  fc.assert(
    fc.property(anySiblings, anyPrecision, (sized, start) => {
      const { total, siblings } = decidePrecision(sized, start, feedback)
      expect(rank[total]).toBeLessThanOrEqual(rank[start])
      for (const { id, size, precision } of sized) {
        const after = siblings.get(id) ?? 'exact'
        expect(rank[after]).toBeLessThanOrEqual(rank[precision])
        if (size > 0 && size < feedback.minimum) expect(after).toBe('hidden')
        if (size > 0 && size < feedback.exactFrom) expect(after).not.toBe('exact')
      }
    }),
  )
})

test('the order of the siblings makes no difference', () => {
  fc.assert(
    fc.property(anySiblings, (sized) => {
      const forward = decidePrecision(sized, 'exact', feedback)
      const backward = decidePrecision([...sized].reverse(), 'exact', feedback)
      expect(Object.fromEntries(backward.siblings)).toEqual(Object.fromEntries(forward.siblings))
    }),
  )
})
