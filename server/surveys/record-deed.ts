import type { Actor } from '../accounts/actor.ts'
import { type Deed, record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import type { SurveyRecord } from './find.ts'

type Named = Pick<SurveyRecord, 'slug' | 'unitId'>
type Doer = Pick<Actor, 'accountId'> | null

/** The audit row of an act on a survey. @param actor null: the clock or the command line */
export async function recordDeed(
  ctx: Context,
  tx: Tx,
  survey: Named,
  actor: Doer,
  act: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await record(ctx, tx, { ...deedOn(survey, actor, act), detail })
}

/** Who does what on which survey, before it is written down. */
export function deedOn(survey: Named, actor: Doer, act: string): Deed & { subject: string } {
  return {
    act,
    accountId: actor?.accountId ?? null,
    unitId: survey.unitId,
    subject: `survey/${survey.slug}`,
  }
}
