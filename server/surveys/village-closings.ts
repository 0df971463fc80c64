import type { Difference } from '#shared/collection/differences.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { newId } from '../random.ts'
import './tables.ts'

// "Kết thúc thu phiếu tại thôn" as a state: written by the acts of the collecting, asked for by everything that would
// begin something new in the village.

export interface Closing {
  handedOut: number
  /** "Hộ đi vắng"; null: nobody counted them. */
  away: number | null
  differences: Difference[]
  explanation: string | null
  at: string
  by: string
}

/** The closings in force, by survey id and village id. */
export async function closingsOf(
  db: Reader,
  surveyIds: string[],
): Promise<Map<string, Map<string, Closing>>> {
  const closings = new Map<string, Map<string, Closing>>()
  if (surveyIds.length === 0) return closings
  const rows = await db
    .selectFrom('villageClosing')
    .selectAll()
    .where('surveyId', 'in', surveyIds)
    .orderBy('number')
    .execute()
  for (const { surveyId, villageId, differences, reopenedAt, ...row } of rows) {
    const own = closings.get(surveyId) ?? new Map<string, Closing>()
    closings.set(surveyId, own)
    if (reopenedAt !== null) own.delete(villageId)
    else {
      const { handedOut, away, explanation, at, by } = row
      own.set(villageId, {
        ...{ handedOut, away, explanation, at, by },
        differences: JSON.parse(differences),
      })
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
  return (await closingsOf(db, [surveyId])).get(surveyId)?.has(villageId) ?? false
}

export async function markVillageClosed(
  ctx: Context,
  tx: Tx,
  row: {
    surveyId: string
    villageId: string
    by: string
    handedOut: number
    away: number | null
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
