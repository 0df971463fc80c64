import type { CollectionDesk, VillageCollection } from '#shared/collection/schema.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import type { Tally } from '#shared/results/tally.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { listEventsOf } from '../ledger/list.ts'
import { takesPaper } from '../paper/stacks.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { readKeyHolder } from '../surveys/key-holder.ts'
import type { Closing } from '../surveys/village-closings.ts'
import { mayMeet } from './hold-meeting.ts'
import { meetingsOf } from './meetings.ts'
import { type Reconciled, reconcile } from './reconcile.ts'

/** How far the collecting has come in every village, and what the asking account may do about it. */
export async function describeCollection(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
): Promise<CollectionDesk> {
  const meetings = (await meetingsOf(ctx.db, [survey.id])).get(survey.id)
  const villages = survey.access === 'card' ? await reconcile(ctx.db, survey.id) : []
  const names = await namesOf(ctx.db, villages)
  const counts = await countsAlone(ctx.db, survey)
  const takes = takesPaper(survey)
  const mayClose = takes && (await mayThey(ctx, actor, 'surveys.run', survey))
  return {
    villages: villages.map((village): VillageCollection => {
      const { id, name, stage, figures, differences, closing } = village
      return {
        ...{ id, name, stage, figures, differences, meeting: meetings?.get(id) ?? null },
        closing: closing ? describeClosing(closing, names) : null,
        count: counts.get(id) ?? null,
      }
    }),
    ...{ takes, mayClose, mayMeet: mayClose && mayMeet(survey) },
    countsAloneFrom: minimumOf(survey),
    boxKeyHolder: await readKeyHolder(ctx.db, survey),
  }
}

function describeClosing(
  { at, by, handedOut, away, explanation }: Closing,
  names: ReadonlyMap<string, string>,
): VillageCollection['closing'] {
  return { at, by: names.get(by) ?? '', handedOut, away, explanation }
}

/** By village id, as the events tell it: of those that were counted before the last count. */
async function countsAlone(
  db: Reader,
  { id, slug, villagesCounted }: SurveyRecord,
): Promise<Map<string, NonNullable<VillageCollection['count']>>> {
  if (villagesCounted === 0) return new Map()
  const events = await listEventsOf(db, `survey/${slug}`)
  // The opening that a village's count was part of is the next event of its kind.
  const isAlone = (height: number) => {
    const opening = events.find((one) => one.kind === 'count' && one.height > height)
    return opening !== undefined && !JSON.parse(opening.payload).final
  }
  const valid = await readValid(db, id)
  const alone = events.filter(({ kind, height }) => kind === 'countVillage' && isAlone(height))
  return new Map(
    alone.map(({ at, height, hash, payload }) => {
      const { village, n: answers, answersRoot } = JSON.parse(payload)
      const numbers = { answers, valid: valid.get(village) ?? 0 }
      return [village, { at, ...numbers, answersRoot, event: { height, hash } }]
    }),
  )
}

/** How many ballots are valid, by village: no secret, and asked for by the minutes. */
async function readValid(db: Reader, surveyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('tally')
    .select(['scope', 'counts'])
    .where('surveyId', '=', surveyId)
    .execute()
  return new Map(rows.map(({ scope, counts }) => [scope, (JSON.parse(counts) as Tally).valid]))
}

/** Of a draft what it would be published with. */
function minimumOf({ policy, track }: SurveyRecord): number {
  return (policy === null ? disclosurePolicies[track] : frozenPolicy(policy).disclosure).minimum
}

async function namesOf(db: Reader, villages: readonly Reconciled[]): Promise<Map<string, string>> {
  const ids = [...new Set(villages.flatMap(({ closing }) => closing?.by ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'displayName'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}
