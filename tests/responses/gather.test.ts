import { describe, expect, test } from 'vitest'
import { createGathering } from '#server/responses/gather.ts'

const limits = { largest: 3, room: 5, patience: 4 }

describe('calls that come together', () => {
  test('are worked off together, in groups that are not too large', async () => {
    const groups: number[][] = []
    const call = createGathering(async (items: number[]) => {
      groups.push(items)
      return items.map((item) => item * 2)
    }, limits)
    expect(await Promise.all([1, 2, 3, 4, 5].map(call))).toEqual([2, 4, 6, 8, 10])
    expect(groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
    expect(await call(6)).toBe(12)
  })

  test('fail together, and only they', async () => {
    let turn = 0
    const call = createGathering(async (items: number[]) => {
      turn++
      if (turn === 1) throw new Error('full')
      return items
    }, limits)
    const results = await Promise.allSettled([1, 2, 3, 4].map(call))
    expect(results.map(({ status }) => status)).toEqual([
      ...['rejected', 'rejected', 'rejected', 'fulfilled'],
    ])
  })

  test('are told to come later when too many wait', async () => {
    const call = createGathering(async (items: number[]) => items, limits)
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(call))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(results[5]).toMatchObject({ reason: { code: 'unavailable', reason: 'busy' } })
    expect(await call(7)).toBe(7)
  })
})
