import { type Day, inForceOn } from '../dates/days.ts'
import { planOf2023 } from './known-rules.ts'
import type { CountingRule } from './rule.ts'

/**
 * Where a province begins that has settled no rule of its own. The plan ends with 2025 and none follows it
 * yet: until the province says otherwise, the next five years are counted in the same way.
 */
const defaults: readonly (CountingRule & { validTo?: Day })[] = [
  { ...planOf2023, validTo: planOf2023.period.to },
  {
    ...planOf2023,
    validFrom: '2026-01-01',
    legalBasis:
      'Chưa có kế hoạch cho giai đoạn 2026–2030: tạm áp dụng cách đếm của kế hoạch 2023–2025, cần tỉnh xác nhận',
    period: { from: '2026-01-01', to: '2030-12-31' },
  },
]

/** Undefined before the plan. */
export function defaultRuleOn(day: Day): CountingRule | undefined {
  const rule = inForceOn(defaults, day)
  if (!rule) return undefined
  const { validTo: _validTo, ...counting } = rule
  return counting
}
