import { isCode } from '#shared/tokens/code.ts'
import type { Context } from '../context.ts'
import { shareTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { readCardPepper } from '../tokens/survey-keys.ts'
import { cardTurn } from './cards.ts'
import { codeMac } from './codes.ts'
import { readCard } from './redeem.ts'
import './tables.ts'

// A card that a household has put into the card box is used from the moment it is scanned: no phone can exchange it
// any more. The token for it is made by the server when the stack is finished.

/** By what a code is known here. */
export function cardMac(ctx: Context, survey: SurveyRecord, code: string): Buffer {
  return codeMac(readCardPepper(ctx, survey.id), survey.id, code)
}

/**
 * Uses a card for a paper ballot of its village.
 * @throws Refusal not_found card_unknown, conflict card_used or card_elsewhere
 */
export async function surrenderCard(
  ctx: Context,
  tx: Tx,
  survey: SurveyRecord,
  { villageId, code }: { villageId: string; code: string },
): Promise<void> {
  await shareTurns(ctx.engine, tx, [cardTurn(survey.id)])
  const mac = cardMac(ctx, survey, code)
  const card = isCode(code) ? await readCard(tx, survey.id, mac) : undefined
  if (!card) throw new Refusal('not_found', 'card_unknown')
  if (card.villageId !== villageId) throw new Refusal('conflict', 'card_elsewhere')
  const row = { surveyId: survey.id, codeMac: mac, villageId }
  const used = await tx
    .insertInto('redemption')
    // Of nothing that a phone could ever send.
    .values({ ...row, blindedMac: Buffer.from(ctx.random.bytes(32)) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('villageId')
    .executeTakeFirst()
  if (!used) throw new Refusal('conflict', 'card_used')
}

/** Makes cards unused again, before any token was made for them. */
export async function giveBackCards(
  tx: Tx,
  surveyId: string,
  codeMacs: readonly Uint8Array[],
): Promise<void> {
  for (const mac of codeMacs) {
    await tx
      .deleteFrom('redemption')
      .where('surveyId', '=', surveyId)
      .where('codeMac', '=', mac)
      .execute()
  }
}
