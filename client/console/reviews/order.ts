import type { Day } from '#shared/dates/days.ts'
import type { Figure } from '#shared/results/figure.ts'
import { compareShares, type Share } from '#shared/results/ratio.ts'
import type { AnswerLimits } from '#shared/reviews/answer-limits.ts'
import { attentionOf, byAttention } from '#shared/reviews/attention.ts'
import type { ReviewRow } from '#shared/reviews/schema.ts'
import type { reviewText } from '../messages/reviews.ts'

export type ReviewOrder = keyof typeof reviewText.orders

/** A line with the points that want attention. */
export type AttentiveRow = ReviewRow & { attention: string[] }

/** The rows, each with the points that want attention today by the province's rule, as far as it is known. */
export function attentive(
  rows: readonly ReviewRow[],
  today: Day,
  limits: AnswerLimits | undefined,
): AttentiveRow[] {
  return rows.map((row) => {
    const { state, closesOn, workingDaysLeft } = row.survey
    const attention = attentionOf({ ...row, state, closesOn, workingDaysLeft }, today, limits)
    return { ...row, attention }
  })
}

/**
 * The rows in the asked order; they come in the server's, by state and waiting. What cannot be compared
 * (no figure, no households) stands last, whatever the order.
 */
export function inOrder(rows: readonly AttentiveRow[], order: ReviewOrder): AttentiveRow[] {
  return [...rows].sort(comparisons[order])
}

const words = new Intl.Collator('vi')

const comparisons: Record<ReviewOrder, (a: AttentiveRow, b: AttentiveRow) => number> = {
  attention: byAttention,
  submitted: (a, b) => compareText(a.submittedOn ?? '9', b.submittedOn ?? '9'),
  participation: (a, b) => lowFirst(participationOf(a), participationOf(b)),
  overall: (a, b) => lowFirst(asShare(a.overall), asShare(b.overall)),
  unit: (a, b) => words.compare(a.survey.unit.name, b.survey.unit.name),
}

function participationOf({ answers, households }: ReviewRow): Share | undefined {
  return answers !== null && households ? { count: answers, of: households } : undefined
}

function asShare(figure: Figure | null): Share | undefined {
  if (figure === null) return undefined
  return figure.kind === 'exact' ? figure : { count: figure.percent, of: 100 }
}

function lowFirst(a: Share | undefined, b: Share | undefined): number {
  return a && b ? compareShares(a, b) : Number(!a) - Number(!b)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
