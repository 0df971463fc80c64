import { describe, expect, test } from 'vitest'
import { judgeDay, nextGoal, standingGoals } from '#shared/road-map/progress.ts'

const goals = [
  { on: '2024-12-31', share: { num: 20, den: 100 } },
  { on: '2025-12-31', share: { num: 40, den: 100 } },
]

describe('a day on the road', () => {
  test.each([
    ['before the first goal nothing is due', '2024-12-30', 0, null, 0, 0],
    ['on the goal’s own day it is due', '2024-12-31', 43, '2024-12-31', 44, 1],
    [
      'between two goals the earlier one is due, nothing in between',
      '2025-06-30',
      44,
      '2024-12-31',
      44,
      0,
    ],
    ['88 of 219 are 40 %', '2026-01-01', 88, '2025-12-31', 88, 0],
    ['87 are one short', '2026-01-01', 87, '2025-12-31', 88, 1],
  ])('%s', (_rule, on, count, due, required, short) => {
    const judged = judgeDay(goals, { on, count, of: 219 })
    expect([judged.goal?.on ?? null, judged.required, judged.short]).toEqual([due, required, short])
  })

  test('sees the next goal after it', () => {
    expect(nextGoal(goals, '2024-12-31')?.on).toBe('2025-12-31')
    expect(nextGoal(goals, '2025-12-31')).toBeUndefined()
  })
})

test('only goals that stand are counted against, by day', () => {
  const said = [
    { on: '2025-12-31', share: { num: 40, den: 100 }, state: 'standing' },
    { on: '2024-12-31', share: { num: 20, den: 100 }, state: 'standing' },
    { on: '2024-12-31', share: { num: 30, den: 100 }, state: 'superseded' },
    { on: '2024-06-30', share: null, state: 'withdrawn' },
  ]
  expect(standingGoals(said)).toEqual(goals)
})
