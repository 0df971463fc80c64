import type { CampaignSignOff } from '#shared/campaigns/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { newId } from '../random.ts'
import { membersOf, progressOf } from './members.ts'
import { isComplete } from './read.ts'
import { describeCampaignResult, sealed } from './result.ts'
import type { CampaignTable } from './tables.ts'
import './tables.ts'

/**
 * The level above confirms the campaign's sum, once the own result of every unit that takes part has been confirmed.
 * @throws Refusal conflict wrong_state before that, and the second time; result_changed
 */
export async function signOffCampaign(
  ctx: Context,
  actor: Actor,
  campaign: CampaignTable,
  { note = '', resultHash: seen }: CampaignSignOff,
): Promise<void> {
  // Signed-off results are frozen: reading them before the transaction reads the same.
  const { result, resultHash } = sealed(await describeCampaignResult(ctx, campaign))
  await transact(ctx.db, async (tx) => {
    // A unit may have joined, or lost its confirmation, in the meantime.
    const standing = progressOf(await membersOf(tx, campaign.id))
    if (!isComplete(standing)) throw new Refusal('conflict', 'wrong_state')
    if (seen !== undefined && seen !== resultHash) throw new Refusal('conflict', 'result_changed')
    const signed = await tx
      .insertInto('campaignSignOff')
      .values({
        ...{ campaignId: campaign.id, at: instant(ctx), by: actor.accountId },
        ...{ note: note || null, result, resultHash },
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
      detail: { resultHash, note: note || null },
    })
  })
}

/**
 * Takes the confirmation back: the sum can be made and confirmed anew. What was confirmed, who took it back
 * and why stay in sight.
 * @throws Refusal conflict wrong_state when it is not confirmed
 */
export async function revokeCampaignSignOff(
  ctx: Context,
  actor: Actor,
  { id, slug, unitId }: CampaignTable,
  { reason }: { reason: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const signed = await tx
      .deleteFrom('campaignSignOff')
      .where('campaignId', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!signed) throw new Refusal('conflict', 'wrong_state')
    const { at: signedAt, by: signedBy, ...kept } = signed
    const { accountId } = actor
    await tx
      .insertInto('campaignSignOffRevocation')
      .values({
        ...{ id: newId(ctx.random), ...kept, signedAt, signedBy },
        ...{ at: instant(ctx), by: accountId, reason },
      })
      .execute()
    const said = { resultHash: kept.resultHash, reason }
    const subject = `campaign/${slug}`
    await append(ctx, tx, { kind: 'campaignRevokeSignOff', subject, payload: said })
    await record(ctx, tx, {
      act: 'campaigns.revokeSignOff',
      ...{ accountId, unitId, subject, detail: said },
    })
  })
}
