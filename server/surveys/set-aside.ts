import type { Tx } from '../database/schema.ts'
import './tables.ts'

/**
 * Sets a survey of a unit for training aside, in whatever state it is: from here on no reading of surveys
 * finds it. Called with the survey held.
 */
export async function markSetAside(
  tx: Tx,
  surveyId: string,
  row: { at: string; by: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('trainingReset')
    .values({ surveyId, ...row })
    .execute()
}
