import type { Body } from '#shared/accounts/permissions.ts'
import { addDays, closesAt, dayOf } from '#shared/dates/days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { Context } from '../context.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { placesOf } from '../surveys/places.ts'
import { nameOf, signatures, trainingMark, unitOf, villagersOwn } from './form-page.ts'

// The villager's own page with a form that nobody can answer yet: the same code, and nothing of it
// is kept on the phone or sent.

/** Days until the deadline that the preview shows where none is chosen yet. */
const shownPeriod = 14

export async function surveyPreview(ctx: Context, survey: SurveyRecord): Promise<FormPage> {
  const { document } = await getForm(ctx.db, survey.id)
  const { slug, title, unitId, body, track, access, closesOn, settings } = survey
  const page = await previewOf(ctx, { slug, title, unitId, body, document })
  const period = closesOn === null ? {} : { closesOn, closesAt: closesAt(closesOn) }
  const own = { track, access, ...villagersOwn(settings), ...period }
  return { ...page, survey: { ...page.survey, ...own } }
}

export interface Previewed {
  slug: string
  title: string
  /** Who would ask. */
  unitId: string
  body: Body
  document: FormDocument
}

/** The page of any form, as a unit would send it today. */
export async function previewOf(
  ctx: Context,
  { slug, title, unitId, body, document }: Previewed,
): Promise<FormPage> {
  const today = dayOf(ctx.now())
  const unit = await unitOf(ctx, { unitId, opensOn: null }, today)
  const unitName = nameOf(unit)
  const closesOn = addDays(today, shownPeriod)
  const places = await placesOf(ctx.db, unitId, today)
  return {
    slug,
    survey: {
      ...{ title, unitName, bodyName: `${signatures[body]} ${unitName}`, body },
      ...{ track: 'feedback', access: 'open', state: 'open' },
      ...{ closesOn, closesAt: closesAt(closesOn) },
    },
    version: 0,
    languages: document.languages,
    villages: places.map((place) => ({ id: place.unitId, name: place.name })),
    document,
    demo: ctx.config.demo,
    ...trainingMark(unit),
    preview: true,
  }
}
