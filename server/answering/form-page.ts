import type { Body } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { SurveySettings } from '#shared/surveys/schema.ts'
import { trainingBanner } from '#shared/training/banner.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { getForm } from '../forms/documents.ts'
import { getUnit, unitsById } from '../units/tree.ts'
import type { Visit } from './visits.ts'

/** What a phone gets of a survey: the same for everybody. */
export async function readFormPage(ctx: Context, visit: Visit): Promise<FormPage> {
  const { survey, state, version } = visit
  const { slug, title, body, track, access, closesAt, settings } = survey
  const unit = await unitOf(ctx, survey, visit.today)
  const unitName = nameOf(unit)
  const { document } = await getForm(ctx.db, survey.id)
  return {
    slug,
    survey: {
      ...{ title, unitName, bodyName: `${signatures[body]} ${unitName}`, body, track, access },
      ...{ state, closesAt, closesOn: lastDayOf(closesAt) },
      ...villagersOwn(settings),
    },
    version,
    languages: document.languages,
    villages: await readVillages(ctx, survey.id),
    document,
    demo: ctx.config.demo,
    ...trainingMark(unit),
  }
}

/** Of the settings, what stands on the villager's screens. */
export function villagersOwn({ helpPhone, complaintPhone, resultsNote }: SurveySettings) {
  return { helpPhone, complaintPhone, resultsNote }
}

/** The day of the last instant at which an answer could be begun. */
function lastDayOf(closesAt: string): string {
  return dayOf(new Date(Date.parse(closesAt) - 1))
}

/** How a body signs, before the name of its unit. */
export const signatures: Record<Body, string> = { ubnd: 'UBND', mttq: 'Ủy ban MTTQ Việt Nam' }

/** As it is called today; of a unit that has ended, as it was when the survey opened. */
export async function unitOf(
  ctx: Context,
  { unitId, opensOn }: { unitId: string; opensOn: string | null },
  today: string,
): Promise<Unit> {
  return (
    (await unitsById(ctx.db, [unitId], today)).get(unitId) ??
    (await getUnit(ctx.db, unitId, opensOn ?? today))
  )
}

/** "xã An Thịnh" */
export function nameOf({ kind, name }: Pick<Unit, 'kind' | 'name'>): string {
  return `${kind} ${name}`
}

/** Nothing for most units: what is only practised says so in words. */
export function trainingMark({ training }: Pick<Unit, 'training'>): Pick<FormPage, 'training'> {
  return training ? { training: trainingBanner } : {}
}

async function readVillages(ctx: Context, surveyId: string): Promise<FormPage['villages']> {
  const rows = await ctx.db
    .selectFrom('surveyVillage')
    .select(['unitId', 'name'])
    .where('surveyId', '=', surveyId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ id: row.unitId, name: row.name }))
}
