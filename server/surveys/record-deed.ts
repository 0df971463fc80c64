import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import type { SurveyRecord } from './find.ts'

/** The audit row of an act on a survey. @param actor null: the clock or the command line */
export async function recordDeed(
  ctx: Context,
  tx: Tx,
  survey: Pick<SurveyRecord, 'slug' | 'unitId'>,
  actor: Pick<Actor, 'accountId'> | null,
  act: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await record(ctx, tx, {
    act,
    accountId: actor?.accountId ?? null,
    unitId: survey.unitId,
    subject: `survey/${survey.slug}`,
    detail,
  })
}
