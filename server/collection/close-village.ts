import { differencesOf, mostAway } from '#shared/collection/differences.ts'
import type { VillageClosing } from '#shared/collection/schema.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { takesPaper, type Who } from '../paper/stacks.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { holdSurvey } from '../surveys/lifecycle.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { markVillageClosed, markVillageReopened } from '../surveys/village-closings.ts'
import { requireUncounted } from '../surveys/village-counts.ts'
import { figuresOf } from './figures.ts'
import { meetingsOf } from './meetings.ts'

// "Kết thúc thu phiếu tại thôn". From here on no card of the village begins an answer and no stack is laid out; what was
// begun before still arrives, and a difference that it makes has to be explained like any other.

/**
 * Ends the collecting in a village; again, its numbers are looked at anew. Event `villageClosed` {village, handedOut, issued,
 * received, meeting, differences, explanation}, with `away` where households that are away were counted.
 * @throws Refusal conflict wrong_state, village_counted, paper_unfinished or explanation_required; invalid fields where more households are
 * away than could be; not_found for a strange village
 */
export async function closeVillage(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  villageId: string,
  { handedOut, away, explanation }: VillageClosing,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdCollecting(ctx, tx, surveyId)
    await requireUncounted(tx, surveyId, [villageId])
    const villages = await figuresOf(tx, surveyId)
    const { figures } = found(villages.find(({ id }) => id === villageId))
    if (figures.unfinished > 0) throw new Refusal('conflict', 'paper_unfinished')
    if (away !== undefined && away > (mostAway(figures) ?? away)) {
      throw new Refusal('invalid', 'fields', { away: 'too_many' })
    }
    const differences = differencesOf(figures, { handedOut, away })
    if (differences.length > 0 && !explanation) {
      throw new Refusal('conflict', 'explanation_required')
    }
    const said = differences.length > 0 ? (explanation ?? null) : null
    const row = { villageId, handedOut, away: away ?? null, differences, explanation: said }
    await markVillageClosed(ctx, tx, { surveyId, by: who.accountId, ...row })
    const { issued, received } = figures
    const meeting = (await meetingsOf(tx, [surveyId])).get(surveyId)?.has(villageId) ?? false
    const payload = {
      ...{ village: villageId, handedOut, issued, received, meeting },
      ...(away !== undefined && { away }),
      ...{ differences: differences.map((one) => ({ ...one })), explanation: said },
    }
    await append(ctx, tx, { kind: 'villageClosed', subject: `survey/${survey.slug}`, payload })
    await recordDeed(ctx, tx, survey, who, 'collection.closeVillage', payload)
  })
}

/**
 * Opens it again, until it is counted. Event `villageReopened` {village, reason}.
 * @throws Refusal conflict wrong_state or village_counted, not_found where it is not closed
 */
export async function reopenVillage(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  villageId: string,
  reason: string,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdCollecting(ctx, tx, surveyId)
    await requireUncounted(tx, surveyId, [villageId])
    const row = { surveyId, villageId, by: who.accountId, reason }
    found((await markVillageReopened(ctx, tx, row)) || undefined)
    const payload = { village: villageId, reason }
    await append(ctx, tx, { kind: 'villageReopened', subject: `survey/${survey.slug}`, payload })
    await recordDeed(ctx, tx, survey, who, 'collection.reopenVillage', payload)
  })
}

/** @throws Refusal conflict cards_only, or wrong_state once it is counted */
export async function holdCollecting(
  ctx: Context,
  tx: Tx,
  surveyId: string,
): Promise<SurveyRecord> {
  const survey = await holdSurvey(ctx, tx, surveyId)
  if (survey.access !== 'card') throw new Refusal('conflict', 'cards_only')
  if (!takesPaper(survey)) throw new Refusal('conflict', 'wrong_state')
  return survey
}
