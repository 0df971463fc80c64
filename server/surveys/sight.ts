import { dayOf } from '#shared/dates/days.ts'
import {
  everSees,
  furthest,
  includes,
  type Place,
  type Sight,
  sightOf,
  type Viewer,
} from '#shared/surveys/sight.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { notFound, Refusal } from '../errors.ts'
import { standingOf } from '../units/lineage.ts'
import { getSurvey, readSurveys, type SurveyRecord } from './find.ts'
import { surveysWithin, unitsWithin } from './reach.ts'

/**
 * A survey for somebody who wants to see so much of it.
 * @throws Refusal not_found where nothing of it is theirs to see, conflict wrong_state when it is only not
 * the time, else forbidden
 */
export async function getSurveySeen(
  ctx: Context,
  actor: Actor,
  slug: string,
  asked: Exclude<Sight, 'nothing'>,
): Promise<SurveyRecord> {
  const survey = await getSurvey(ctx.db, slug)
  const viewers = await viewersOf(ctx, actor, survey)
  if (viewers.some((viewer) => includes(sightOf(viewer, survey), asked))) return survey
  const ofItsBody = viewers.filter(({ body }) => body === survey.body)
  if (ofItsBody.length === 0 && sightThrough(viewers, survey) === 'nothing') throw notFound()
  if (viewers.some((viewer) => everSees(viewer, survey, asked))) {
    throw new Refusal('conflict', 'wrong_state')
  }
  throw new Refusal('forbidden', 'not_permitted')
}

/** How much an account sees of a survey now. */
export async function sightFor(ctx: Context, actor: Actor, survey: SurveyRecord): Promise<Sight> {
  return sightThrough(await viewersOf(ctx, actor, survey), survey)
}

/** Whether it is seen as the other body's: its result perhaps, what was said about it among them never. */
export function isOfOtherBody(actor: Actor, { body }: SurveyRecord): boolean {
  return actor.grants.every((grant) => grant.body !== body)
}

/** The surveys of which an account sees anything, newest first; of one unit and what is below it. */
export async function surveysSeen(
  ctx: Context,
  actor: Actor,
  where: { below?: string | undefined },
): Promise<SurveyRecord[]> {
  const own = await surveysWithin(ctx, actor, 'surveys.view', where)
  const others = await officialOfOthers(ctx, actor, where)
  const known = new Set(own.map(({ id }) => id))
  const seen = others.filter(({ id }) => !known.has(id))
  return [...own, ...seen].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

async function officialOfOthers(
  ctx: Context,
  actor: Actor,
  where: { below?: string | undefined },
): Promise<SurveyRecord[]> {
  const reaches = await unitsWithin(ctx, actor, 'surveys.view', where)
  if (reaches.length === 0) return []
  const surveys = await readSurveys(ctx.db, (query) =>
    query
      .where('survey.track', '=', 'official')
      .where((on) =>
        on.or(
          reaches.map(({ body, unitIds }) =>
            on.and([on('survey.unitId', 'in', unitIds), on('survey.body', '!=', body)]),
          ),
        ),
      ),
  )
  const seen = []
  for (const survey of surveys) {
    if ((await sightFor(ctx, actor, survey)) !== 'nothing') seen.push(survey)
  }
  return seen
}

function sightThrough(viewers: readonly Viewer[], survey: SurveyRecord): Sight {
  return furthest(viewers.map((viewer) => sightOf(viewer, survey)))
}

/** The actor's grants in the survey's unit and above it. */
async function viewersOf(ctx: Context, actor: Actor, { unitId }: SurveyRecord): Promise<Viewer[]> {
  const { identities, parents, line } = await standingOf(ctx.db, unitId, dayOf(ctx.now()))
  const placeOf = (id: string): Place => {
    if (identities.includes(id)) return 'own'
    return parents.includes(id) ? 'parent' : 'above'
  }
  return actor.grants
    .filter((grant) => line.includes(grant.unitId))
    .map((grant) => ({ role: grant.role, body: grant.body, at: placeOf(grant.unitId) }))
}
