import { formatCount, formatDay, formatRate } from '#shared/format.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { compareToRatio, percentText } from '#shared/results/ratio.ts'
import type { Result } from '#shared/results/schema.ts'
import { type AnswerLimits, answersNeeded, phoneAnswers } from '#shared/reviews/answer-limits.ts'
import type { BoardSurveyCondition, TargetBoard } from '#shared/targets/schema.ts'
import { reviewText } from '../messages/reviews.ts'

// What the province's rule needs of a survey, beside what this one has: shown where the reviewer decides
// whether it counts. The board itself judges by the server; here nothing is decided.

export type TargetRule = TargetBoard['rule']

export interface Need {
  label: string
  value: string
  met: boolean
}

/**
 * Every need with what the survey has. `numbers` are the board's for this very survey: without them
 * the working days are not known here.
 */
export function needsOf(
  result: Result,
  rule: TargetRule,
  numbers: BoardSurveyCondition['numbers'],
): Need[] {
  const { aboutNtmResults, opensOn, closesOn } = result.survey
  const modes = result.total?.modes
  return [
    {
      label: reviewText.needAbout,
      value: aboutNtmResults ? reviewText.yes : reviewText.no,
      met: aboutNtmResults,
    },
    {
      label: reviewText.needPeriod,
      value: `${formatDay(opensOn)} – ${formatDay(closesOn)}`,
      met: opensOn >= rule.period.from && closesOn <= rule.period.to,
    },
    ...(numbers ? [daysNeed(rule, numbers)] : []),
    ...(modes ? answerNeeds(modes, result.households, rule) : []),
  ]
}

function daysNeed(
  { minOpenWorkingDays }: TargetRule,
  { openWorkingDays, workingDaysShort }: NonNullable<BoardSurveyCondition['numbers']>,
): Need {
  return {
    label: reviewText.needDays(minOpenWorkingDays),
    value: reviewText.days(openWorkingDays),
    met: workingDaysShort === 0,
  }
}

function answerNeeds(
  modes: Readonly<Record<Mode, number>>,
  households: number | null,
  limits: AnswerLimits,
): Need[] {
  const phone = phoneAnswers(modes)
  const needed = answersNeeded(households, limits)
  const helped = { count: modes.helped, of: phone }
  return [
    {
      label: reviewText.needPhone(formatCount(needed)),
      value: formatCount(phone),
      met: phone >= needed,
    },
    {
      label: reviewText.needHelped(percentText(limits.maxHelpedShare)),
      value: formatRate(helped),
      met: compareToRatio(helped, limits.maxHelpedShare) <= 0,
    },
  ]
}
