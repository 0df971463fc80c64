import type { Day } from '../dates/days.ts'
import { type DaysOff, workingDaysIn } from '../dates/working-days.ts'
import { ceilOf } from '../results/ratio.ts'
import type {
  CountingRule,
  SurveyCondition,
  SurveyEvidence,
  SurveyNumbers,
  SurveyReason,
} from './rule.ts'

// The second condition: one survey, or the answers of several together, against the rule on a day.

/** One survey against the rule, as things stand at the end of the day. */
export function surveyCondition(
  survey: SurveyEvidence,
  rule: CountingRule,
  day: Day,
  off: DaysOff,
): SurveyCondition {
  const { access, opensOn, closesOn, closedOn, signedOffOn, confirmedOn } = survey
  const closed = closedOn !== null && closedOn <= day
  // Closed before its time, it was open until then; closed by the clock, until its last day.
  const lastOpenOn = closed && closedOn < closesOn ? closedOn : closesOn
  const numbers = numbersOf(survey, rule, workingDaysIn(opensOn, earlier(lastOpenOn, day), off))
  const missing = reasons<SurveyReason>({
    notAboutNtmResults: !survey.aboutNtmResults,
    outsidePeriod: opensOn < rule.period.from || lastOpenOn > rule.period.to,
    openTooShort: numbers.workingDaysShort > 0,
    notClosed: !closed,
    notSignedOff: signedOffOn === null || signedOffOn > day,
    notConfirmed: access === 'open' && (confirmedOn === null || confirmedOn > day),
    ...ofAnswers(numbers),
  })
  return { met: missing.length === 0, surveyId: survey.id, missing, numbers }
}

/** What the answers alone are short of. */
export function shortOfAnswers(numbers: SurveyNumbers): SurveyReason[] {
  const found = ofAnswers(numbers)
  return (['tooFewAnswers', 'tooManyHelped'] as const).filter((reason) => found[reason])
}

function ofAnswers({ answersShort, unaidedShort }: SurveyNumbers) {
  return { tooFewAnswers: answersShort > 0, tooManyHelped: unaidedShort > 0 }
}

/** How answers stand against what the rule wants of so many households. */
export function numbersOf(
  { answers, households }: Pick<SurveyEvidence, 'answers' | 'households'>,
  rule: CountingRule,
  openWorkingDays: number,
): SurveyNumbers {
  const { helped } = answers
  const phoneAnswers = answers.self + answers.plain + answers.teamPhone + helped
  const answersNeeded = Math.max(rule.minAnswers, ceilOf(households, rule.minHouseholdShare))
  // helped ÷ (phone + k) ≤ share: the smallest such k.
  const { num, den } = rule.maxHelpedShare
  const phoneNeededForHelped = ceilOf(helped, { num: den, den: num })
  return {
    phoneAnswers,
    answersNeeded,
    answersShort: Math.max(0, answersNeeded - phoneAnswers),
    helped,
    unaidedShort: Math.max(0, phoneNeededForHelped - phoneAnswers),
    openWorkingDays,
    workingDaysShort: Math.max(0, rule.minOpenWorkingDays - openWorkingDays),
  }
}

/** Fewest things missing first, then fewest answers. */
export function nearestSurvey(a: SurveyCondition, b: SurveyCondition): number {
  return (
    a.missing.length - b.missing.length ||
    (a.numbers?.answersShort ?? 0) - (b.numbers?.answersShort ?? 0) ||
    byText(a.surveyId, b.surveyId)
  )
}

/** The reasons that hold. */
export function reasons<R extends string>(found: { [reason in Exclude<R, 'none'>]: boolean }): R[] {
  return (Object.keys(found) as Exclude<R, 'none'>[]).filter((reason) => found[reason])
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** Orders ids, so that the same evidence always gives the same answer. */
export function byText(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1
}
