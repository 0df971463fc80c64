import type { CollectionDesk, VillageCollection } from '#shared/collection/schema.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { takesPaper } from '../paper/stacks.ts'
import type { SurveyRecord } from '../surveys/find.ts'
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
  const takes = takesPaper(survey)
  const mayClose = takes && (await mayThey(ctx, actor, 'surveys.run', survey))
  return {
    villages: villages.map((village): VillageCollection => {
      const { id, name, stage, figures, differences, closing } = village
      return {
        ...{ id, name, stage, figures, differences, meeting: meetings?.get(id) ?? null },
        closing: closing ? describeClosing(closing, names) : null,
      }
    }),
    ...{ takes, mayClose, mayMeet: mayClose && mayMeet(survey) },
    countsAloneFrom: minimumOf(survey),
  }
}

function describeClosing(
  { at, by, handedOut, away, explanation }: Closing,
  names: ReadonlyMap<string, string>,
): VillageCollection['closing'] {
  return { at, by: names.get(by) ?? '', handedOut, away, explanation }
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
