import type { Reader } from '../database/schema.ts'
import './tables.ts'

/** What stands before the sums in the hashes of the last count's events; empty: nothing did yet. */
export interface TallySalts {
  [which: string]: string | { [village: string]: string }
  count: string
  villages: { [village: string]: string }
}

/** For the audit bundle only: with them anyone could try what a hidden village has said. */
export async function readSalts(db: Reader, surveyId: string): Promise<TallySalts> {
  const count = await db
    .selectFrom('boxOpening')
    .select('tallySalt')
    .where('surveyId', '=', surveyId)
    .where('final', '=', 1)
    .executeTakeFirst()
  const villages = await db
    .selectFrom('villageCount')
    .select(['villageId', 'tallySalt'])
    .where('surveyId', '=', surveyId)
    .execute()
  return {
    count: count?.tallySalt ?? '',
    villages: Object.fromEntries(
      villages.map(({ villageId, tallySalt }) => [villageId, tallySalt ?? '']),
    ),
  }
}
