import { expect, test } from 'vitest'
import { type DisclosureInput, disclose, type Part } from '#shared/results/disclosure.ts'
import { figureOf, roundedText } from '#shared/results/figure.ts'
import { disclosurePolicies, mayConclude } from '#shared/results/policy.ts'
import { addTallies, emptyTally, tallyOf } from '#shared/results/tally.ts'
import { answer, ofValid, twoValued, uniformTally } from './sample.ts'

const { official, feedback } = disclosurePolicies

function villages(...counts: [satisfied: number, notSatisfied: number][]): Part[] {
  return counts.map(([satisfied, notSatisfied], index) => ({
    id: `thon-${index + 1}`,
    tally: uniformTally(satisfied, notSatisfied),
    asked: satisfied + notSatisfied,
  }))
}

function shown(parts: Part[], more: Partial<DisclosureInput> = {}) {
  return disclose({
    parts,
    questions: twoValued,
    rule: ofValid,
    policy: official,
    access: 'card',
    counted: true,
    ...more,
  })
}

test('until the count a card survey shows nothing but how many', () => {
  const { total, parts } = shown(villages([50, 1], [60, 2]), { counted: false })
  expect(total).toMatchObject({
    precision: 'hidden',
    hiddenBecause: 'notYet',
    anyNotSatisfied: null,
  })
  expect(total.overall).toEqual({ question: null, mean: null })
  expect(total.questions.road?.shares.satisfied).toBeNull()
  expect(parts['thon-1']).toMatchObject({ hiddenBecause: 'notYet', valid: 51 })
})

test('after the count villages from ten answers are exact on the official track', () => {
  const { total, parts } = shown(villages([10, 1], [60, 2]))
  expect(total.overall.question).toEqual({ kind: 'exact', count: 70, of: 73 })
  expect(parts['thon-1']?.overall.question).toEqual({ kind: 'exact', count: 10, of: 11 })
  expect(parts['thon-1']?.questions.road).toMatchObject({
    precision: 'exact',
    answered: 11,
    keys: { satisfied: { kind: 'exact', count: 10, of: 11 } },
  })
})

test('a village with nine answers has no numbers, and says whether it is small or protects another', () => {
  const { total, parts } = shown(villages([8, 1], [20, 2], [60, 2]))
  expect(parts['thon-1']).toMatchObject({ hiddenBecause: 'tooFew', valid: 9 })
  expect(parts['thon-2']).toMatchObject({ hiddenBecause: 'complement', valid: 22 })
  expect(parts['thon-3']?.hiddenBecause).toBeNull()
  expect(total.overall.question).toEqual({ kind: 'exact', count: 88, of: 93 })
})

test('on the feedback track ten to twenty-nine answers give rounded shares without counts', () => {
  const { parts } = shown(villages([14, 4], [18, 2], [60, 2]), { policy: feedback })
  expect(parts['thon-1']).toMatchObject({
    precision: 'rounded',
    overall: { question: { kind: 'rounded', percent: 80 } },
    anyNotSatisfied: { kind: 'rounded', percent: 20 },
  })
  expect(parts['thon-1']?.questions.road?.answered).toBeNull()
  expect(JSON.stringify(parts['thon-1']?.questions)).not.toContain('count')
})

test('rounded shares stop at 5 and 95 percent', () => {
  const all = figureOf({ count: 25, of: 25 }, 'rounded', feedback)
  const none = figureOf({ count: 0, of: 25 }, 'rounded', feedback)
  expect(all).toEqual({ kind: 'rounded', percent: 95, capped: 'high' })
  expect(none).toEqual({ kind: 'rounded', percent: 5, capped: 'low' })
  expect(figureOf({ count: 13, of: 29 }, 'rounded', feedback)).toEqual({
    kind: 'rounded',
    percent: 45,
  })
  expect(roundedText({ kind: 'rounded', percent: 95, capped: 'high' })).toBe('từ 95% trở lên')
  expect(roundedText({ kind: 'rounded', percent: 5, capped: 'low' })).toBe('từ 5% trở xuống')
  expect(roundedText({ kind: 'rounded', percent: 45 })).toBe('khoảng 45%')
})

