import { expect, test } from 'vitest'
import {
  belowMinimum,
  byMissing,
  shortVillages,
  villagesWithoutHouseholds,
} from '#client/console/surveys/turnout.ts'
import type { Turnout } from '#shared/surveys/schema.ts'

const turnout: Turnout = {
  villages: [
    { unitId: 'mot', name: 'Thôn Một', households: 96, received: 90 },
    { unitId: null, name: '', households: null, received: 7 },
    { unitId: 'hai', name: 'Thôn Hai', households: 72, received: 12 },
    { unitId: 'ba', name: 'Thôn Ba', households: 40, received: 44 },
    { unitId: 'bon', name: 'Thôn Bốn', households: null, received: 3 },
  ],
  ...{ received: 156, households: 208, waiting: 11 },
}

test('the villages that lack most come first, those from elsewhere last', () => {
  expect(byMissing(turnout).map(({ unitId, missing }) => [unitId, missing])).toEqual([
    ['hai', 60],
    ['mot', 6],
    ['ba', 0],
    ['bon', null],
    [null, null],
  ])
})

test('a village with more answers than households lacks none', () => {
  expect(shortVillages(turnout)).toBe(2)
})

test('with a minimum a village lacks what it is short of that', () => {
  const minimum = { num: 50, den: 100 }
  expect(byMissing(turnout, minimum).map(({ unitId, missing }) => [unitId, missing])).toEqual([
    ['hai', 24],
    ['mot', 0],
    ['ba', 0],
    ['bon', null],
    [null, null],
  ])
  expect(shortVillages(turnout, minimum)).toBe(1)
})

test('villages without a household count are named; people from elsewhere have none', () => {
  expect(villagesWithoutHouseholds(turnout)).toBe(1)
})

test('below the minimum every village is named with what it lacks, even where the whole has enough', () => {
  const village = (unitId: string, households: number, received: number) => ({
    ...{ unitId, name: unitId, households, received },
  })
  const turnout = {
    ...{ received: 75, households: 100 },
    villages: [village('mot', 40, 40), village('hai', 40, 27), village('ba', 20, 8)],
  } as Turnout
  const { whole, villages } = belowMinimum(turnout, { num: 70, den: 100 })
  expect(whole).toMatchObject({ needed: 70, lacking: 0 })
  expect(villages.map(({ name, lacking }) => [name, lacking])).toEqual([
    ['ba', 6],
    ['hai', 1],
  ])
})
