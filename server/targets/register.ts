import type * as z from 'zod'
import { dayOf } from '#shared/dates/days.ts'
import type { newService } from '#shared/targets/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { getUnit } from '../units/tree.ts'
import './tables.ts'

type NewService = z.output<typeof newService>

/**
 * Registers an online service of the unit's own; it counts once the parent has opened its evidence. The same
 * service sent twice is registered once.
 * @returns its id
 * @throws Refusal invalid wrong_level, or naming the days that lie in the future
 */
export async function registerService(
  ctx: Context,
  actor: Actor,
  given: NewService,
): Promise<string> {
  const today = dayOf(ctx.now())
  const { level } = await getUnit(ctx.db, given.unitId, today)
  if (level !== 'commune' && level !== 'district') {
    throw new Refusal('invalid', 'wrong_level', { unitId: 'wrong_level' })
  }
  refuseFuture(given, today)
  return transact(ctx.db, async (tx) => {
    await takeTurns(ctx.engine, tx, `services/${given.unitId}`)
    const known = await findWaiting(tx, given)
    if (known !== undefined) return known
    const id = newId(ctx.random)
    await tx
      .insertInto('essentialService')
      .values({
        ...{ id, ...given, registeredAt: instant(ctx), registeredBy: actor.accountId },
        ...{ withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
      })
      .execute()
    const { unitId, field, name, address } = given
    await record(ctx, tx, {
      ...{ act: 'targets.registerService', accountId: actor.accountId, unitId },
      ...{ subject: `service/${id}`, detail: { field, name, address } },
    })
    return id
  })
}

/** What is only planned is no service, and nobody has seen evidence of tomorrow. */
function refuseFuture({ sinceOn, evidenceOn }: NewService, today: string): void {
  const fields: Record<string, string> = {}
  if (sinceOn > today) fields.sinceOn = 'invalid'
  if (evidenceOn > today) fields.evidenceOn = 'invalid'
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', 'fields', fields)
}

/** The very same registration, still waiting for the parent. */
async function findWaiting(tx: Tx, given: NewService): Promise<string | undefined> {
  const row = await tx
    .selectFrom('essentialService')
    .leftJoin('serviceDecision', 'serviceDecision.serviceId', 'essentialService.id')
    .select('essentialService.id')
    .where('unitId', '=', given.unitId)
    .where('field', '=', given.field)
    .where('name', '=', given.name)
    .where('address', '=', given.address)
    .where('essentialService.evidenceOn', '=', given.evidenceOn)
    .where('withdrawnAt', 'is', null)
    .where('serviceDecision.id', 'is', null)
    .executeTakeFirst()
  return row?.id
}
