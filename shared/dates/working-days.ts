import { addDays, type Day, daysBetween, weekdayOf } from './days.ts'

// Periods are counted "không tính thứ Bảy, Chủ nhật" and without dated holidays. A Saturday that offices
// work to make up for a swapped day stays a Saturday: the guideline leaves out every one.

/** Days off besides Saturdays and Sundays. */
export type DaysOff = ReadonlySet<Day>

/** The days off of a list of holidays. */
export function daysOff(holidays: readonly { on: Day }[]): DaysOff {
  return new Set(holidays.map((holiday) => holiday.on))
}

export function isWorkingDay(day: Day, off: DaysOff): boolean {
  return isWeekday(weekdayOf(day)) && !off.has(day)
}

/**
 * Working days of a range, both ends included; none when it ends before it begins. Counted, not walked
 * through: a board asks for hundreds of ranges at once.
 */
export function workingDaysIn(from: Day, to: Day, off: DaysOff): number {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const weeks = Math.floor(days / 7)
  const first = weekdayOf(from)
  let count = weeks * 5
  for (let day = weeks * 7; day < days; day++) if (isWeekday((first + day) % 7)) count++
  for (const day of off) if (from <= day && day <= to && isWeekday(weekdayOf(day))) count--
  return count
}

/** The day on which `count` working days have passed since `day`, which itself isn't counted. */
export function addWorkingDays(day: Day, count: number, off: DaysOff): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, off)) left--
  }
  return reached
}

/** The last day of a period of `count` working days whose first day is `from`, if that is one. */
export function endOfWorkingDays(from: Day, count: number, off: DaysOff): Day {
  return addWorkingDays(addDays(from, -1), count, off)
}

/** Working days left until the end of `until`; today counts, it isn't over. */
export function workingDaysLeft(today: Day, until: Day, off: DaysOff): number {
  return workingDaysIn(today, until, off)
}

function isWeekday(weekday: number): boolean {
  return weekday !== 0 && weekday !== 6
}