test('a question few answered is not shown for a village on the feedback track', () => {
  const few = tallyOf(
    [
      ...Array.from({ length: 31 }, () => answer({ road: 'satisfied', overall: 'satisfied' })),
      ...Array.from({ length: 4 }, () => answer({ water: 'notSatisfied', overall: 'satisfied' })),
    ],
    twoValued,
  )
  const parts = [{ id: 'few', tally: few, asked: 35 }, ...villages([40, 0], [50, 0])]
  const feedbackParts = shown(parts, { policy: feedback }).parts
  expect(feedbackParts.few?.questions.road?.precision).toBe('exact')
  expect(feedbackParts.few?.questions.water).toMatchObject({ precision: 'hidden', answered: null })
  // What is made of all contents would give the hidden one away.
  expect(feedbackParts.few?.overall.mean).toBeNull()
  expect(feedbackParts.few?.anyNotSatisfied).toBeNull()
  // The next smallest by this question protects it.
  expect(feedbackParts['thon-1']?.questions.water?.precision).toBe('hidden')
  expect(feedbackParts['thon-2']?.questions.water?.precision).toBe('exact')
  expect(shown(parts).parts.few?.questions.water?.precision).toBe('exact')
})

test('before the count an open survey shows rounded shares of the whole, contents from thirty, villages never', () => {
  const open = { policy: feedback, access: 'open' as const, counted: false }
  const early = shown(villages([15, 5], [5, 0]), open)
  expect(early.total).toMatchObject({
    valid: 25,
    overall: { question: { kind: 'rounded', percent: 80 }, mean: null },
    anyNotSatisfied: null,
  })
  expect(early.total.questions.road?.precision).toBe('hidden')
  const later = shown(villages([25, 5], [35, 0]), open)
  expect(later.total.questions.road?.shares.satisfied).toEqual({ kind: 'rounded', percent: 90 })
  expect(JSON.stringify(later.total)).not.toContain('"exact"')
  expect(later.parts['thon-2']).toMatchObject({ precision: 'hidden', hiddenBecause: 'notYet' })
  const counted = shown(villages([25, 5], [35, 0]), { ...open, counted: true })
  expect(counted.parts['thon-2']?.questions.road?.shares.satisfied).toEqual({
    kind: 'exact',
    count: 35,
    of: 35,
  })
})

test('with fewer than ten answers an open survey shows none of them', () => {
  const { total } = shown(villages([9, 0]), { policy: feedback, access: 'open', counted: true })
  expect(total).toMatchObject({ precision: 'hidden', hiddenBecause: 'tooFew', valid: 9 })
  expect(total.overall.question).toBeNull()
})

test('only a counted card survey concludes', () => {
  expect(mayConclude('card', true)).toBe(true)
  expect(mayConclude('card', false)).toBe(false)
  expect(mayConclude('open', true)).toBe(false)
})

test('modes are shown of the whole, and of a village only where no mode has few', () => {
  const by = (mode: 'self' | 'helped', count: number) =>
    tallyOf(
      Array.from({ length: count }, () => answer({ road: 'satisfied' }, mode)),
      twoValued,
    )
  const part = (id: string, self: number, helped: number): Part => ({
    id,
    tally: addTallies(by('self', self), by('helped', helped)),
    asked: self + helped,
  })
  const { total, parts } = shown([part('a', 30, 12), part('b', 30, 3), part('c', 40, 20)])
  expect(total.modes).toMatchObject({ self: 100, helped: 35 })
  expect(parts.b?.modes).toBeNull()
  // 35 − 20 − 12 would be the three of b.
  expect(parts.a?.modes).toBeNull()
  expect(parts.c?.modes).toMatchObject({ self: 40, helped: 20 })
})

test('results by mode are siblings like any others', () => {
  const parts = villages([100, 5], [3, 0], [30, 10]).map((part, index) => ({
    ...part,
    id: ['self', 'plain', 'helped'][index] ?? '',
  }))
  const byMode = shown(parts).parts
  expect(byMode.self?.precision).toBe('exact')
  expect([byMode.plain?.precision, byMode.helped?.precision]).toEqual(['hidden', 'hidden'])
})

test('a village that nobody answered from shows nothing and hides nothing', () => {
  const parts = [
    ...villages([20, 0], [30, 0]),
    { id: 'none', tally: emptyTally(twoValued), asked: 9 },
  ]
  const result = shown(parts)
  expect(result.parts.none).toMatchObject({
    precision: 'hidden',
    hiddenBecause: 'tooFew',
    valid: 0,
  })
  expect(result.parts['thon-1']?.precision).toBe('exact')
})
