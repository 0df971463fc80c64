import type * as z from 'zod'
import { addDays, dayOf } from '#shared/dates/days.ts'
import { longestPeriod } from '#shared/surveys/checks.ts'
import type { extension } from '#shared/surveys/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep, markExtended, markReopened, type NewDeadline } from './lifecycle.ts'
import { recordDeed } from './record-deed.ts'

// A later last day: while the survey is open, or by opening it again. Of an official survey it is the level
// above that sets it, by a document of its own; a commune does not lengthen its own official period.

type Given = z.output<typeof extension>

/**
 * Lets an open survey run longer.
 * @throws Refusal invalid period_too_long, not_later, document_required; conflict wrong_state
 */
export async function extendSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  given: Given,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'extend')
    if (given.closesOn <= (survey.closesOn ?? '')) throw badDay('not_later')
    const row = checked(ctx, actor, survey, given)
    await markExtended(ctx, tx, id, row)
    await writeDown(ctx, tx, actor, survey, 'extend', row)
  })
}

/**
 * Opens a closed survey again till the end of a later day; after the count there is no way back.
 * @throws Refusal invalid period_in_the_past, period_too_long, document_required; conflict wrong_state
 */
export async function reopenSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  given: Given,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'reopen')
    const row = checked(ctx, actor, survey, given)
    await markReopened(ctx, tx, id, row)
    await writeDown(ctx, tx, actor, survey, 'reopen', row)
  })
}

function checked(ctx: Context, actor: Actor, survey: SurveyRecord, given: Given): NewDeadline {
  const { closesOn, reason, documentNumber = null } = given
  const today = dayOf(ctx.now())
  if (closesOn < today) throw badDay('period_in_the_past')
  if (closesOn > addDays(today, longestPeriod)) throw badDay('period_too_long')
  if (survey.track === 'official' && documentNumber === null) {
    throw new Refusal('invalid', 'document_required', { documentNumber: 'required' })
  }
  return { by: actor.accountId, closesOn, reason, documentNumber }
}

async function writeDown(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  survey: SurveyRecord,
  kind: 'extend' | 'reopen',
  { reason, closesOn, documentNumber }: NewDeadline,
): Promise<void> {
  const said = { reason, closesOn, documentNumber }
  await append(ctx, tx, { kind, subject: `survey/${survey.slug}`, payload: said })
  await recordDeed(ctx, tx, survey, actor, `surveys.${kind}`, said)
}

function badDay(reason: 'period_in_the_past' | 'period_too_long' | 'not_later'): Refusal {
  return new Refusal('invalid', reason, { closesOn: reason })
}
