import { sql } from 'kysely'
import { closesAt } from '#shared/dates/days.ts'
import { type Mandate, mandate } from '#shared/mandates/schema.ts'
import { type SurveySettings, surveySettings } from '#shared/surveys/schema.ts'
import { type SurveyState, stateOf } from '#shared/surveys/state.ts'
import type { Reader } from '../database/schema.ts'
import { found, notFound } from '../errors.ts'
import type { SurveyTable } from './tables.ts'

/** A survey with what has happened to it. */
export interface SurveyRecord extends Omit<SurveyTable, 'settings' | 'mandate'> {
  settings: SurveySettings
  mandate: Mandate | null
  state: SurveyState
  publishedAt: string | null
  opensOn: string | null
  /** Last day, after any extension or reopening. */
  closesOn: string | null
  /** The first instant after that day, or of the closure if people closed it earlier. */
  closesAt: string | null
  /** JSON, frozen at publishing. */
  policy: string | null
  /** The newest submission. */
  submissionId: string | null
  submittedAt: string | null
  countedAt: string | null
  signedOffAt: string | null
  announcedAt: string | null
  /** How many villages' answers have come out of the box. */
  villagesCounted: number
}

/** What can stand in an address as the name of a survey. Databases are not asked for anything else. */
export function isSlug(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text)
}

/** @throws Refusal not_found */
export async function getSurvey(db: Reader, slug: string): Promise<SurveyRecord> {
  // PostgreSQL cannot even be asked for text with a NUL in it.
  if (slug.includes('\0')) throw notFound()
  return found((await readSurveys(db, (query) => query.where('survey.slug', '=', slug)))[0])
}

export async function getSurveyById(db: Reader, id: string): Promise<SurveyRecord> {
  return found((await readSurveys(db, (query) => query.where('survey.id', '=', id)))[0])
}

/** Surveys of some units, newest first. */
export function listSurveysOf(db: Reader, unitIds: string[]): Promise<SurveyRecord[]> {
  if (unitIds.length === 0) return Promise.resolve([])
  return readSurveys(db, (query) => query.where('survey.unitId', 'in', unitIds))
}

type Query = ReturnType<typeof withMilestones>

/**
 * All surveys that a condition picks, each with its derived state, newest first; without those that a
 * unit for training has set aside.
 */
export async function readSurveys(
  db: Reader,
  pick: (query: Query) => Query,
): Promise<SurveyRecord[]> {
  const rows = await pick(withMilestones(db))
    .orderBy('survey.createdAt', 'desc')
    .orderBy('survey.id')
    .execute()
  return rows.map((row) => {
    const { closedAt, returnedAt, cancelledAt, unposted, revokedAt, ...survey } = row
    const { countedAt } = row
    const signedOffAt = revokedAt === null ? row.signedOffAt : null
    const announcedAt = revokedAt === null ? row.announcedAt : null
    const closesOn = row.newClosesOn ?? row.closesOn
    return {
      ...{ ...survey, signedOffAt, announcedAt },
      settings: { ...unsettled, ...JSON.parse(row.settings) },
      mandate: row.mandate === null ? null : mandateIn(row.mandate),
      closesOn,
      closesAt: closesOn === null ? null : earlier(closesAt(closesOn), closedAt),
      state: stateOf({
        published: row.publishedAt !== null,
        closed: closedAt !== null,
        counted: countedAt !== null,
        posted: countedAt !== null && unposted === 0,
        submitted: row.submittedAt !== null,
        // A revoked sign-off sends the result back: it is submitted anew.
        returned: returnedAt !== null || revokedAt !== null,
        signedOff: signedOffAt !== null,
        announced: announcedAt !== null,
        cancelled: cancelledAt !== null,
      }),
    }
  })
}

/** As it was laid down; older ones said less. */
export function mandateIn(json: string): Mandate {
  return mandate.parse(JSON.parse(json))
}

/** Stands in for what could not be settled yet when an older survey was begun. */
const unsettled = surveySettings.parse({})

function earlier(one: string, other: string | null): string {
  return other !== null && other < one ? other : one
}

/** One row a survey: the newest of each kind of milestone beside it. */
function withMilestones(db: Reader) {
  return db
    .selectFrom('survey')
    .leftJoin('publication', 'publication.surveyId', 'survey.id')
    .leftJoin('cancellation', 'cancellation.surveyId', 'survey.id')
    .leftJoin('closure as inForce', (join) =>
      join.onRef('inForce.surveyId', '=', 'survey.id').on('inForce.reopenedAt', 'is', null),
    )
    .leftJoin('finalCount', 'finalCount.surveyId', 'survey.id')
    .leftJoin('submission', (join) =>
      join
        .onRef('submission.surveyId', '=', 'survey.id')
        .on((on) =>
          on.not(
            on.exists(
              on
                .selectFrom('submission as later')
                .select('later.id')
                .whereRef('later.surveyId', '=', 'survey.id')
                .whereRef('later.number', '>', 'submission.number'),
            ),
          ),
        ),
    )
    .leftJoin('submissionReturn', 'submissionReturn.submissionId', 'submission.id')
    .leftJoin('signOff', 'signOff.submissionId', 'submission.id')
    .leftJoin('signOffRevocation', 'signOffRevocation.submissionId', 'submission.id')
    .leftJoin('announcement', 'announcement.submissionId', 'submission.id')
    .selectAll('survey')
    .select([
      'publication.at as publishedAt',
      'publication.opensOn',
      'publication.closesOn',
      'publication.policy',
      'inForce.at as closedAt',
      'finalCount.at as countedAt',
      'submission.id as submissionId',
      'submission.at as submittedAt',
      'submissionReturn.at as returnedAt',
      'signOff.at as signedOffAt',
      'signOffRevocation.at as revokedAt',
      'announcement.at as announcedAt',
      'cancellation.at as cancelledAt',
    ])
    .select([newestDeadline.as('newClosesOn'), villagesNotPosted.as('unposted')])
    .select(villagesCounted.as('villagesCounted'))
    .where('survey.id', 'not in', (on) => on.selectFrom('trainingReset').select('surveyId'))
}

/** The last day as it was set last, by whichever way. */
const newestDeadline = sql<string | null>`(
  select changed.closes_on from (
    select survey_id, at, closes_on from extension
    union all
    select survey_id, reopened_at, new_closes_on from closure where reopened_at is not null
  ) as changed
  where changed.survey_id = survey.id order by changed.at desc, changed.closes_on desc limit 1)`

const villagesCounted = sql<number>`(
  select count(*) from village_count where village_count.survey_id = survey.id)`

/** Of an official survey: how many of its villages still wait for its result to be posted. */
const villagesNotPosted = sql<number | null>`case when survey.track = 'official' then (
  select count(*) from survey_village
  where survey_village.survey_id = survey.id and not exists (
    select 1 from posting
    where posting.survey_id = survey.id and posting.unit_id = survey_village.unit_id))
  end`
