import { canonicalJson } from '#shared/canonical-json.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Answers } from '#shared/forms/document.ts'
import type { CanonicalResponse } from '#shared/responses/canonical.ts'
import { emptyTally, type Tally } from '#shared/results/tally.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { newId } from '../random.ts'
import { readForms } from '../responses/survey-box.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { talliesOf } from './tallies.ts'
import './tables.ts'

// Once a stack lies in the box nobody can correct a ballot of it; what can be done afterwards is to take the whole stack out
// of the result, by an event. Its answers stay counted, and what they count for is kept beside the void.

/** A stack that does not count, with what it would count for. */
export interface VoidedStack {
  stackId: string
  villageId: string
  number: number
  tally: Tally
  on: string
  reason: string
}

/** The voids of stacks in force, by survey id, in the order of their numbers. */
export async function stackVoidsOf(
  db: Reader,
  surveyIds: string[],
): Promise<Map<string, VoidedStack[]>> {
  const voids = new Map<string, VoidedStack[]>()
  if (surveyIds.length === 0) return voids
  const rows = await db
    .selectFrom('stackVoid')
    .selectAll()
    .where('surveyId', 'in', surveyIds)
    .where('undoneAt', 'is', null)
    .orderBy('number')
    .execute()
  for (const { surveyId, stackId, villageId, number, counts, at, reason } of rows) {
    const one = { stackId, villageId, number, on: dayOf(at), reason }
    const own = voids.get(surveyId) ?? []
    voids.set(surveyId, [...own, { ...one, tally: JSON.parse(counts) as Tally }])
  }
  return voids
}

/** What the counted answers of a stack add up to, read from their records. */
export async function tallyOfStack(
  db: Reader,
  survey: SurveyRecord,
  { id, villageId }: { id: string; villageId: string },
): Promise<Tally> {
  const rows = await db
    .selectFrom('countedAnswer')
    .select('record')
    .where('surveyId', '=', survey.id)
    .execute()
  const own = rows
    .map(({ record }) => JSON.parse(record) as CanonicalResponse)
    .filter(({ stack }) => stack === id)
    .map(({ version, village, mode, invalid, answers }) => {
      return { version, village, mode, invalid, answers: answers as Answers }
    })
  return talliesOf(await readForms(db, survey), own).get(villageId) ?? emptyTally()
}

type Act = { surveyId: string; by: string; reason: string }

export async function markStackVoided(
  ctx: Context,
  tx: Tx,
  { surveyId, by, reason }: Act,
  { stackId, villageId, number, tally }: Omit<VoidedStack, 'on' | 'reason'>,
): Promise<void> {
  const row = { surveyId, by, reason, stackId, villageId, number, counts: canonicalJson(tally) }
  await tx
    .insertInto('stackVoid')
    .values({
      ...{ id: newId(ctx.random), at: instant(ctx), ...row },
      ...{ undoneAt: null, undoneBy: null, undoneReason: null },
    })
    .execute()
}

/** Ends the void in force; the row stays. @returns false when there was none */
export async function markStackVoidUndone(
  ctx: Context,
  tx: Tx,
  { surveyId, by, reason }: Act,
  stackId: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('stackVoid')
    .set({ undoneAt: instant(ctx), undoneBy: by, undoneReason: reason })
    .where('surveyId', '=', surveyId)
    .where('stackId', '=', stackId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
