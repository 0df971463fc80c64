import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclose, type Part } from '#shared/results/disclosure.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import type { ShareRule } from '#shared/results/shares.ts'
import { tallyOf } from '#shared/results/tally.ts'
import { ofValid, twoValued, uniformTally } from './sample.ts'

const village = fc.tuple(fc.nat(60), fc.nat(12), fc.nat(14)).map(([satisfied, not, silent]) =>
  tallyOf(
    [
      ...Array.from({ length: satisfied }, () => ({ road: 'satisfied', overall: 'satisfied' })),
      ...Array.from({ length: not }, () => ({ road: 'notSatisfied', water: 'satisfied' })),
      ...Array.from({ length: silent }, () => ({ overall: 'notSatisfied' })),
    ].map((answers) => ({ mode: 'self' as const, answers })),
    twoValued,
  ),
)

const partsOf = (tallies: ReturnType<typeof tallyOf>[]): Part[] =>
  tallies.map((tally, at) => ({ id: `${at}`, tally, asked: 100 }))

const shown = (parts: Part[], voided?: ReadonlySet<string>, rule: ShareRule = ofValid) =>
  disclose({
    ...{ parts, questions: twoValued, rule, policy: disclosurePolicies.feedback },
    ...{ access: 'card', counted: true, voided },
  })

test('the sums before and after tell nothing of a village taken out that it does not tell itself', () => {
  fc.assert(
    fc.property(fc.array(village, { minLength: 1, maxLength: 7 }), fc.nat(), (tallies, pick) => {
      const parts = partsOf(tallies)
      const voided = `${pick % parts.length}`
      const before = shown(parts)
      const after = shown(parts, new Set([voided]))
      expect(after.parts).toEqual(before.parts)
      for (const { id } of twoValued) {
        if (after.total.questions[id]?.precision !== 'exact') continue
        expect(before.parts[voided]?.questions[id]?.precision, id).toBe('exact')
      }
    }),
  )
})

test('what is left over shows no more than its own size allows', () => {
  const parts = partsOf([uniformTally(40, 0), uniformTally(6, 1)])
  const { total } = shown(parts, new Set(['0']))
  expect([total.valid, total.precision, total.overall.question]).toEqual([7, 'hidden', null])
})

test('of the households asked, those of a village taken out stay asked: the share never rises by it', () => {
  const parts = partsOf([uniformTally(40, 0), uniformTally(60, 20)])
  const asked = { denominator: 'asked', countNoOpinion: true } as const
  const overall = (voided: string[]) => shown(parts, new Set(voided), asked).total.overall.question
  expect(overall([])).toEqual({ kind: 'exact', count: 100, of: 200 })
  expect(overall(['1'])).toEqual({ kind: 'exact', count: 40, of: 200 })
})
