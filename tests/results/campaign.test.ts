import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CampaignMember, campaignResult } from '#shared/results/campaign.ts'
import type { ResultRule } from '#shared/results/verdict.ts'
import { ntmRule, ofAnswered, twoValued, uniformTally } from './sample.ts'

const rule: ResultRule = {
  ...ntmRule,
  minimum: { share: { num: 60, den: 100 }, legalBasis: 'Kế hoạch 12/KH-MTTQ' },
}

function member(id: string, satisfied: number, notSatisfied: number, asked?: number) {
  const answered = satisfied + notSatisfied
  return {
    id,
    tally: uniformTally(satisfied, notSatisfied),
    turnout: { answered, asked: asked ?? answered },
    villages: [],
  } satisfies CampaignMember
}

test('a district adds the counts of its communes and never averages their rates', () => {
  // 10/10 and 850/1000: the average of rates would be 92,5 %.
  const result = campaignResult(
    [member('small', 10, 0), member('large', 850, 150)],
    twoValued,
    rule,
  )
  expect(result.checks[0]).toMatchObject({
    id: 'overall',
    share: { count: 860, of: 1010 },
    ok: false,
  })
  expect(result.verdict).toBe('notReached')
})

test('the district reaches it only if every content of every commune does', () => {
  const good = member('good', 990, 10)
  expect(campaignResult([good, member('weak', 80, 20)], twoValued, rule).verdict).toBe('reached')
  const result = campaignResult([good, member('weak', 79, 21)], twoValued, rule)
  expect(result.checks[0]?.ok).toBe(true)
  expect(result.rows[1]?.cells.map(({ id, ok }) => [id, ok])).toEqual([
    ['road', false],
    ['water', false],
  ])
  expect(result.verdict).toBe('notReached')
})

test('a commune below 90 % overall does not fail a district whose sum reaches it', () => {
  const result = campaignResult([member('a', 990, 10), member('b', 85, 15)], twoValued, rule)
  expect(result.rows[1]?.overall.ok).toBe(false)
  expect(result.verdict).toBe('reached')
})

test('one commune or village below the minimum keeps the district from a conclusion, and is named', () => {
  const short = campaignResult([member('a', 99, 1), member('b', 59, 0, 100)], twoValued, rule)
  expect(short.verdict).toBe('notCountable')
  expect(short.belowMinimum).toEqual([{ id: 'b', answered: 59, asked: 100, needed: 60, ok: false }])
  const villages = [{ id: 'thon-7', answered: 5, asked: 10 }]
  const village = campaignResult([{ ...member('a', 99, 1), villages }], twoValued, rule)
  expect(village.belowMinimum.map(({ id }) => id)).toEqual(['thon-7'])
})

test('a campaign without an answer has no result', () => {
  expect(campaignResult([], twoValued, ntmRule).verdict).toBe('notCountable')
  expect(campaignResult([member('a', 0, 0)], twoValued, ntmRule).verdict).toBe('notCountable')
})

test('the order of the communes makes no difference, and a cell is the commune’s own share', () => {
  const sizes = fc.record({ satisfied: fc.nat(60), notSatisfied: fc.nat(20) })
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 1, maxLength: 6 }), (communes) => {
      const members = communes.map(({ satisfied, notSatisfied }, index) =>
        member(`c${index}`, satisfied, notSatisfied),
      )
      const own: ResultRule = { ...rule, share: ofAnswered }
      const result = campaignResult(members, twoValued, own)
      const reversed = campaignResult([...members].reverse(), twoValued, own)
      expect(reversed.checks).toEqual(result.checks)
      expect(reversed.verdict).toBe(result.verdict)
      expect([...reversed.rows].reverse()).toEqual(result.rows)
      const sum = result.rows.reduce((all, row) => all + (row.cells[0]?.share.count ?? 0), 0)
      expect(result.checks.find(({ id }) => id === 'road')?.share.count).toBe(sum)
    }),
  )
})
