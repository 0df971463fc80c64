import type { Day } from '../dates/days.ts'
import type { Mode } from '../responses/mode.ts'
import type { Ratio } from '../results/ratio.ts'

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
  /** Whether a unit also counts by what has gone over into it whole; older rules said nothing: it does not. */
  inherits?: boolean | undefined
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

/** What a unit has done that has gone over into another one, whole. */
export interface Past {
  services: readonly ServiceEvidence[]
  surveys: readonly SurveyEvidence[]
}

export interface Heir {
  past: readonly Past[]
  /** Households of the unit as it is now; 0: not known. */
  households: number
}

export interface UnitEvidence {
  id: string
  services: readonly ServiceEvidence[]
  surveys: readonly SurveyEvidence[]
  /** Of a unit that others have gone over into. */
  heir?: Heir | undefined
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
  /** All that it rests on where those are surveys of the units before. */
  surveyIds?: string[]
}

export interface UnitConditions {
  service: ServiceCondition
  survey: SurveyCondition
}
