import type { Mode } from '../responses/mode.ts'
import { ceilOf, type Ratio } from '../results/ratio.ts'

/** What the province's rule wants of the answers to a survey. */
export interface AnswerLimits {
  minAnswers: number
  minHouseholdShare: Ratio
  maxHelpedShare: Ratio
}

/** Given on a phone and not typed by staff. */
export function phoneAnswers(modes: Readonly<Record<Mode, number>>): number {
  return modes.self + modes.plain + modes.teamPhone + modes.helped
}

/** Answers needed: the greater of a number and a share of the households, rounded up. */
export function answersNeeded(households: number | null, limits: AnswerLimits): number {
  return Math.max(limits.minAnswers, ceilOf(households ?? 0, limits.minHouseholdShare))
}
