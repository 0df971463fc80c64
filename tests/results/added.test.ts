import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Addend, addShown } from '#shared/results/added.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import type { Precision } from '#shared/results/precision.ts'

const { feedback } = disclosurePolicies

function addend(count: number, size: number, precision: Precision = 'exact'): Addend {
  return { share: { count, of: size }, size, precision }
}

/** What a result of its own size shows, and now and then less. */
const anyAddend = fc
  .record({ size: fc.oneof(fc.nat(12), fc.nat(60)), less: fc.boolean(), part: fc.nat(100) })
  .map(({ size, less, part }) => {
    const own = size < feedback.minimum || less ? 'hidden' : 'rounded'
    const precision = size >= feedback.exactFrom && !less ? 'exact' : own
    return addend(Math.floor((size * part) / 100), size, precision)
  })

test('counts are added, and a sum under thirty is rounded, under ten hidden', () => {
  const of = (...addends: Addend[]) => addShown(addends, feedback).figure
  expect(of(addend(30, 40), addend(60, 60))).toEqual({ kind: 'exact', count: 90, of: 100 })
  expect(of(addend(10, 12, 'rounded'), addend(11, 13, 'rounded'))).toEqual({
    ...{ kind: 'rounded', percent: 85 },
  })
  expect(of(addend(5, 5, 'hidden'))).toBeNull()
  expect(of()).toBeNull()
})

test('one small result is left out of the sum, two that are thirty together are in it', () => {
  const large = [addend(38, 40), addend(55, 60)]
  expect(addShown([...large, addend(15, 16, 'rounded')], feedback)).toEqual({
    ...{ figure: { kind: 'exact', count: 93, of: 100 }, of: 'exactOnly' },
  })
  expect(
    addShown([...large, addend(15, 16, 'rounded'), addend(9, 16, 'hidden')], feedback),
  ).toEqual({ figure: { kind: 'exact', count: 117, of: 132 }, of: 'all' })
})

test('one result that is rounded stays rounded in a sum of its own', () => {
  expect(addShown([addend(30, 32, 'rounded')], feedback)).toEqual({
    ...{ figure: { kind: 'rounded', percent: 95, capped: 'high' }, of: 'rounded' },
  })
})

test('whoever subtracts all that is shown from a sum is left with several results of at least thirty', () => {
  fc.assert(
    fc.property(fc.array(anyAddend, { maxLength: 9 }), (addends) => {
      const { figure, of } = addShown(addends, feedback)
      const kept = addends.filter(({ size, precision }) => size > 0 && precision !== 'exact')
      if (figure?.kind !== 'exact' || of !== 'all' || kept.length === 0) return
      const size = (of: Addend[]) => of.reduce((sum, one) => sum + one.size, 0)
      const hidden = kept.filter(({ precision }) => precision === 'hidden')
      expect(kept.length).toBeGreaterThan(1)
      expect(size(kept)).toBeGreaterThanOrEqual(feedback.exactFrom)
      expect(size(hidden) === 0 || size(hidden) >= feedback.minimum).toBe(true)
    }),
  )
})

test('a sum that leaves some out is exactly what everybody can add', () => {
  fc.assert(
    fc.property(fc.array(anyAddend, { maxLength: 9 }), fc.boolean(), (addends, apart) => {
      const { figure, of } = addShown(addends, feedback, { apart })
      if (apart) expect(of).toBe('exactOnly')
      if (of !== 'exactOnly' || figure === null) return
      const exact = addends.filter(({ precision }) => precision === 'exact')
      expect(figure).toEqual({
        kind: 'exact',
        count: exact.reduce((sum, { share }) => sum + share.count, 0),
        of: exact.reduce((sum, { share }) => sum + share.of, 0),
      })
    }),
  )
})
