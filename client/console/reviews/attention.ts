import { type Day, daysBetween } from '#shared/dates/days.ts'
import { formatCount, formatPercent } from '#shared/format.ts'
import type { Mode } from '#shared/responses/mode.ts'
import type { Figure } from '#shared/results/figure.ts'
import { compareToRatio, percentText } from '#shared/results/ratio.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { reviewText } from '../messages/reviews.ts'
import { type AnswerLimits, answersNeeded, phoneAnswers } from './target-needs.ts'

// What a reviewer should look at before anything else, as far as it can be known now. Each point says
// what, how many, and compared with what; none of them says that anybody did wrong.

export interface Reviewed {
  state: SurveyState
  submittedOn: Day | null
  answers: number | null
  households: number | null
  overall: Figure | null
  modes: Readonly<Record<Mode, number>> | null
}

/** After so many days a submitted result has waited long. */
const longWaitDays = 7

/** The points of a submitted result, in words; of any other there are none. `limits`: the province's rule. */
export function attentionOf(row: Reviewed, today: Day, limits: AnswerLimits | undefined): string[] {
  if (row.state !== 'submitted') return []
  return [...answersOf(row), ...(limits ? againstRule(row, limits) : []), ...waitOf(row, today)]
}

function answersOf({ overall, answers }: Reviewed): string[] {
  return overall === null ? [reviewText.tooFewToShow(formatCount(answers ?? 0))] : []
}

function againstRule({ modes, households }: Reviewed, limits: AnswerLimits): string[] {
  if (modes === null) return []
  const phone = phoneAnswers(modes)
  const needed = answersNeeded(households, limits)
  const helped = { count: modes.helped, of: phone }
  const points: string[] = []
  if (phone < needed) points.push(reviewText.fewAnswers(formatCount(phone), formatCount(needed)))
  if (compareToRatio(helped, limits.maxHelpedShare) > 0) {
    const share = formatPercent(helped.count, helped.of, 1)
    points.push(reviewText.manyHelped(share, percentText(limits.maxHelpedShare)))
  }
  return points
}

function waitOf({ submittedOn }: Reviewed, today: Day): string[] {
  const days = submittedOn === null ? 0 : daysBetween(submittedOn, today)
  return days >= longWaitDays ? [reviewText.longWait(days)] : []
}
