import type { Opening } from '#shared/counting/schema.ts'
import { dayOf, opensAt } from '#shared/dates/days.ts'
import type { Context } from '../context.ts'
import { forgetAllDrafts } from '../paper/stacks.ts'
import { destroyBoxKey, listKeysToDestroy } from '../responses/box-key.ts'
import { forgetBoxes } from '../responses/survey-box.ts'
import { readSurveys, type SurveyRecord } from '../surveys/find.ts'
import { openBatch } from './count.ts'

// What the clock does with boxes. Late, twice or in two processes: after a batch too few answers wait
// for another one, and what was opened tonight is not opened again.

const openingHour = 2
const lastDone = new WeakMap<Context, number>()

/** Every night from 02:00, Asia/Ho_Chi_Minh; what a night was missed is done when the program runs again. */
export const nightlyOpening = {
  name: 'open boxes',
  everyMinutes: 10,
  run: async (ctx: Context): Promise<void> => {
    const night = lastNight(ctx.now())
    if (lastDone.get(ctx) === night) return
    await openAllBatches(ctx, new Date(night))
    lastDone.set(ctx, night)
  },
}

/** Ends what a crash between a count and the end of its keys has left. */
export const keyDestruction = {
  name: 'destroy keys of counted surveys',
  everyMinutes: 10,
  run: async (ctx: Context): Promise<void> => {
    const surveyIds = await listKeysToDestroy(ctx.db)
    if (surveyIds.length === 0) return
    forgetBoxes(ctx)
    for (const surveyId of surveyIds) {
      await forgetAllDrafts(ctx, surveyId)
      await destroyBoxKey(ctx, surveyId)
    }
  },
}

export interface BatchReport {
  survey: SurveyRecord
  opening: Opening
}

/** Opens a batch of every open survey in which enough answers wait; with `since`, once since then. */
export async function openAllBatches(ctx: Context, since?: Date): Promise<BatchReport[]> {
  const surveys = await readSurveys(ctx.db, (query) =>
    query
      .where('survey.access', '=', 'open')
      .where('survey.id', 'in', (on) => on.selectFrom('boxEntry').select('surveyId').distinct()),
  )
  const done = since ? await openedSince(ctx, since) : new Set<string>()
  const reports: BatchReport[] = []
  for (const survey of surveys) {
    if (!['open', 'closed'].includes(survey.state) || done.has(survey.id)) continue
    try {
      const opening = await openBatch(ctx, survey, null)
      if (opening) reports.push({ survey, opening })
    } catch (error) {
      // One box that does not open must not keep the others shut.
      ctx.log.fault('a box could not be opened', error, { survey: survey.slug })
    }
  }
  return reports
}

async function openedSince(ctx: Context, since: Date): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('boxOpening')
    .select('surveyId')
    .where('at', '>=', since.toISOString())
    .execute()
  return new Set(rows.map((row) => row.surveyId))
}

/** The last 02:00 that has passed, in milliseconds. */
function lastNight(now: Date): number {
  const tonight = Date.parse(opensAt(dayOf(now))) + openingHour * 3_600_000
  return now.getTime() < tonight ? tonight - 24 * 3_600_000 : tonight
}
