import { type Day, dayOf, partsOf } from './dates/days.ts'

// Numbers and dates as they stand on screens and papers. By hand, because `Intl` writes Vietnamese
// dates as "23 tháng 11, 2026", and because a percentage is rounded here from exact integers.

/** 1234567 → '1.234.567'. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.trunc(count))).replace(/\B(?=(\d{3})+$)/g, '.')
  return count < 0 ? `-${digits}` : digits
}

/** 71 of 72 → '98,61%'; '–' of nothing. Two decimals in reports, one on dashboards. */
export function formatPercent(count: number, of: number, decimals = 2): string {
  if (of <= 0) return '–'
  const scale = 10 ** decimals
  // Plain rounding, half up: 1799 of 2000 reads 90,0 %. Whether a threshold is reached is never read
  // off this text; the verdict, from the integers, stands beside it.
  const scaled = Math.floor((count * 100 * scale * 2 + of) / (of * 2))
  const whole = formatCount(Math.floor(scaled / scale))
  if (decimals === 0) return `${whole}%`
  return `${whole},${String(scaled % scale).padStart(decimals, '0')}%`
}

/** '71/72 phiếu (98,61%)': numerator and denominator always stand beside a rate. */
export function formatRate(
  rate: { count: number; of: number },
  noun = 'phiếu',
  decimals = 2,
): string {
  const parts = `${formatCount(rate.count)}/${formatCount(rate.of)} ${noun}`
  return rate.of > 0
    ? `${parts} (${formatPercent(rate.count, rate.of, decimals)})`
    : `${parts} (không tính được)`
}

/** '2026-11-23' → '23/11/2026'. */
export function formatDay(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${pad(date)}/${pad(month)}/${year}`
}

/** An instant in Vietnam's time: '09:05 ngày 23/11/2026'. */
export function formatInstant(instant: Date | string): string {
  const day = dayOf(instant)
  const time = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${time} ngày ${formatDay(day)}`
}

/**
 * 'ngày 05 tháng 01 năm 2026', 'ngày 29 tháng 6 năm 2026': in documents only days below 10 and the
 * months 1 and 2 get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b).
 */
export function formatDocumentDay(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `ngày ${pad(date)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
