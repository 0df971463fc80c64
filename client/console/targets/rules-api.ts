import type { NewRule, RuleBook } from '#shared/targets/rules/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** A province's rules, the proposed ones among them, and what was counted by them. */
export function useRules(unitId: string): Load<RuleBook> {
  const path = withQuery('/api/targets/rules', { unit: unitId })
  return useLoad(path, (signal) => read<RuleBook>(path, signal))
}

export function proposeRule(rule: NewRule) {
  return write<RuleBook>('POST', '/api/targets/rules', rule)
}

export function confirmRule(id: string) {
  return write<RuleBook>('PUT', `/api/targets/rules/${id}/confirmation`)
}

export function dismissRule(id: string, reason: string) {
  return write<RuleBook>('DELETE', `/api/targets/rules/${id}/confirmation`, { reason })
}

/** Keeps the outcome of a day. */
export function evaluateDay(unitId: string, on: string) {
  return write<RuleBook>('POST', '/api/targets/evaluations', { unitId, on })
}
