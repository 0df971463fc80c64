import type { SurveyState } from '#shared/surveys/state.ts'
import type { Context } from '../context.ts'
import { createGathering } from '../responses/gather.ts'
import { isSlug } from '../responses/survey-box.ts'
import { type Phase, phaseOf } from '../responses/window.ts'
import { readSurveys, type SurveyRecord } from '../surveys/find.ts'

/** What somebody finds who comes to a survey's address. */
export interface Visit {
  survey: SurveyRecord
  phase: Exclude<Phase, 'unknown'>
  /** The state by the clock: over at the deadline, whether or not a row says so yet. */
  state: SurveyState
  /** Newest version of the form. */
  version: number
}

const readers = new WeakMap<Context, (slug: string) => Promise<Visit | undefined>>()

/**
 * Reads a survey as it stands now. Visitors who come in the same turn of the event loop share one reading:
 * under load that costs next to nothing, and nobody is ever shown yesterday's state.
 * @returns undefined for what is not there, not published or not begun
 */
export async function visit(ctx: Context, slug: string): Promise<Visit | undefined> {
  if (!isSlug(slug)) return undefined
  let read = readers.get(ctx)
  if (!read) {
    read = createGathering((slugs) => readVisits(ctx, slugs), { largest: 1000, room: 20_000 })
    readers.set(ctx, read)
  }
  return read(slug)
}

async function readVisits(ctx: Context, slugs: string[]): Promise<(Visit | undefined)[]> {
  const surveys = await readSurveys(ctx.db, (query) =>
    query.where('survey.slug', 'in', [...new Set(slugs)]),
  )
  const versions = await newestVersions(
    ctx,
    surveys.map(({ id }) => id),
  )
  const visits = new Map(
    surveys.map((survey) => [survey.slug, asVisit(ctx, survey, versions.get(survey.id))]),
  )
  return slugs.map((slug) => visits.get(slug))
}

function asVisit(ctx: Context, survey: SurveyRecord, version: number | undefined) {
  const phase = phaseOf(survey, ctx.now())
  if (phase === 'unknown' || version === undefined) return undefined
  const isOverdue = phase !== 'open' && survey.state === 'open'
  return { survey, phase, state: isOverdue ? ('closed' as const) : survey.state, version }
}

async function newestVersions(ctx: Context, surveyIds: string[]): Promise<Map<string, number>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('formVersion')
    .select((on) => ['surveyId', on.fn.max('number').as('number')])
    .where('surveyId', 'in', surveyIds)
    .groupBy('surveyId')
    .execute()
  return new Map(rows.map((row) => [row.surveyId, Number(row.number)]))
}
