import type { Shown } from './disclosure.ts'
import type { Figure } from './figure.ts'
import { contentsOf, type QuestionMeaning } from './questions.ts'
import { compareShares, type Share } from './ratio.ts'

/**
 * Ids of the contents by dissatisfaction as far as it is shown, the most first; equal ones in the order of
 * the form, hidden ones last. An order by the exact counts would tell what the rounding hides.
 */
export function rankShown(questions: readonly QuestionMeaning[], shown: Shown): string[] {
  return contentsOf(questions)
    .map(({ id }) => ({ id, share: asShare(shown.questions[id]?.shares.notSatisfied ?? null) }))
    .sort((a, b) => mostFirst(a.share, b.share))
    .map(({ id }) => id)
}

function asShare(figure: Figure | null): Share | undefined {
  if (!figure) return undefined
  return figure.kind === 'exact' ? figure : { count: figure.percent, of: 100 }
}

function mostFirst(a: Share | undefined, b: Share | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return compareShares(b, a)
}
