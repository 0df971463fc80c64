import type { Day } from '../dates/days.ts'
import type { DaysOff } from '../dates/working-days.ts'
import { type Mode, modes } from '../responses/mode.ts'
import type { CountingRule, Heir, SurveyCondition } from './rule.ts'
import { nearestSurvey, numbersOf, shortOfAnswers, surveyCondition } from './survey-condition.ts'

// A unit that others have gone over into whole has their past: where the rule says so, their surveys are its own.
// Answers are added and held against the households of the new unit: no small part speaks for the whole.

/**
 * The second condition by what the units before it have asked: of each its nearest survey, which must be in order
 * by itself; the numbers of answers are those of all together. Undefined where none of them has asked.
 */
export function inheritedSurvey(
  { past, households }: Heir,
  rule: CountingRule,
  day: Day,
  off: DaysOff,
): SurveyCondition | undefined {
  const nearest = past.flatMap(({ surveys }) => {
    const judged = surveys
      .map((survey) => ({ survey, ...surveyCondition(survey, rule, day, off) }))
      .sort(nearestSurvey)
    return judged.slice(0, 1)
  })
  const inOrder = nearest.filter(({ missing }) => missing.every(isOfNumbers))
  const parts = inOrder.length > 0 ? inOrder : nearest.sort(nearestSurvey).slice(0, 1)
  const [first] = parts
  if (!first) return undefined
  const asked = parts.reduce((sum, { survey }) => sum + survey.households, 0)
  const numbers = numbersOf(
    {
      answers: added(parts.map(({ survey }) => survey.answers)),
      households: Math.max(asked, households),
    },
    rule,
    Math.min(...parts.map((part) => part.numbers?.openWorkingDays ?? 0)),
  )
  const missing = [
    ...first.missing.filter((reason) => !isOfNumbers(reason)),
    ...shortOfAnswers(numbers),
  ]
  const surveyIds = parts.map(({ survey }) => survey.id)
  return { met: missing.length === 0, surveyId: first.surveyId, missing, numbers, surveyIds }
}

function isOfNumbers(reason: SurveyCondition['missing'][number]): boolean {
  return reason === 'tooFewAnswers' || reason === 'tooManyHelped'
}

function added(all: readonly Readonly<Record<Mode, number>>[]): Record<Mode, number> {
  const sum = (mode: Mode) => all.reduce((total, answers) => total + answers[mode], 0)
  return Object.fromEntries(modes.map((mode) => [mode, sum(mode)])) as Record<Mode, number>
}
