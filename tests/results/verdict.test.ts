import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceFor } from '#shared/results/interval.ts'
import { boundText, ceilOf, compareShares, keeps, percentText } from '#shared/results/ratio.ts'
import { emptyTally, tallyOf } from '#shared/results/tally.ts'
import { isUnproven, thresholdSets, thresholdsOn } from '#shared/results/thresholds.ts'
import { checkTurnout, type VerdictInput, verdictOf } from '#shared/results/verdict.ts'
import { answer, atLeast, moreThan, ntmRule, twoValued, uniformTally } from './sample.ts'

const seventy = { share: { num: 70, den: 100 }, legalBasis: 'Kế hoạch 12/KH-MTTQ' }

function survey(satisfied: number, notSatisfied: number, more: Partial<VerdictInput> = {}) {
  const answered = satisfied + notSatisfied
  return verdictOf({
    tally: uniformTally(satisfied, notSatisfied),
    questions: twoValued,
    rule: ntmRule,
    turnout: { id: 'commune', answered, asked: answered },
    villages: [],
    ...more,
  })
}

test('1799 of 2000 is not at least 90 %, 1800 of 2000 is', () => {
  expect(keeps({ count: 1799, of: 2000 }, atLeast(90))).toBe(false)
  expect(keeps({ count: 1800, of: 2000 }, atLeast(90))).toBe(true)
  expect(survey(1799, 201).verdict).toBe('notReached')
  expect(survey(1800, 200).verdict).toBe('reached')
})

test('"trên 80%" is more than 80 %, "từ 80%" is at least', () => {
  expect(keeps({ count: 80, of: 100 }, atLeast(80))).toBe(true)
  expect(keeps({ count: 80, of: 100 }, moreThan(80))).toBe(false)
  expect(keeps({ count: 81, of: 100 }, moreThan(80))).toBe(true)
  expect(boundText(atLeast(90))).toBe('từ 90% trở lên')
  expect(boundText(moreThan(80))).toBe('trên 80%')
  expect(percentText({ num: 5, den: 8 })).toBe('62,5%')
})

test('a share of nothing neither keeps a bound nor breaks it', () => {
  expect(keeps({ count: 0, of: 0 }, atLeast(90))).toBeUndefined()
  expect(keeps(undefined, atLeast(0))).toBeUndefined()
})

test('bounds agree with exact fractions, whatever the numbers', () => {
  const parts = fc.record({
    count: fc.nat(30_000_000),
    of: fc.integer({ min: 1, max: 30_000_000 }),
    num: fc.nat(10_000),
    den: fc.constant(10_000),
  })
  fc.assert(
    fc.property(parts, ({ count, of, num, den }) => {
      const difference = BigInt(count) * BigInt(den) - BigInt(of) * BigInt(num)
      const share = { num, den }
      expect(keeps({ count, of }, { share, comparison: 'atLeast' })).toBe(difference >= 0n)
      expect(keeps({ count, of }, { share, comparison: 'moreThan' })).toBe(difference > 0n)
      const needed = ceilOf(of, share)
      expect(needed * den >= of * num && (needed - 1) * den < of * num).toBe(true)
    }),
  )
  expect(compareShares({ count: 1, of: 3 }, { count: 2, of: 6 })).toBe(0)
  expect(compareShares({ count: 1, of: 3 }, { count: 1, of: 2 })).toBe(-1)
})

test('the overall share alone is not enough: every content must keep its bound', () => {
  const tally = tallyOf(
    [
      ...Array.from({ length: 79 }, () =>
        answer({ road: 'satisfied', water: 'satisfied', overall: 'satisfied' }),
      ),
      ...Array.from({ length: 21 }, () =>
        answer({ road: 'satisfied', water: 'notSatisfied', overall: 'satisfied' }),
      ),
    ],
    twoValued,
  )
  const result = survey(100, 0, { tally })
  if (result.verdict === 'notCountable') throw new Error('there are answers enough')
  expect(result.verdict).toBe('notReached')
  expect(result.checks.map(({ id, ok }) => [id, ok])).toEqual([
    ['overall', true],
    ['road', true],
    ['water', false],
  ])
})

