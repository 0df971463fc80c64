import type { VillageMeeting } from '#shared/collection/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import type { Who } from '../paper/stacks.ts'
import { newId } from '../random.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { isVillageClosed } from '../surveys/village-closings.ts'
import { holdCollecting } from './close-village.ts'
import './tables.ts'

// "Họp thôn": the village comes together and answers, on paper at a table apart or on phones. Its collection bears the mark
// from then on, on screens, in minutes and in files; the mark can be taken away only before the village is closed.

/**
 * Marks the collection of a village; said again, it is corrected. Event `villageMeeting` {village, heldOn, households}: who
 * bore witness stands in no public event.
 * @throws Refusal conflict wrong_state, village_closed or meeting_not_planned; invalid in_the_future or fields
 */
export async function holdMeeting(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  villageId: string,
  { writingApart: _apart, ...given }: VillageMeeting,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdOpenVillage(ctx, tx, surveyId, villageId)
    if (!mayMeet(survey)) throw new Refusal('conflict', 'meeting_not_planned')
    const village = await readVillage(tx, surveyId, villageId)
    requireDay(ctx, survey, given.heldOn)
    if (village.households !== null && given.households > village.households) {
      throw new Refusal('invalid', 'fields', { households: 'too_many' })
    }
    await tx
      .insertInto('villageMeeting')
      .values({
        ...{ id: newId(ctx.random), surveyId, villageId, number: village.meetings + 1, ...given },
        ...{ at: instant(ctx), by: who.accountId },
        ...{ withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
      })
      .execute()
    const { heldOn, households } = given
    const payload = { village: villageId, heldOn, households }
    await append(ctx, tx, { kind: 'villageMeeting', subject: `survey/${survey.slug}`, payload })
    await recordDeed(ctx, tx, survey, who, 'collection.holdMeeting', payload)
  })
}

/**
 * Takes the mark away: the meeting was not held after all. Event `villageMeetingWithdrawn` {village, reason}.
 * @throws Refusal conflict wrong_state or village_closed, not_found where none is marked
 */
export async function withdrawMeeting(
  ctx: Context,
  who: Who,
  { id: surveyId }: SurveyRecord,
  villageId: string,
  reason: string,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await holdOpenVillage(ctx, tx, surveyId, villageId)
    const { numUpdatedRows } = await tx
      .updateTable('villageMeeting')
      .set({ withdrawnAt: instant(ctx), withdrawnBy: who.accountId, withdrawnReason: reason })
      .where('surveyId', '=', surveyId)
      .where('villageId', '=', villageId)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    found(Number(numUpdatedRows) > 0 || undefined)
    const kind = 'villageMeetingWithdrawn'
    const payload = { village: villageId, reason }
    await append(ctx, tx, { kind, subject: `survey/${survey.slug}`, payload })
    await recordDeed(ctx, tx, survey, who, 'collection.withdrawMeeting', payload)
  })
}

/** An official survey collects as its plan says. */
export function mayMeet({ track, settings: { plan } }: SurveyRecord): boolean {
  return track !== 'official' || (plan?.collection.includes('meeting') ?? false)
}

async function holdOpenVillage(ctx: Context, tx: Tx, surveyId: string, villageId: string) {
  const survey = await holdCollecting(ctx, tx, surveyId)
  if (await isVillageClosed(tx, surveyId, villageId)) {
    throw new Refusal('conflict', 'village_closed')
  }
  return survey
}

function requireDay(ctx: Context, { opensOn }: SurveyRecord, heldOn: string): void {
  if (heldOn > dayOf(ctx.now())) {
    throw new Refusal('invalid', 'in_the_future', { heldOn: 'in_the_future' })
  }
  if (opensOn !== null && heldOn < opensOn) {
    throw new Refusal('invalid', 'fields', { heldOn: 'period_in_the_past' })
  }
}

/** @throws Refusal not_found for a village that the survey does not have */
async function readVillage(tx: Tx, surveyId: string, villageId: string) {
  const village = await tx
    .selectFrom('surveyVillage')
    .select((on) => [
      'households',
      on
        .selectFrom('villageMeeting')
        .select((inner) => inner.fn.countAll<number>().as('meetings'))
        .whereRef('villageMeeting.surveyId', '=', 'surveyVillage.surveyId')
        .whereRef('villageMeeting.villageId', '=', 'surveyVillage.unitId')
        .as('meetings'),
    ])
    .where('surveyId', '=', surveyId)
    .where('unitId', '=', villageId)
    .executeTakeFirst()
  const { households, meetings } = found(village)
  return { households, meetings: Number(meetings ?? 0) }
}
