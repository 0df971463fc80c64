import { type Day, isDay } from '#shared/dates/days.ts'

/**
 * The day that somebody typed: 23/11/2026, 5-1-2026, 23.11.26, 23112026, or already 2026-11-23.
 * @returns undefined while it is no day that exists
 */
export function dayTyped(text: string): Day | undefined {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed)
  if (!match) return undefined
  const [, date = '', month = '', year = ''] = match
  const day = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(date)}`
  return isDay(day) ? day : undefined
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
