import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { readSurveys, type SurveyRecord } from './find.ts'
import './tables.ts'

/** A survey as it stands now, with the newest published version of its form. */
export interface CurrentSurvey {
  survey: SurveyRecord
  /** Null: nothing published yet. */
  version: number | null
}

interface Stamped {
  stamp: string
  current: CurrentSurvey
}

const kept = new WeakMap<Context, Map<string, Stamped>>()
const room = 2000

/**
 * Surveys as they stand now, by slug, for those who ask many times a second. Only a stamp is read: what
 * could have changed since publishing. The whole is read again when the stamp is another, so an act of any
 * process shows at once. Slugs that do not exist are left out.
 */
export async function currentSurveys(
  ctx: Context,
  db: Reader,
  slugs: readonly string[],
): Promise<Map<string, CurrentSurvey>> {
  const known = kept.get(ctx) ?? new Map<string, Stamped>()
  kept.set(ctx, known)
  const stamps = await readStamps(db, [...new Set(slugs)])
  const changed = stamps.filter(({ slug, stamp }) => known.get(slug)?.stamp !== stamp)
  if (changed.length > 0) {
    const names = changed.map(({ slug }) => slug)
    const surveys = await readSurveys(db, (query) => query.where('survey.slug', 'in', names))
    for (const survey of surveys) {
      const read = changed.find(({ slug }) => slug === survey.slug)
      if (read) keep(known, { stamp: read.stamp, current: { survey, version: read.version } })
    }
  }
  return new Map(
    stamps.flatMap(({ slug }) => {
      const found = known.get(slug)
      return found ? [[slug, found.current] as const] : []
    }),
  )
}

function keep(known: Map<string, Stamped>, one: Stamped): void {
  const { slug } = one.current.survey
  known.delete(slug)
  known.set(slug, one)
  if (known.size > room) known.delete(known.keys().next().value as string)
}

interface StampRow {
  slug: string
  version: number | null
}

/** Every row that can be added or changed after publishing leaves a mark here. */
async function readStamps(
  db: Reader,
  slugs: string[],
): Promise<{ slug: string; version: number | null; stamp: string }[]> {
  if (slugs.length === 0) return []
  const ofSurvey = sql`where survey_id = survey.id`
  const { rows } = await sql<StampRow>`
    select slug, title, settings,
      (select max(number) from form_version ${ofSurvey}) as version,
      (select count(*) from publication ${ofSurvey}) as published,
      (select count(*) from extension ${ofSurvey}) as extended,
      (select count(*) from closure ${ofSurvey}) as closed,
      (select count(reopened_at) from closure ${ofSurvey}) as reopened,
      (select count(*) from village_count ${ofSurvey}) as villages_counted,
      (select count(*) from final_count ${ofSurvey}) as counted,
      (select count(*) from posting ${ofSurvey}) as posted,
      (select count(*) from submission ${ofSurvey}) as submitted,
      (select count(*) from submission_return ${ofSurvey}) as returned,
      (select count(*) from sign_off ${ofSurvey}) as signed_off,
      (select count(*) from sign_off_revocation ${ofSurvey}) as revoked,
      (select count(*) from announcement ${ofSurvey}) as announced,
      (select count(*) from cancellation ${ofSurvey}) as cancelled
    from survey where slug in (${sql.join(slugs)})
      and not exists (select 1 from training_reset ${ofSurvey})`.execute(db)
  return rows.map((row) => ({ slug: row.slug, version: row.version, stamp: JSON.stringify(row) }))
}
