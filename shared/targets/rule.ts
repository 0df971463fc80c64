import { addMonths, type Day } from '../dates/days.ts'
import { type DaysOff, workingDaysIn } from '../dates/working-days.ts'
import type { Mode } from '../responses/mode.ts'
import { ceilOf, type Ratio } from '../results/ratio.ts'

// How a province counts its 40 %: a unit counts on a day when it keeps both conditions, an essential
// service online and a survey about the results answered on phones. Neither "unit" nor "enough" is defined
// by the plan, so the rule is dated data, frozen before the first unit is judged by it.

export type CountedLevel = 'district' | 'commune'

export interface CountingRule {
  validFrom: Day
  legalBasis: string
  levels: CountedLevel[]
  /** Kinds of units counted (xã, phường, huyện …); empty: all of these levels. */
  kinds: string[]
  /** The share of units that must keep both conditions. */
  target: Ratio
  /** The plan's period; a survey must lie within it. */
  period: { from: Day; to: Day }
  /** Months after the parent's confirmation in which a service counts. */
  serviceExpiryMonths: number
  minOpenWorkingDays: number
  /** Answers needed: the greater of a number and a share of the households, rounded up. */
  minAnswers: number
  minHouseholdShare: Ratio
  /** Of the answers given on a phone, at most so many may have been tapped by a helper. */
  maxHelpedShare: Ratio
  /** A district counts by its own service and survey, or by a share of its communes that count. */
  districtCountsBy: { by: 'own' } | { by: 'communes'; share: Ratio }
}

export interface ServiceEvidence {
  id: string
  sinceOn: Day
  /** The day it was withdrawn or ended. */
  endedOn: Day | null
  evidenceOn: Day
  /** Uses in the quarter before the evidence. */
  usesLastQuarter: number
  /** The parent opened the evidence and vouches that it is the unit's own service, not a portal's. */
  confirmedOn: Day | null
}

/** Cancelled surveys are no evidence: leave them out. */
export interface SurveyEvidence {
  id: string
  access: 'open' | 'card'
  aboutNtmResults: boolean
  opensOn: Day
  /** The last day for which it was, or is to be, open. */
  closesOn: Day
  /** The day on which it was closed; null while it is open. */
  closedOn: Day | null
  signedOffOn: Day | null
  /** Open surveys only: the parent's own confirmation. */
  confirmedOn: Day | null
  households: number
  /** Valid counted answers by mode. */
  answers: Readonly<Record<Mode, number>>
}

export interface UnitEvidence {
  id: string
  services: readonly ServiceEvidence[]
  surveys: readonly SurveyEvidence[]
}

export type ServiceReason =
  | 'none'
  | 'notStarted'
  | 'ended'
  | 'noEvidence'
  | 'notUsed'
  | 'notConfirmed'
  | 'expired'

export type SurveyReason =
  | 'none'
  | 'notAboutNtmResults'
  | 'outsidePeriod'
  | 'openTooShort'
  | 'notClosed'
  | 'notSignedOff'
  | 'notConfirmed'
  | 'tooFewAnswers'
  | 'tooManyHelped'

export interface ServiceCondition {
  met: boolean
  /** The service that keeps it, or comes nearest. */
  serviceId: string | null
  missing: ServiceReason[]
  /** The first day on which the service no longer counts, if it is confirmed. */
  expiresOn: Day | null
}

/** The numbers of the survey behind a condition, and how short of the rule they are (0: not short). */
export interface SurveyNumbers {
  /** Given on a phone and not typed by staff. */
  phoneAnswers: number
  answersNeeded: number
  answersShort: number
  helped: number
  /** Further answers without a helper that would make the helped ones few enough. */
  unaidedShort: number
  openWorkingDays: number
  workingDaysShort: number
}

export interface SurveyCondition {
  met: boolean
  surveyId: string | null
  missing: SurveyReason[]
  /** Null without a survey. */
  numbers: SurveyNumbers | null
}

export interface UnitConditions {
  service: ServiceCondition
  survey: SurveyCondition
}

/** Both conditions of one unit on a day, each by its best evidence. */
export function evaluateUnit(
  unit: UnitEvidence,
  rule: CountingRule,
  day: Day,
  off: DaysOff,
): UnitConditions {
  const services = unit.services.map((service) => serviceCondition(service, rule, day))
  const surveys = unit.surveys.map((survey) => surveyCondition(survey, rule, day, off))
  return {
    service: services.sort(nearestService)[0] ?? {
      met: false,
      serviceId: null,
      missing: ['none'],
      expiresOn: null,
    },
    survey: surveys.sort(nearestSurvey)[0] ?? {
      met: false,
      surveyId: null,
      missing: ['none'],
      numbers: null,
    },
  }
}

function serviceCondition(
  service: ServiceEvidence,
  rule: CountingRule,
  day: Day,
): ServiceCondition {
  const { id, sinceOn, endedOn, evidenceOn, usesLastQuarter, confirmedOn } = service
  const confirmed = confirmedOn !== null && confirmedOn <= day
  const expiresOn = confirmed ? addMonths(confirmedOn, rule.serviceExpiryMonths) : null
  const missing = reasons<ServiceReason>({
    notStarted: sinceOn > day,
    ended: endedOn !== null && endedOn <= day,
    noEvidence: evidenceOn > day,
    notUsed: usesLastQuarter <= 0,
    notConfirmed: !confirmed,
    expired: expiresOn !== null && expiresOn <= day,
  })
  return { met: missing.length === 0, serviceId: id, missing, expiresOn }
}

function surveyCondition(
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
    tooFewAnswers: numbers.answersShort > 0,
    tooManyHelped: numbers.unaidedShort > 0,
  })
  return { met: missing.length === 0, surveyId: survey.id, missing, numbers }
}

function numbersOf(
  { answers, households }: SurveyEvidence,
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

function reasons<R extends string>(found: { [reason in Exclude<R, 'none'>]: boolean }): R[] {
  return (Object.keys(found) as Exclude<R, 'none'>[]).filter((reason) => found[reason])
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function nearestService(a: ServiceCondition, b: ServiceCondition): number {
  return a.missing.length - b.missing.length || byText(a.serviceId, b.serviceId)
}

function nearestSurvey(a: SurveyCondition, b: SurveyCondition): number {
  return (
    a.missing.length - b.missing.length ||
    (a.numbers?.answersShort ?? 0) - (b.numbers?.answersShort ?? 0) ||
    byText(a.surveyId, b.surveyId)
  )
}

function byText(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1
}
