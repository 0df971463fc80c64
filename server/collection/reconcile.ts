import { differencesOf, isExplained } from '#shared/collection/differences.ts'
import type { VillageCollection } from '#shared/collection/schema.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { type Closing, closingsOf } from '../surveys/village-closings.ts'
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
  return (await figuresOf(db, surveyId)).map((village) => {
    const closing = closings?.get(village.id)
    const differences = differencesOf(village.figures, closing)
    const isSettled = closing !== undefined && isExplained(differences, closing.differences)
    const stage = closing ? (isSettled ? 'closed' : 'differing') : 'collecting'
    return { ...village, closing, differences, stage }
  })
}

/**
 * Before a box of cards is opened every village is closed and every difference explained.
 * @throws Refusal conflict villages_open or differences_open
 */
export async function requireReconciled(
  db: Reader,
  { id, access }: SurveyRecord,
): Promise<Reconciled[]> {
  if (access !== 'card') return []
  const villages = await reconcile(db, id)
  const isAny = (stage: Reconciled['stage']) => villages.some((one) => one.stage === stage)
  if (isAny('collecting')) throw new Refusal('conflict', 'villages_open')
  if (isAny('differing')) throw new Refusal('conflict', 'differences_open')
  return villages
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
