import { dayOf } from '#shared/dates/days.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import type { Context } from '../context.ts'
import { createGathering } from '../responses/gather.ts'
import { type CurrentSurvey, currentSurveys } from '../surveys/current.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { isSlug } from '../surveys/find.ts'
import { type Phase, phaseOf } from '../surveys/window.ts'

/** What somebody finds who comes to a survey's address. */
export interface Visit {
  survey: SurveyRecord & { closesAt: string }
  phase: Exclude<Phase, 'unknown'>
  /** The state by the clock: over at the deadline, whether or not a row says so yet. */
  state: SurveyState
  /** Newest version of the form. */
  version: number
  /** In Asia/Ho_Chi_Minh. */
  today: string
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
    read = createGathering((slugs) => readVisits(ctx, slugs), {
      largest: 1000,
      room: 20_000,
      patience: 0,
    })
    readers.set(ctx, read)
  }
  return read(slug)
}

async function readVisits(ctx: Context, slugs: string[]): Promise<(Visit | undefined)[]> {
  const current = await currentSurveys(ctx, ctx.db, slugs)
  const now = ctx.now()
  const visits = new Map([...current].map(([slug, one]) => [slug, asVisit(one, now)]))
  return slugs.map((slug) => visits.get(slug))
}

function asVisit({ survey, version }: CurrentSurvey, now: Date): Visit | undefined {
  const { closesAt } = survey
  const phase = phaseOf(survey, now)
  if (phase === 'unknown' || closesAt === null || version === null) return undefined
  const isOverdue = phase !== 'open' && survey.state === 'open'
  const state = isOverdue ? 'closed' : survey.state
  return { survey: { ...survey, closesAt }, phase, state, version, today: dayOf(now) }
}
