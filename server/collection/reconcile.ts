import { differencesOf, isExplained } from '#shared/collection/differences.ts'
import type { VillageCollection } from '#shared/collection/schema.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import { type Closing, closingsOf } from '../surveys/village-closings.ts'
import { countedVillagesOf } from '../surveys/village-counts.ts'
import { figuresOf, type Known } from './figures.ts'
import './tables.ts'

/** A village with how far it has come. */
export interface Reconciled extends Known {
  stage: VillageCollection['stage']
  closing: Closing | undefined
  differences: VillageCollection['differences']
}

/** In the order of the list: what differs now, and whether that has been explained. */
export async function reconcile(db: Reader, surveyId: string): Promise<Reconciled[]> {
  const closings = (await closingsOf(db, [surveyId])).get(surveyId)
  const counted = await countedVillagesOf(db, surveyId)
  return (await figuresOf(db, surveyId)).map((village) => {
    const closing = closings?.get(village.id)
    const differences = differencesOf(village.figures, closing)
    const stage = counted.has(village.id) ? 'counted' : stageOf(differences, closing)
    return { ...village, closing, differences, stage }
  })
}

function stageOf(
  differences: Reconciled['differences'],
  closing: Closing | undefined,
): Reconciled['stage'] {
  if (!closing) return 'collecting'
  return isExplained(differences, closing.differences) ? 'closed' : 'differing'
}

/**
 * Before answers come out of the box, the villages that they are of are closed and every difference is explained.
 * @throws Refusal conflict paper_unfinished, villages_open or differences_open
 */
export function requireReconciled(villages: readonly Reconciled[]): void {
  const isAny = (stage: Reconciled['stage']) => villages.some((one) => one.stage === stage)
  if (villages.some(({ figures }) => figures.unfinished > 0)) {
    throw new Refusal('conflict', 'paper_unfinished')
  }
  if (isAny('collecting')) throw new Refusal('conflict', 'villages_open')
  if (isAny('differing')) throw new Refusal('conflict', 'differences_open')
}

/** Keeps what stood when the box was opened: afterwards cards and boxes no longer tell it. */
export async function keepFigures(
  tx: Tx,
  surveyId: string,
  villages: readonly Reconciled[],
): Promise<void> {
  for (const { id, figures } of villages) {
    const row = { surveyId, villageId: id, figures: JSON.stringify(figures) }
    await tx.insertInto('reconciledVillage').values(row).execute()
  }
}
