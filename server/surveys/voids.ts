import { dayOf } from '#shared/dates/days.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { newId } from '../random.ts'
import './tables.ts'

// A village is taken out of a result by an event, never by deleting an answer: tallies, leaves and roots stay
// what the count has signed, and every sum leaves the village out as long as the event stands.

/** A village that does not count, with the day and the reason. */
export interface Voided {
  on: string
  reason: string
}

/** The voids in force, by survey id and village id. */
export async function voidsOf(
  db: Reader,
  surveyIds: string[],
): Promise<Map<string, Map<string, Voided>>> {
  const voids = new Map<string, Map<string, Voided>>()
  if (surveyIds.length === 0) return voids
  const rows = await db
    .selectFrom('villageVoid')
    .select(['surveyId', 'villageId', 'at', 'reason'])
    .where('surveyId', 'in', surveyIds)
    .where('undoneAt', 'is', null)
    .orderBy('at')
    .execute()
  for (const { surveyId, villageId, at, reason } of rows) {
    const own = voids.get(surveyId) ?? new Map<string, Voided>()
    voids.set(surveyId, own.set(villageId, { on: dayOf(at), reason }))
  }
  return voids
}

export async function markVoided(
  ctx: Context,
  tx: Tx,
  row: { surveyId: string; villageId: string; by: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('villageVoid')
    .values({
      ...{ id: newId(ctx.random), at: instant(ctx), ...row },
      ...{ undoneAt: null, undoneBy: null, undoneReason: null },
    })
    .execute()
}

/** Ends the void in force; the row stays. @returns false when there was none */
export async function markVoidUndone(
  ctx: Context,
  tx: Tx,
  row: { surveyId: string; villageId: string; by: string; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('villageVoid')
    .set({ undoneAt: instant(ctx), undoneBy: row.by, undoneReason: row.reason })
    .where('surveyId', '=', row.surveyId)
    .where('villageId', '=', row.villageId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
