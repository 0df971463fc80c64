import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay, weekdayOf } from '#shared/dates/days.ts'
import { holidaysCover, publicHolidays } from '#shared/dates/public-holidays.ts'
import {
  addWorkingDays,
  daysOff,
  endOfWorkingDays,
  isWorkingDay,
  workingDaysIn,
  workingDaysLeft,
} from '#shared/dates/working-days.ts'

const off = daysOff(publicHolidays)
const none = daysOff([])

test('Saturdays, Sundays and dated holidays are no working days', () => {
  expect(isWorkingDay('2026-11-21', off)).toBe(false)
  expect(isWorkingDay('2026-11-22', off)).toBe(false)
  expect(isWorkingDay('2026-11-23', off)).toBe(true)
  expect(isWorkingDay('2026-09-02', off)).toBe(false)
  expect(isWorkingDay('2026-09-02', none)).toBe(true)
})

test('twenty working days without a holiday are four weeks', () => {
  expect(endOfWorkingDays('2026-10-05', 20, off)).toBe('2026-10-30')
  expect(workingDaysIn('2026-10-05', '2026-10-30', off)).toBe(20)
})

test('twenty working days over the Lunar New Year of 2026 end a week later', () => {
  expect(endOfWorkingDays('2026-02-02', 20, none)).toBe('2026-02-27')
  expect(endOfWorkingDays('2026-02-02', 20, off)).toBe('2026-03-06')
})

test('a period that begins on a Saturday has its first working day on Monday', () => {
  expect(endOfWorkingDays('2026-11-21', 1, off)).toBe('2026-11-23')
})

test('today still counts among the days left, and nothing is left afterwards', () => {
  expect(workingDaysLeft('2026-11-23', '2026-11-27', off)).toBe(5)
  expect(workingDaysLeft('2026-11-28', '2026-11-27', off)).toBe(0)
})

test('after adding working days exactly so many lie in between', () => {
  const start = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2023-01-01', days))
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, off)
      expect(isWorkingDay(to, off)).toBe(true)
      expect(workingDaysIn(addDays(from, 1), to, off)).toBe(count)
    }),
  )
  expect(addWorkingDays('2026-11-22', 0, off)).toBe('2026-11-22')
})

test('the list of holidays has every day once, within the days it covers, with its basis', () => {
  const days = publicHolidays.map(({ on }) => on)
  expect(new Set(days).size).toBe(days.length)
  for (const { on, legalBasis } of publicHolidays) {
    expect(isDay(on)).toBe(true)
    expect(on >= holidaysCover.from && on <= holidaysCover.to).toBe(true)
    expect(legalBasis).not.toBe('')
  }
})

test('each year has the eleven days of the law', () => {
  for (const year of ['2023', '2024', '2025', '2026']) {
    const own = publicHolidays.filter(({ on, kind }) => on.startsWith(year) && kind === 'holiday')
    expect([year, own.length]).toEqual([year, 11])
  }
})

test('a day in lieu follows for every holiday on a weekend, but where the plan chose the days around it', () => {
  const isWeekend = (day: string) => [0, 6].includes(weekdayOf(day))
  for (const year of ['2023', '2024', '2025', '2026']) {
    const own = publicHolidays.filter(({ on }) => on.startsWith(year))
    const lost = own.filter(({ on, kind }) => kind === 'holiday' && isWeekend(on))
    const lieu = own.filter(({ kind }) => kind === 'inLieu')
    expect([year, lieu.length]).toEqual([year, lost.length])
    expect(lieu.some(({ on }) => isWeekend(on))).toBe(false)
  }
})
