import { dayOf } from '#shared/dates/days.ts'
import { formProblems } from '#shared/forms/checks.ts'
import {
  enoughForTarget,
  openWorkingDays,
  type Publishing,
  placeOf,
  publishProblems,
  publishWarnings,
  type SurveyProblemReason,
  surveyProblems,
} from '#shared/surveys/checks.ts'
import type { PublishChecks } from '#shared/surveys/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { Refusal } from '../errors.ts'
import { getEditedForm } from '../forms/documents.ts'
import { unitsById } from '../units/tree.ts'
import { areConfirmed } from '../units/villages.ts'
import type { SurveyRecord } from './find.ts'
import { type Place, placesOf } from './places.ts'
import { policyFor } from './policy.ts'

/** All that is frozen or looked at when a survey opens. */
export interface PublishingSurvey extends Publishing {
  /** Undefined: it has ended. */
  unit: Unit | undefined
  villages: Place[]
}

/** What keeps the survey from opening till the end of a day, and what its unit should know before. */
export async function checkPublishing(
  ctx: Context,
  survey: SurveyRecord,
  closesOn: string | null,
): Promise<PublishChecks> {
  const publishing = await readPublishing(ctx, ctx.db, survey, closesOn)
  return {
    problems: publishProblems(publishing),
    warnings: publishWarnings(publishing),
    workingDays: openWorkingDays(publishing),
    enoughForTargetOn: enoughForTarget(publishing.today, publishing.daysOff),
  }
}

/** @throws Refusal with the first thing that keeps the survey from opening; for its form, all places. */
export async function getPublishing(
  ctx: Context,
  db: Reader,
  survey: SurveyRecord,
  closesOn: string,
): Promise<PublishingSurvey> {
  const laidDown = survey.mandate?.closesOn ?? closesOn
  if (closesOn !== laidDown) {
    throw new Refusal('invalid', 'campaign_period', { closesOn: 'campaign_period' })
  }
  const publishing = await readPublishing(ctx, db, survey, closesOn)
  const [reason] = surveyProblems(publishing)
  if (reason && isAboutTheDay(reason)) {
    throw new Refusal('invalid', reason, { closesOn: reason })
  }
  if (reason) throw new Refusal('conflict', reason, fieldOf(reason, publishing))
  const problems = formProblems(publishing.document, publishing.track, publishing.lockedForm)
  if (problems.length > 0) {
    const fields = problems.map((problem) => [problem.at ?? 'form', problem.reason])
    throw new Refusal('conflict', 'form_has_problems', Object.fromEntries(fields))
  }
  return publishing
}

function fieldOf(
  reason: SurveyProblemReason,
  publishing: PublishingSurvey,
): Record<string, string> | undefined {
  const field = placeOf(reason, publishing)
  return field === null ? undefined : { [field]: reason }
}

function isAboutTheDay(reason: SurveyProblemReason): boolean {
  return (
    reason === 'period_in_the_past' || reason === 'period_too_long' || reason === 'official_period'
  )
}

async function readPublishing(
  ctx: Context,
  db: Reader,
  survey: SurveyRecord,
  closesOn: string | null,
): Promise<PublishingSurvey> {
  const today = dayOf(ctx.now())
  const unit = (await unitsById(db, [survey.unitId], today)).get(survey.unitId)
  const { document, lockedForm } = await getEditedForm(db, survey.id)
  return {
    ...{ track: survey.track, access: survey.access, body: survey.body, today, closesOn, unit },
    ...{ plan: survey.settings.plan, unitKind: unit?.kind },
    notBefore: survey.mandate?.opensOn ?? null,
    phones: survey.settings,
    unitStands: unit !== undefined,
    ...{ document, lockedForm },
    selection: policyFor(survey, { document, on: today, level: unit?.level ?? 'commune' })
      .selection,
    villages: await placesOf(db, survey.unitId, today),
    householdsConfirmed: await areConfirmed(db, survey.unitId, today),
    daysOff: await readDaysOff(db),
  }
}
