import { dayOf } from '#shared/dates/days.ts'
import type { Survey, SurveyPage } from '#shared/surveys/schema.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { timetableOf } from '#shared/surveys/timetable.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { getEditedForm } from '../forms/documents.ts'
import { describeSurveys } from './describe.ts'
import { getSurveyById } from './find.ts'
import { readKeyHolder } from './key-holder.ts'
import { type Milestone, milestonesOf } from './milestones.ts'
import { countingInForce } from './policy.ts'
import { isOfOtherBody, sightFor, surveysSeen } from './sight.ts'
import { stepsOpenTo } from './steps.ts'

/** Everything about one survey, for an account that may see it. */
export async function describeSurveyPage(
  ctx: Context,
  actor: Actor,
  surveyId: string,
): Promise<SurveyPage> {
  const record = await getSurveyById(ctx.db, surveyId)
  const [survey] = await describeSurveys(ctx, ctx.db, [record])
  const milestones = await milestonesOf(ctx.db, record)
  const form = await getEditedForm(ctx.db, surveyId)
  const today = dayOf(ctx.now())
  const { level } = (survey as Survey).unit
  return {
    survey: survey as Survey,
    settings: record.settings,
    mandate: record.mandate,
    ...form,
    counting: countingInForce(record, { document: form.document, level, on: today }),
    publicUrl: `${ctx.config.publicUrl ?? ''}/s/${record.slug}`,
    boxKeyHolder: await readKeyHolder(ctx.db, record),
    milestones: isOfOtherBody(actor, record) ? milestones.map(withoutNote) : milestones,
    timetable: timetableOf(record, today, await readDaysOff(ctx.db)),
    steps: await stepsOpenTo(ctx, actor, record),
    sight: await sightFor(ctx, actor, record),
  }
}

/** The surveys that the actor may see, newest first. */
export async function listSurveys(
  ctx: Context,
  actor: Actor,
  search: { unit?: string | undefined; state?: SurveyState | undefined },
): Promise<Survey[]> {
  const surveys = await surveysSeen(ctx, actor, { below: search.unit })
  const asked = search.state ? surveys.filter(({ state }) => state === search.state) : surveys
  return describeSurveys(ctx, ctx.db, asked)
}

/** What the body's own people said to each other about it is not the other body's to read. */
function withoutNote(milestone: Milestone): Milestone {
  return { ...milestone, note: null }
}
