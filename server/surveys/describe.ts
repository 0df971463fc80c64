import { dayOf } from '#shared/dates/days.ts'
import { workingDaysLeft } from '#shared/dates/working-days.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { formsOf } from '../forms/documents.ts'
import { getUnit, unitsById } from '../units/tree.ts'
import type { SurveyRecord } from './find.ts'
import './tables.ts'

/** Surveys as lists and pages show them, in the given order. */
export async function describeSurveys(
  ctx: Pick<Context, 'now'>,
  db: Reader,
  surveys: SurveyRecord[],
): Promise<Survey[]> {
  if (surveys.length === 0) return []
  const today = dayOf(ctx.now())
  const ids = surveys.map((survey) => survey.id)
  const units = await unitsOf(db, surveys, today)
  const forms = await formsOf(db, ids)
  const households = await householdsOf(db, ids)
  const daysOff = await readDaysOff(db)
  return surveys.map((survey) => {
    const { slug, title, body, track, access, state, templateId, opensOn, closesOn } = survey
    const form = forms.get(survey.id)
    const isOpen = state === 'open' && closesOn !== null
    return {
      ...{ slug, title, unit: units.get(survey.id) as Unit, body, track, access, state },
      templateId,
      questionCount: form ? allQuestions(form.document).length : 0,
      ...{ opensOn, closesOn, closesAt: survey.closesAt },
      workingDaysLeft: isOpen ? workingDaysLeft(today, closesOn, daysOff) : null,
      households: households.get(survey.id) ?? null,
    }
  })
}

/** By survey id: the unit as it is today; where it has ended, as it was when the survey was begun. */
async function unitsOf(
  db: Reader,
  surveys: SurveyRecord[],
  today: string,
): Promise<Map<string, Unit>> {
  const current = await unitsById(
    db,
    surveys.map((survey) => survey.unitId),
    today,
  )
  const units = new Map<string, Unit>()
  for (const { id, unitId, createdAt } of surveys) {
    units.set(id, current.get(unitId) ?? (await getUnit(db, unitId, dayOf(createdAt))))
  }
  return units
}

/** Frozen households that are asked, by survey id; without an entry where nothing is published or known. */
async function householdsOf(db: Reader, surveyIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('surveyVillage')
    .select((on) => [
      'surveyId',
      on.fn.sum<number>(on.fn.coalesce('selected', 'households')).as('households'),
    ])
    .where('surveyId', 'in', surveyIds)
    .where('households', 'is not', null)
    .groupBy('surveyId')
    .execute()
  return new Map(rows.map((row) => [row.surveyId, Number(row.households)]))
}
