import type { Reader } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import './tables.ts'

// Which villages' answers have come out of the box: written by the count, asked for by everything that would put in
// something more or change what was counted.

export interface CountedVillage {
  surveyId: string
  villageId: string
}

export function listCountedVillages(db: Reader, surveyIds: string[]): Promise<CountedVillage[]> {
  if (surveyIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('villageCount')
    .select(['surveyId', 'villageId'])
    .where('surveyId', 'in', surveyIds)
    .execute()
}

export async function countedVillagesOf(db: Reader, surveyId: string): Promise<Set<string>> {
  return new Set((await listCountedVillages(db, [surveyId])).map(({ villageId }) => villageId))
}

/** @throws Refusal conflict village_counted */
export async function requireUncounted(
  db: Reader,
  surveyId: string,
  villageIds: readonly string[],
): Promise<void> {
  const counted = await countedVillagesOf(db, surveyId)
  if (villageIds.some((id) => counted.has(id))) throw new Refusal('conflict', 'village_counted')
}
