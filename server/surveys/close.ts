import type * as z from 'zod'
import { closesAt } from '#shared/dates/days.ts'
import type { closure } from '#shared/surveys/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { readSurveys, type SurveyRecord } from './find.ts'
import { enterStep, holdSurvey, markClosed } from './lifecycle.ts'
import { recordDeed } from './record-deed.ts'
import './tables.ts'

// Phones stop at the closing. The clock closes as of the deadline, also when the program was down at that hour.

/**
 * Closes a survey by hand. Before the deadline it takes a reason; after it the deadline has closed it, and who
 * asks late only has it written down: no person stands in its past at midnight.
 * @throws Refusal invalid reason_required, conflict wrong_state
 */
export async function closeSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { reason }: z.output<typeof closure>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'close')
    const isEarly = !isOverdue(ctx, survey)
    if (isEarly && !reason) {
      throw new Refusal('invalid', 'reason_required', { reason: 'required' })
    }
    const closing = isEarly
      ? { by: actor.accountId, at: instant(ctx), reason: reason || null }
      : byTheClock(survey)
    await close(ctx, tx, survey, actor, closing)
  })
}

/** Every minute: so a survey that is over looks open for a minute at most. */
export const overdueClosing = {
  name: 'close overdue surveys',
  everyMinutes: 1,
  run: async (ctx: Context): Promise<void> => void (await closeOverdue(ctx)),
}

/**
 * Closes every survey whose deadline has passed.
 * @returns how many
 */
export async function closeOverdue(ctx: Context): Promise<number> {
  const open = await readSurveys(ctx.db, (query) =>
    query
      .where('publication.id', 'is not', null)
      .where('inForce.id', 'is', null)
      .where('cancellation.id', 'is', null),
  )
  let closed = 0
  for (const { id } of open.filter((survey) => isOverdue(ctx, survey))) {
    await transact(ctx.db, async (tx) => {
      // Another process may have been quicker, or the survey may have got a later day.
      const survey = await holdSurvey(ctx, tx, id)
      if (survey.state !== 'open' || !isOverdue(ctx, survey)) return
      await close(ctx, tx, survey, null, byTheClock(survey))
      closed++
    })
  }
  return closed
}

interface Closing {
  /** Null: the clock. */
  by: string | null
  at: string
  reason: string | null
}

function byTheClock(survey: SurveyRecord): Closing {
  return { by: null, at: deadlineOf(survey), reason: null }
}

async function close(
  ctx: Context,
  tx: Tx,
  survey: SurveyRecord,
  actor: Actor | null,
  closing: Closing,
): Promise<void> {
  const { at, reason } = closing
  await markClosed(ctx, tx, survey.id, closing)
  const subject = `survey/${survey.slug}`
  await append(ctx, tx, { kind: 'close', subject, payload: { closedAt: at, reason } })
  await recordDeed(ctx, tx, survey, actor, 'surveys.close', { closedAt: at, reason })
}

function isOverdue(ctx: Context, survey: SurveyRecord): boolean {
  return instant(ctx) >= deadlineOf(survey)
}

/** The end of its last day. */
function deadlineOf({ slug, closesOn }: SurveyRecord): string {
  if (closesOn === null) throw new Error(`${slug} has no closing day`)
  return closesAt(closesOn)
}
