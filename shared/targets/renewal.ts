import { addDays, type Day } from '../dates/days.ts'

/** Days before the end of a confirmation in which the parent may give it again. */
export const renewalDays = 60

/** Whether a confirmation that ends on a day (the first on which it no longer counts) is about to. */
export function isEnding(expiresOn: Day | null, today: Day): boolean {
  return expiresOn !== null && expiresOn > today && expiresOn <= addDays(today, renewalDays)
}
