import type { SurveyState } from '../surveys/state.ts'

/** What a reviewer should look at first; states that are not here are none of the list's business. */
export const reviewOrder: readonly SurveyState[] = [
  'submitted',
  'returned',
  'counted',
  'posted',
  'closed',
  'open',
  'signedOff',
  'announced',
]

interface Reviewed {
  state: SurveyState
  submittedAt: string | null
  closesAt: string | null
}

/** By state; of the same state who has waited longest first, or whose deadline is nearest. */
export function byReviewOrder(a: Reviewed, b: Reviewed): number {
  return (
    reviewOrder.indexOf(a.state) - reviewOrder.indexOf(b.state) ||
    compare(a.submittedAt ?? a.closesAt ?? '', b.submittedAt ?? b.closesAt ?? '')
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
