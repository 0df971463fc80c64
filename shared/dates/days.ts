// Calendar days and instants. A day is lived in Vietnam: UTC+7 all year, no daylight saving, so the
// zone is one number and never depends on the machine's own zone.

/** A calendar day, 'YYYY-MM-DD'. Days compare as strings: `'2026-01-05' < '2026-11-23'`. */
export type Day = string

const hour = 3_600_000
const dayLength = 24 * hour
const zoneOffset = 7 * hour

/** True for a day that exists: '2026-02-30' does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  // A date that its month does not have is no number, or another date of the next month.
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice(8))
}

/** The day in Vietnam at an instant (a Date, or ISO 8601 in UTC). */
export function dayOf(instant: Date | string): Day {
  return toDay(new Date(instant).getTime() + zoneOffset)
}

/** The first instant of a day in Vietnam, as ISO 8601 in UTC with milliseconds. */
export function opensAt(day: Day): string {
  return new Date(toTime(day) - zoneOffset).toISOString()
}

/** The first instant after a day in Vietnam: what is open "till the end of the day" ends here, exclusively. */
export function closesAt(day: Day): string {
  return opensAt(addDays(day, 1))
}

export function addDays(day: Day, count: number): Day {
  return toDay(toTime(day) + count * dayLength)
}

/** The same date some calendar months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const lastDate = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate()
  return addDays(toDay(first.getTime()), Math.min(date, lastDate) - 1)
}

/** Days from one to the other: 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / dayLength
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay()
}

/** Year, month (1–12) and date of a day. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** The one of a dated list that is in force on a day: the latest that has begun and not ended. */
export function inForceOn<T extends { validFrom: Day; validTo?: Day | undefined }>(
  list: readonly T[],
  day: Day,
): T | undefined {
  return list
    .filter((item) => item.validFrom <= day && (item.validTo === undefined || day <= item.validTo))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}

function toTime(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00.000Z`)
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}
