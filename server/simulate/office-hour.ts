import { type Day, opensAt } from '#shared/dates/days.ts'

/** An hour of the working day in Vietnam. */
export function officeHour(day: Day, hour: number): Date {
  return new Date(new Date(opensAt(day)).getTime() + hour * 3_600_000)
}
