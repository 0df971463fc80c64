import type { Day } from './days.ts'

// Seeds the table of holidays, which the province then keeps. Days as civil servants had them: the law's
// own days, the days in lieu of those that fell on a weekend, and the working days that were swapped away.
// 24/11 ("Ngày Văn hóa Việt Nam", Nghị quyết 80-NQ/TW) is not here: the law that makes it a day off was
// not seen. Where it is in force, it is one more row.

export type HolidayKind = 'holiday' | 'inLieu' | 'swapped'

export interface PublicHoliday {
  on: Day
  name: string
  kind: HolidayKind
  legalBasis: string
}

/** The days that the list speaks for: outside of them a count of working days is only a guess. */
export const holidaysCover: { from: Day; to: Day } = { from: '2023-01-01', to: '2026-12-31' }

const law = 'Bộ luật Lao động 45/2019/QH14, Điều 112'
const lieu = 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3'
const plan2023 = `${law}; Công văn 8056/VPCP-KGVX ngày 01/12/2022`
const lieu2023 = `${lieu}; Công văn 8056/VPCP-KGVX ngày 01/12/2022`
const plan2024 = `${law}; Công văn 8662/VPCP-KGVX ngày 03/11/2023`
const lieu2024 = `${lieu}; Công văn 8662/VPCP-KGVX ngày 03/11/2023`
const swap2024 = 'Công văn 2450/VPCP-KGVX ngày 12/4/2024 (làm bù thứ Bảy 04/5/2024)'
const plan2025 = `${law}; Công văn 8726/VPCP-KGVX ngày 26/11/2024`
const swap2025 = 'Công văn 8726/VPCP-KGVX ngày 26/11/2024 (làm bù thứ Bảy 26/4/2025)'
const plan2026 = `${law}; ý kiến của Thủ tướng Chính phủ do Văn phòng Chính phủ truyền đạt tháng 10/2025`
const newYearSwap2026 = 'Công văn 12729/VPCP-KGVX ngày 25/12/2025 (làm bù thứ Bảy 10/01/2026)'
const swap2026 =
  'Ý kiến của Thủ tướng Chính phủ do Văn phòng Chính phủ truyền đạt tháng 10/2025 (làm bù thứ Bảy 22/8/2026)'

const newYear = 'Tết Dương lịch'
const tet = 'Tết Âm lịch'
const kings = 'Giỗ Tổ Hùng Vương'
const victory = 'Ngày Chiến thắng'
const labour = 'Ngày Quốc tế lao động'
const national = 'Quốc khánh'

export const publicHolidays: readonly PublicHoliday[] = [
  ...list('holiday', newYear, law, ['2023-01-01']),
  ...list('inLieu', newYear, lieu, ['2023-01-02']),
  ...list('holiday', tet, plan2023, [
    '2023-01-20',
    '2023-01-21',
    '2023-01-22',
    '2023-01-23',
    '2023-01-24',
  ]),
  ...list('inLieu', tet, lieu2023, ['2023-01-25', '2023-01-26']),
  ...list('holiday', kings, law, ['2023-04-29']),
  ...list('holiday', victory, law, ['2023-04-30']),
  ...list('holiday', labour, law, ['2023-05-01']),
  ...list('inLieu', kings, lieu, ['2023-05-02']),
  ...list('inLieu', victory, lieu, ['2023-05-03']),
  ...list('holiday', national, plan2023, ['2023-09-01', '2023-09-02']),
  ...list('inLieu', national, lieu2023, ['2023-09-04']),

  ...list('holiday', newYear, law, ['2024-01-01']),
  ...list('holiday', tet, plan2024, [
    '2024-02-08',
    '2024-02-09',
    '2024-02-10',
    '2024-02-11',
    '2024-02-12',
  ]),
  ...list('inLieu', tet, lieu2024, ['2024-02-13', '2024-02-14']),
  ...list('holiday', kings, law, ['2024-04-18']),
  ...list('swapped', victory, swap2024, ['2024-04-29']),
  ...list('holiday', victory, law, ['2024-04-30']),
  ...list('holiday', labour, law, ['2024-05-01']),
  ...list('holiday', national, plan2024, ['2024-09-02', '2024-09-03']),

  ...list('holiday', newYear, law, ['2025-01-01']),
  ...list('holiday', tet, plan2025, [
    '2025-01-27',
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
  ]),
  ...list('holiday', kings, law, ['2025-04-07']),
  ...list('holiday', victory, law, ['2025-04-30']),
  ...list('holiday', labour, law, ['2025-05-01']),
  ...list('swapped', labour, swap2025, ['2025-05-02']),
  ...list('holiday', national, plan2025, ['2025-09-01', '2025-09-02']),

  ...list('holiday', newYear, law, ['2026-01-01']),
  ...list('swapped', newYear, newYearSwap2026, ['2026-01-02']),
  ...list('holiday', tet, plan2026, [
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
  ]),
  ...list('holiday', kings, law, ['2026-04-26']),
  ...list('inLieu', kings, lieu, ['2026-04-27']),
  ...list('holiday', victory, law, ['2026-04-30']),
  ...list('holiday', labour, law, ['2026-05-01']),
  ...list('swapped', national, swap2026, ['2026-08-31']),
  ...list('holiday', national, plan2026, ['2026-09-01', '2026-09-02']),
]

function list(kind: HolidayKind, name: string, legalBasis: string, days: Day[]): PublicHoliday[] {
  return days.map((on) => ({ on, name, kind, legalBasis }))
}
