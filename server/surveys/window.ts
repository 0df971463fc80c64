import { dayOf } from '#shared/dates/days.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { SurveyRecord } from './find.ts'

/** An answer begun in time may still arrive for so long, unless the count comes first. */
const graceMs = 48 * 3_600_000

/**
 * Where a survey stands for the villager at an instant:
 * `unknown` not published or not begun · `open` · `late` the deadline is over, what was begun in time is
 * still taken · `over` nothing is taken any more.
 */
export type Phase = 'unknown' | 'open' | 'late' | 'over'

export function phaseOf(survey: SurveyRecord, now: Date): Phase {
  const { state, opensOn, closesAt } = survey
  if (state === 'draft' || opensOn === null || closesAt === null) return 'unknown'
  if (state === 'cancelled' || hasResult(state)) return 'over'
  if (dayOf(now) < opensOn) return 'unknown'
  const sinceClose = now.getTime() - Date.parse(closesAt)
  if (sinceClose < 0) return 'open'
  return sinceClose < graceMs ? 'late' : 'over'
}
