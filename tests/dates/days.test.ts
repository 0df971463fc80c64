import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  closesAt,
  dayOf,
  daysBetween,
  inForceOn,
  isDay,
  opensAt,
  weekdayOf,
} from '#shared/dates/days.ts'

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day ends at midnight in Vietnam, seven hours before it ends in Greenwich', () => {
  expect(closesAt('2026-11-23')).toBe('2026-11-23T17:00:00.000Z')
  expect(opensAt('2026-11-23')).toBe('2026-11-22T17:00:00.000Z')
  expect(dayOf('2026-11-23T16:59:59.999Z')).toBe('2026-11-23')
  expect(dayOf('2026-11-23T17:00:00.000Z')).toBe('2026-11-24')
  expect(dayOf(new Date('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01')
})

test('the last instant of a day belongs to it, the closing instant to the next', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const end = new Date(closesAt(day)).getTime()
      expect(dayOf(new Date(end - 1))).toBe(day)
      expect(dayOf(new Date(end))).toBe(addDays(day, 1))
    }),
  )
})

test('days are added over the ends of months and years, leap days too', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
})

test('months keep the date, or end with the shorter month', () => {
  expect(addMonths('2024-05-15', 12)).toBe('2025-05-15')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
})

test('a day that does not exist is no day', () => {
  expect(isDay('2026-11-23')).toBe(true)
  for (const text of ['2026-02-30', '2026-13-01', '23/11/2026', '2026-1-1', '']) {
    expect(isDay(text)).toBe(false)
  }
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
})

test('the twenty-third of November 2026 is a Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(1)
})

test('of dated rules the latest that has begun and not ended is in force', () => {
  const rules = [
    { validFrom: '2025-01-01', name: 'second' },
    { validFrom: '2022-01-01', validTo: '2024-12-31', name: 'first' },
  ]
  expect(inForceOn(rules, '2024-12-31')?.name).toBe('first')
  expect(inForceOn(rules, '2025-01-01')?.name).toBe('second')
  expect(inForceOn(rules, '2021-12-31')).toBeUndefined()
})
