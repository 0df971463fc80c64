import { adoptionOf, takesPart } from '#shared/campaigns/adoption.ts'
import type { Campaign } from '#shared/campaigns/schema.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Reader } from '../database/schema.ts'
import { readSurveys, type SurveyRecord } from '../surveys/find.ts'
import './tables.ts'

// The surveys of a campaign's units. One that was called off is named with its reason and holds nobody up.

export async function membersOf(db: Reader, campaignId: string): Promise<SurveyRecord[]> {
  const members = await readSurveys(db, (query) =>
    query.where('survey.id', 'in', (on) =>
      on.selectFrom('campaignSurvey').select('surveyId').where('campaignId', '=', campaignId),
    ),
  )
  return members.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/** Whether the unit of a survey still takes part. */
export function isTakingPart({ state, publishedAt }: SurveyRecord): boolean {
  return takesPart(adoptionOf({ state, published: publishedAt !== null }))
}

/** How far the units that take part have come, and how many were called off. */
export function progressOf(
  members: readonly SurveyRecord[],
): Pick<Campaign, 'units' | 'calledOff' | 'progress'> {
  const taking = members.filter(isTakingPart)
  const count = (holds: (survey: SurveyRecord) => boolean) => taking.filter(holds).length
  return {
    units: taking.length,
    calledOff: members.length - taking.length,
    progress: {
      published: count(({ publishedAt }) => publishedAt !== null),
      counted: count(({ state }) => hasResult(state)),
      signedOff: count(({ state }) => state === 'signedOff' || state === 'announced'),
    },
  }
}

/** Why those that were called off were, by survey id. */
export async function reasonsOf(
  db: Reader,
  members: readonly SurveyRecord[],
): Promise<Map<string, string>> {
  const ids = members.flatMap(({ id, state }) => (state === 'cancelled' ? id : []))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('cancellation')
    .select(['surveyId', 'reason'])
    .where('surveyId', 'in', ids)
    .execute()
  return new Map(rows.map(({ surveyId, reason }) => [surveyId, reason]))
}
