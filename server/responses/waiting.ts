import type { Reader } from '../database/schema.ts'
import './tables.ts'

export interface WaitingAnswers {
  /** Null: "khác / không có trong danh sách". */
  villageId: string | null
  waiting: number
}

/** How many answers lie in the box, by village. What they say nobody can tell before the count. */
export async function listWaiting(db: Reader, surveyId: string): Promise<WaitingAnswers[]> {
  const rows = await db
    .selectFrom('boxEntry')
    .select((on) => ['villageId', on.fn.countAll<number>().as('waiting')])
    .where('surveyId', '=', surveyId)
    .groupBy('villageId')
    .orderBy('villageId')
    .execute()
  return rows.map((row) => ({ villageId: row.villageId, waiting: Number(row.waiting) }))
}
