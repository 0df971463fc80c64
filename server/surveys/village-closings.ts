import type { Difference } from '#shared/collection/differences.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { newId } from '../random.ts'
import './tables.ts'

// "Kết thúc thu phiếu tại thôn" as a state: written by the acts of the collecting, asked for by everything that would
// begin something new in the village.

export interface Closing {
  handedOut: number
  differences: Difference[]
  explanation: string | null
  at: string
  by: string
}

/** The closings in force, by village id. */
export async function closingsOf(db: Reader, surveyId: string): Promise<Map<string, Closing>> {
  const rows = await db
    .selectFrom('villageClosing')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  const closings = new Map<string, Closing>()
  for (const { villageId, handedOut, differences, explanation, at, by, reopenedAt } of rows) {
    if (reopenedAt !== null) closings.delete(villageId)
    else {
      const row = { handedOut, explanation, at, by, differences: JSON.parse(differences) }
      closings.set(villageId, row)
    }
  }
  return closings
}

/** Whether nothing new begins in the village. */
export async function isVillageClosed(
  db: Reader,
  surveyId: string,
  villageId: string,
): Promise<boolean> {
  return (await closingsOf(db, surveyId)).has(villageId)
}

export async function markVillageClosed(
  ctx: Context,
  tx: Tx,
  row: {
    surveyId: string
    villageId: string
    by: string
    handedOut: number
    differences: readonly Difference[]
    explanation: string | null
  },
): Promise<void> {
  const before = await tx
    .selectFrom('villageClosing')
    .select((on) => on.fn.max('number').as('number'))
    .where('surveyId', '=', row.surveyId)
    .where('villageId', '=', row.villageId)
    .executeTakeFirst()
  await tx
    .insertInto('villageClosing')
    .values({
      ...{ id: newId(ctx.random), at: instant(ctx), number: Number(before?.number ?? 0) + 1 },
      ...row,
      differences: JSON.stringify(row.differences),
      ...{ reopenedAt: null, reopenedBy: null, reopenedReason: null },
    })
    .execute()
}

/** Ends the closings in force; the rows stay. @returns false when there was none */
export async function markVillageReopened(
  ctx: Context,
  tx: Tx,
  row: { surveyId: string; villageId: string; by: string; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('villageClosing')
    .set({ reopenedAt: instant(ctx), reopenedBy: row.by, reopenedReason: row.reason })
    .where('surveyId', '=', row.surveyId)
    .where('villageId', '=', row.villageId)
    .where('reopenedAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
