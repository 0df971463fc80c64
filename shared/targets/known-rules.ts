import type { CountingRule } from './rule.ts'

/**
 * What a province of the plan begins with. Only target and period come from the plan; the other numbers
 * are a proposal that the province confirms or changes, with a basis of its own, before it judges a unit.
 */
export const planOf2023: CountingRule = {
  validFrom: '2023-01-01',
  legalBasis:
    'Kế hoạch chuyển đổi số trong xây dựng nông thôn mới tỉnh Bắc Giang giai đoạn 2023–2025 (theo Quyết định 924/QĐ-TTg ngày 02/8/2022); cách đếm do tỉnh quy định, cần xác nhận trước khi áp dụng',
  levels: ['district', 'commune'],
  kinds: [],
  target: { num: 40, den: 100 },
  period: { from: '2023-01-01', to: '2025-12-31' },
  serviceExpiryMonths: 12,
  minOpenWorkingDays: 10,
  minAnswers: 30,
  minHouseholdShare: { num: 5, den: 100 },
  maxHelpedShare: { num: 1, den: 2 },
  districtCountsBy: { by: 'own' },
  inherits: true,
}
