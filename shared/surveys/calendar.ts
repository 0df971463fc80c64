import { type Day, inForceOn } from '../dates/days.ts'
import { type DaysOff, endOfWorkingDays } from '../dates/working-days.ts'
import type { Certainty } from '../results/thresholds.ts'

// How long each part of a round takes, as dated data with its legal basis. Days are working days: the guideline
// counts "không tính thứ Bảy, Chủ nhật", and holidays are dated besides.

export interface RoundCalendar {
  validFrom: Day
  validTo?: Day
  /** The last working day of each part, counted from the first day of collecting as day 1. */
  collect: number
  count: number
  post: number
  submit: number
  legalBasis: string
  certainty: Certainty
}

/** The official period: 20 working days; how they are shared out is what was seen in practice. */
const officialCalendars: readonly RoundCalendar[] = [
  {
    validFrom: '2021-01-01',
    ...{ collect: 8, count: 10, post: 18, submit: 20 },
    legalBasis:
      'Hướng dẫn 90/HD-MTTW-BTT ngày 20/9/2022 (20 ngày làm việc; cách chia ngày theo thực tế các địa phương)',
    certainty: 'general',
  },
]

/** The official calendar in force on a day; undefined where none is known. */
export function officialCalendarOn(day: Day): RoundCalendar | undefined {
  return inForceOn(officialCalendars, day)
}

/** The last day on which a part of a round that opens on a day may be done. */
export function endOfPart(
  calendar: RoundCalendar,
  part: 'collect' | 'count' | 'post' | 'submit',
  opensOn: Day,
  off: DaysOff,
): Day {
  return endOfWorkingDays(opensOn, calendar[part], off)
}
