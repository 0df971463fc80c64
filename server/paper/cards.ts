import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { found } from '../errors.ts'
import { cardMac, giveBackCards, surrenderCard } from '../participation/surrender.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { onStack, type Who } from './stacks.ts'
import './tables.ts'

/**
 * A card out of the card box. The same card again in the same stack changes nothing.
 * @throws Refusal not_found card_unknown, conflict card_used, card_elsewhere or wrong_state
 */
export function scanCard(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  stackId: string,
  code: string,
): Promise<void> {
  return onStack(ctx, survey, stackId, async (tx, { villageId }, held) => {
    const codeMac = cardMac(ctx, held, code)
    const scannedIn = await stackOf(tx, held.id, codeMac)
    if (scannedIn !== stackId) {
      await surrenderCard(ctx, tx, held, { villageId, code })
      await tx.insertInto('paperCard').values({ surveyId: held.id, codeMac, stackId }).execute()
    }
    // Which card it was stands in no row beside a time.
    await recordDeed(ctx, tx, held, who, 'paper.scanCard', { stack: stackId })
  })
}

/** Takes a card that was scanned by mistake out again: it is unused as before. @throws Refusal not_found */
export function takeOutCard(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  stackId: string,
  code: string,
): Promise<void> {
  return onStack(ctx, survey, stackId, async (tx, _stack, held) => {
    const codeMac = cardMac(ctx, held, code)
    found((await stackOf(tx, held.id, codeMac)) === stackId || undefined)
    await tx
      .deleteFrom('paperCard')
      .where('surveyId', '=', held.id)
      .where('codeMac', '=', codeMac)
      .execute()
    await giveBackCards(tx, held.id, [codeMac])
    await recordDeed(ctx, tx, held, who, 'paper.takeOutCard', { stack: stackId })
  })
}

async function stackOf(tx: Tx, surveyId: string, codeMac: Uint8Array): Promise<string | undefined> {
  const row = await tx
    .selectFrom('paperCard')
    .select('stackId')
    .where('surveyId', '=', surveyId)
    .where('codeMac', '=', codeMac)
    .executeTakeFirst()
  return row?.stackId
}