test('below the minimum in a single village nothing is concluded, and no share is given', () => {
  const rule = { ...ntmRule, minimum: seventy }
  const villages = [
    { id: 'thon-1', answered: 70, asked: 100 },
    { id: 'thon-2', answered: 69, asked: 100 },
  ]
  const turnout = { id: 'commune', answered: 170, asked: 200 }
  expect(survey(170, 0, { rule, villages, turnout })).toEqual({
    verdict: 'notCountable',
    because: 'participation',
  })
  const [enough, short] = checkTurnout(villages, seventy)
  expect([enough?.ok, enough?.needed, short?.ok, short?.needed]).toEqual([true, 70, false, 70])
})

test('the minimum holds for the commune too, when every village keeps it', () => {
  const rule = { ...ntmRule, minimum: seventy }
  const turnout = { id: 'commune', answered: 139, asked: 200 }
  expect(survey(139, 0, { rule, turnout }).verdict).toBe('notCountable')
})

test('households needed are rounded up', () => {
  expect(checkTurnout([{ id: 'thon', answered: 53, asked: 76 }], seventy)[0]?.needed).toBe(54)
})

test('no answers, or none for a content, can not be computed', () => {
  const nothing = { verdict: 'notCountable', because: 'notComputable' }
  expect(survey(0, 0, { tally: emptyTally(twoValued) })).toEqual(nothing)
  const roadOnly = tallyOf([answer({ road: 'satisfied', overall: 'satisfied' })], twoValued)
  const rule = { ...ntmRule, share: { denominator: 'answered' as const, countNoOpinion: true } }
  expect(survey(1, 0, { tally: roadOnly, rule })).toEqual(nothing)
})

test('what fails for certain has failed, also when another content can not be computed', () => {
  const tally = tallyOf([answer({ road: 'notSatisfied', overall: 'notSatisfied' })], twoValued)
  const rule = { ...ntmRule, share: { denominator: 'answered' as const, countNoOpinion: true } }
  expect(survey(0, 1, { tally, rule }).verdict).toBe('notReached')
})

test('only a random draw may say that the evidence is not enough', () => {
  expect(survey(91, 9).verdict).toBe('reached')
  expect(survey(91, 9, { drawnFrom: 1000 }).verdict).toBe('notEnoughEvidence')
  expect(survey(89, 11, { drawnFrom: 1000 }).verdict).toBe('notEnoughEvidence')
  expect(survey(99, 1, { drawnFrom: 1000 }).verdict).toBe('reached')
  expect(survey(60, 40, { drawnFrom: 1000 }).verdict).toBe('notReached')
  expect(survey(91, 9, { drawnFrom: 100 }).verdict).toBe('reached')
})

test('the mean over the contents of a draw is no surer than the households behind it', () => {
  const rule = { ...ntmRule, reading: 'mean' as const }
  // 182 of 200 answers on two contents, of 100 households drawn from 150: as sure as 91 of 100.
  expect(survey(91, 9, { rule, drawnFrom: 150 }).verdict).toBe('notEnoughEvidence')
  expect(survey(99, 1, { rule, drawnFrom: 150 }).verdict).toBe('reached')
  expect(evidenceFor({ count: 182, of: 200 }, atLeast(90), 150, 100)).toEqual(
    evidenceFor({ count: 91, of: 100 }, atLeast(90), 150),
  )
})

test('built-in thresholds are 90 and 80, 95 and 90, with their basis and how sure it is', () => {
  const percents = thresholdSets.map(({ id, overall, eachContent, certainty }) => [
    id,
    overall.share.num,
    eachContent.share.num,
    certainty,
  ])
  expect(percents).toEqual([
    ['commune-ntm-2021', 90, 80, 'general'],
    ['commune-advanced-2021', 95, 90, 'general'],
    ['district-ntm-2022', 90, 80, 'seen'],
  ])
  expect(thresholdsOn('2024-05-01', 'district', 'ntm')?.legalBasis).toContain('320/QĐ-TTg')
  expect(thresholdsOn('2025-07-01', 'district', 'ntm')).toBeUndefined()
})

test('one that was not held against its source is marked to staff, and its basis says nothing of it in public', () => {
  expect(thresholdSets.map((set) => isUnproven(set))).toEqual([true, true, false])
  for (const { legalBasis } of thresholdSets) expect(legalBasis).not.toContain('kiểm tra')
  expect(isUnproven({ name: 'Xã đạt chuẩn', legalBasis: 'Kế hoạch 12/KH-MTTQ' })).toBe(false)
})
