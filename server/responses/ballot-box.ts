import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import type { BallotBox } from '../surveys/publish.ts'
import { createSurveyKeys, storeVillageKeys, type VillageKey } from '../tokens/survey-keys.ts'
import { type BoxKey, createBoxKey, storeBoxKey } from './box-key.ts'

/** What is made for a survey before it opens: the key of its box and, with cards, a signing key per village. */
export interface SurveyKeys extends BoxKey {
  villageKeys: VillageKey[]
}

export const ballotBox: BallotBox<SurveyKeys> = {
  async create(ctx, { surveyId, cardVillages, held }) {
    const villageKeys =
      cardVillages.length > 0 ? await createSurveyKeys(ctx, surveyId, cardVillages) : []
    return { ...createBoxKey(ctx, surveyId, held), villageKeys }
  },
  async hangUp(ctx: Context, tx: Tx, { villageKeys, ...key }) {
    await storeBoxKey(ctx, tx, key)
    await storeVillageKeys(tx, key.surveyId, villageKeys)
  },
}
