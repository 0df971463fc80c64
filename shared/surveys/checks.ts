// What keeps a survey from being published, and what its unit should know before it is.

import type { Body } from '../accounts/permissions.ts'
import { addDays, type Day } from '../dates/days.ts'
import { holidaysCover } from '../dates/public-holidays.ts'
import { type DaysOff, endOfWorkingDays, workingDaysIn } from '../dates/working-days.ts'
import { type FormProblemReason, formProblems } from '../forms/checks.ts'
import type { FormDocument } from '../forms/document.ts'
import type { OfficialPlan } from '../mandates/schema.ts'
import { planOf2023 } from '../targets/known-rules.ts'
import { endOfPart, officialCalendarOn } from './calendar.ts'
import type { Access, Track } from './kinds.ts'
import { type OfficialProblemReason, officialPlaces, officialProblems } from './official.ts'
import type { HouseholdSelection } from './policy.ts'
import type { SurveySettings } from './schema.ts'

export type SurveyProblemReason =
  | 'unit_ended'
  | 'official_needs_cards'
  | 'no_villages'
  | 'phones_missing'
  | 'campaign_not_begun'
  | 'period_in_the_past'
  | 'period_too_long'
  | 'official_period'
  | 'draw_households_missing'
  | 'draw_day_wrong'
  | OfficialProblemReason

/** Nothing here keeps the survey from opening. */
export type PublishWarningReason =
  /** Such a survey never counts for the province's target. */
  | 'not_about_ntm'
  /** Open for fewer working days than the target asks. */
  | 'too_short_for_target'
  /** Without households no participation can be computed. */
  | 'households_missing'
  /** The level above releases cards only for households that it has confirmed. */
  | 'households_unconfirmed'
  /** The period leaves the years whose holidays are known. */
  | 'holidays_unknown'

/** `place`: id of a question or section, name of a village, or name of a setting. */
export interface PublishProblem {
  reason: SurveyProblemReason | FormProblemReason
  place: string | null
}

export interface PublishWarning {
  reason: PublishWarningReason
  place: string | null
}

export interface Publishing {
  body: Body
  plan: OfficialPlan | null
  /** Undefined: the unit has ended. */
  unitKind: string | undefined
  track: Track
  access: Access
  document: FormDocument
  /** The part of the form that came down locked. */
  lockedForm: FormDocument | null
  /** The unit is still there. */
  unitStands: boolean
  villages: readonly { name: string; households: number | null }[]
  today: Day
  /** The first day of its campaign; null: none is laid down. */
  notBefore: Day | null
  /** Null: not chosen yet. */
  closesOn: Day | null
  /** The two phones that every card bears. */
  phones: Pick<SurveySettings, 'helpPhone' | 'complaintPhone'>
  daysOff: DaysOff
  /** The level above has confirmed the households of every village. */
  householdsConfirmed: boolean
  /** Which households will be asked. */
  selection: HouseholdSelection
}

/** Days; what is meant to be open for more than a year is a typing error. */
export const longestPeriod = 365

/** Everything that keeps the survey from opening: its own troubles first, then those of the form. */
export function publishProblems(survey: Publishing): PublishProblem[] {
  return [
    ...surveyProblems(survey).map((reason) => ({ reason, place: placeOf(reason, survey) })),
    ...formProblems(survey.document, survey.track, survey.lockedForm).map(({ reason, at }) => ({
      reason,
      place: at ?? null,
    })),
  ]
}

/** What keeps it from opening, whatever its form. */
export function surveyProblems(survey: Publishing): SurveyProblemReason[] {
  const { track, access, today, notBefore, closesOn, selection, villages } = survey
  const found: Record<Exclude<SurveyProblemReason, OfficialProblemReason>, boolean> = {
    unit_ended: !survey.unitStands,
    official_needs_cards: track === 'official' && access !== 'card',
    no_villages: survey.unitStands && survey.villages.length === 0,
    phones_missing: access === 'card' && phonePlace(survey.phones) !== null,
    campaign_not_begun: notBefore !== null && today < notBefore,
    period_in_the_past: closesOn !== null && closesOn < today,
    period_too_long: closesOn !== null && closesOn > addDays(today, longestPeriod),
    official_period: closesOn !== null && closesOn > (lastOfficialDay(survey) ?? closesOn),
    draw_households_missing: selection !== 'all' && villages.some(hasNoHouseholds),
    draw_day_wrong: selection !== 'all' && !isDrawnInTime(selection.seedOn, survey),
  }
  const official =
    track === 'official' ? officialProblems(survey.body, survey.unitKind, survey.plan) : []
  return [
    ...(Object.keys(found) as (keyof typeof found)[]).filter((one) => found[one]),
    ...official,
  ]
}

/** A number known before the opening could be chosen by it; one that comes too late asks nobody. */
function isDrawnInTime(
  seedOn: Day,
  { today, closesOn }: Pick<Publishing, 'today' | 'closesOn'>,
): boolean {
  return seedOn > today && (closesOn === null || seedOn < closesOn)
}

function hasNoHouseholds({ households }: Publishing['villages'][number]): boolean {
  return households === null
}

/** The last day on which an official survey that opens today collects; null of one for reference. */
export function lastOfficialDay({
  track,
  today,
  daysOff,
}: Pick<Publishing, 'track' | 'today' | 'daysOff'>): Day | null {
  const calendar = track === 'official' ? officialCalendarOn(today) : undefined
  return calendar ? endOfPart(calendar, 'collect', today, daysOff) : null
}

/** The setting that mends a problem, by the name of its field; null where no setting does. */
export function placeOf(
  reason: SurveyProblemReason,
  { phones }: Pick<Publishing, 'phones'>,
): string | null {
  if (reason === 'phones_missing') return phonePlace(phones)
  return (officialPlaces as Record<string, string>)[reason] ?? null
}

/** A card that cannot be printed whole is not handed out: the first phone that is not given. */
function phonePlace({ helpPhone, complaintPhone }: Publishing['phones']): string | null {
  if (helpPhone === null) return 'settings.helpPhone'
  return complaintPhone === null ? 'settings.complaintPhone' : null
}

export function publishWarnings(survey: Publishing): PublishWarning[] {
  const warnings: PublishWarning[] = []
  const { document, closesOn, today, daysOff } = survey
  if (!document.aboutNtmResults) warnings.push({ reason: 'not_about_ntm', place: null })
  if (closesOn !== null && closesOn >= today && closesOn < enoughForTarget(today, daysOff)) {
    warnings.push({ reason: 'too_short_for_target', place: null })
  }
  if (closesOn !== null && closesOn > holidaysCover.to) {
    warnings.push({ reason: 'holidays_unknown', place: null })
  }
  if (survey.access === 'card' && !survey.householdsConfirmed) {
    warnings.push({ reason: 'households_unconfirmed', place: null })
  }
  for (const { name, households } of survey.villages) {
    if (households === null) warnings.push({ reason: 'households_missing', place: name })
  }
  return warnings
}

/**
 * The last day of the shortest period that counts for the target, begun today. By the rule that a province
 * begins with: the board itself judges by the rule in force.
 */
export function enoughForTarget(today: Day, daysOff: DaysOff): Day {
  return endOfWorkingDays(today, planOf2023.minOpenWorkingDays, daysOff)
}

/** Working days in which the survey would be open; null for a period that is not one. */
export function openWorkingDays({ today, closesOn, daysOff }: Publishing): number | null {
  if (closesOn === null || closesOn < today || closesOn > addDays(today, longestPeriod)) return null
  return workingDaysIn(today, closesOn, daysOff)
}
