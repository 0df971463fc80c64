import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { isComplete } from './read.ts'
import { describeCampaignResult } from './result.ts'
import type { CampaignTable } from './tables.ts'
import './tables.ts'

/**
 * The level above confirms the campaign's sum, once the own result of every unit that takes part has been confirmed.
 * @throws Refusal conflict wrong_state before that, and the second time
 */
export async function signOffCampaign(
  ctx: Context,
  actor: Actor,
  campaign: CampaignTable,
  note: string | null,
): Promise<void> {
  // Signed-off results are frozen: reading them before the transaction reads the same.
  const { campaign: described, ...rest } = await describeCampaignResult(ctx, campaign)
  if (!isComplete(described)) throw new Refusal('conflict', 'wrong_state')
  const result = canonicalJson({ slug: campaign.slug, ...rest })
  const resultHash = createHash('sha256').update(result, 'utf8').digest('hex')
  await transact(ctx.db, async (tx) => {
    const signed = await tx
      .insertInto('campaignSignOff')
      .values({
        ...{ campaignId: campaign.id, at: instant(ctx), by: actor.accountId },
        ...{ note, result, resultHash },
      })
      .onConflict((already) => already.column('campaignId').doNothing())
      .returning('campaignId')
      .executeTakeFirst()
    if (!signed) throw new Refusal('conflict', 'wrong_state')
    const subject = `campaign/${campaign.slug}`
    await append(ctx, tx, { kind: 'campaignSignOff', subject, payload: { resultHash } })
    await record(ctx, tx, {
      act: 'campaigns.signOff',
      ...{ accountId: actor.accountId, unitId: campaign.unitId, subject },
      detail: { resultHash, note },
    })
  })
}
