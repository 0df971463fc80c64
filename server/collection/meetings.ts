import type { Reader } from '../database/schema.ts'
import './tables.ts'

/** What marks a village's collection as "Họp thôn". */
export interface Meeting {
  heldOn: string
  place: string
  /** Households present. */
  households: number
  witnesses: string[]
}

/** The meetings that hold, by survey id and village id. */
export async function meetingsOf(
  db: Reader,
  surveyIds: string[],
): Promise<Map<string, Map<string, Meeting>>> {
  const meetings = new Map<string, Map<string, Meeting>>()
  if (surveyIds.length === 0) return meetings
  const rows = await db
    .selectFrom('villageMeeting')
    .selectAll()
    .where('surveyId', 'in', surveyIds)
    .orderBy('number')
    .execute()
  for (const row of rows) {
    const own = meetings.get(row.surveyId) ?? new Map<string, Meeting>()
    meetings.set(row.surveyId, own)
    if (row.withdrawnAt !== null) own.delete(row.villageId)
    else {
      const { heldOn, place, households, firstWitness, secondWitness } = row
      const witnesses = [firstWitness, secondWitness]
      own.set(row.villageId, { heldOn, place, households, witnesses })
    }
  }
  return meetings
}
