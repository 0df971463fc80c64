import type { Reader } from '../database/schema.ts'
import './tables.ts'

/** The canonical records of all counted answers, without any text, in the order of their leaves. */
export async function listRecords(db: Reader, surveyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('countedAnswer')
    .select('record')
    .where('surveyId', '=', surveyId)
    .orderBy('leaf')
    .execute()
  return rows.map(({ record }) => record)
}

/** Leaves of all counted answers, hex, sorted: what everybody may have. */
export async function listLeaves(db: Reader, surveyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('countedAnswer')
    .select('leaf')
    .where('surveyId', '=', surveyId)
    .orderBy('leaf')
    .execute()
  return rows.map(({ leaf }) => leaf)
}
