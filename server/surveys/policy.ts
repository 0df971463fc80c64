import type { CountingInForce } from '#shared/counting/schema.ts'
import type { Day } from '#shared/dates/days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { frozenPolicy, policyOf, type SurveyPolicy } from '#shared/surveys/policy.ts'
import type { Level } from '#shared/units/schema.ts'
import type { SurveyRecord } from './find.ts'

/** The policy under which a survey would open on a day. */
export function policyFor(
  { track, access, settings, mandate }: SurveyRecord,
  { document, level, on }: { document: FormDocument; level: Level; on: Day },
): SurveyPolicy {
  return policyOf({
    ...{ track, access, mandate, chosen: settings.counting, level, on },
    hasOverallQuestion: allQuestions(document).some(({ role }) => role === 'overall'),
  })
}

/** How a survey is counted: as it was frozen, or as it would be today. */
export function countingInForce(
  survey: SurveyRecord,
  around: { document: FormDocument; level: Level; on: Day },
): CountingInForce {
  const policy = survey.policy === null ? policyFor(survey, around) : frozenPolicy(survey.policy)
  const { share, overall, thresholds, minimum, selection } = policy
  return { denominator: share.denominator, overall, thresholds, minimum, selection }
}
