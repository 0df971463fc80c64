import { addMonths, dayOf } from '#shared/dates/days.ts'
import type { ServiceState } from '#shared/targets/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { unitsById } from '../units/tree.ts'
import { getCountingRule } from './counting-rule.ts'
import { getService, isRenewable, type ServiceRecord, stateOfService } from './services.ts'
import './tables.ts'

// The parent's word on a service: only what somebody above has seen with their own eyes counts, and only for
// as long as the rule says.

/**
 * The parent has opened the evidence and found the unit's own service.
 * @throws Refusal forbidden for whoever registered it, conflict already_decided, expired or unit_ended
 */
export async function confirmService(ctx: Context, actor: Actor, id: string): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const service = await hold(ctx, tx, id)
    refuseOwn(actor, service)
    refuseUnless(ctx, service, ['waiting'])
    const expiresOn = await expiryOf(ctx, tx, service)
    await decide(ctx, tx, service, { by: actor.accountId, confirmed: 1, expiresOn, reason: null })
    await recordOn(ctx, tx, service, actor, 'targets.confirmService', { expiresOn })
  })
}

/**
 * The parent has looked again, shortly before or after a confirmation ends: it counts from today for as long as the rule says.
 * @throws Refusal forbidden for whoever registered it, conflict already_decided, invalid for evidence that is not newer
 */
export async function renewService(
  ctx: Context,
  actor: Actor,
  id: string,
  seen: { evidenceOn: string; usesLastQuarter: number },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const service = await hold(ctx, tx, id)
    refuseOwn(actor, service)
    if (!isRenewable(service, dayOf(ctx.now()))) throw new Refusal('conflict', 'already_decided')
    const { evidenceOn, usesLastQuarter } = seen
    if (evidenceOn > dayOf(ctx.now()) || evidenceOn <= service.evidenceOn) {
      throw new Refusal('invalid', 'fields', { evidenceOn: 'invalid' })
    }
    const expiresOn = await expiryOf(ctx, tx, service)
    const word = { by: actor.accountId, confirmed: 1 as const, expiresOn, reason: null }
    await decide(ctx, tx, service, { ...word, evidenceOn, usesLastQuarter })
    await recordOn(ctx, tx, service, actor, 'targets.renewService', { expiresOn, ...seen })
  })
}

/**
 * The parent refuses a service, or takes its confirmation back.
 * @throws Refusal forbidden for whoever registered it, conflict already_decided or expired
 */
export async function refuseService(
  ctx: Context,
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const service = await hold(ctx, tx, id)
    refuseOwn(actor, service)
    refuseUnless(ctx, service, ['waiting', 'confirmed'])
    await decide(ctx, tx, service, { by: actor.accountId, confirmed: 0, expiresOn: null, reason })
    await recordOn(ctx, tx, service, actor, 'targets.refuseService', { reason })
  })
}

/**
 * The unit itself takes a service back, with a reason; it stays in the list.
 * @throws Refusal conflict already_decided
 */
export async function withdrawService(
  ctx: Context,
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const service = await hold(ctx, tx, id)
    refuseUnless(ctx, service, ['waiting', 'confirmed', 'expired'])
    await tx
      .updateTable('essentialService')
      .set({ withdrawnAt: instant(ctx), withdrawnBy: actor.accountId, withdrawnReason: reason })
      .where('id', '=', id)
      .execute()
    await recordOn(ctx, tx, service, actor, 'targets.withdrawService', { reason })
  })
}

/** The service as it is now, to itself until the transaction ends. */
async function hold(ctx: Context, tx: Tx, id: string): Promise<ServiceRecord> {
  await takeTurns(ctx.engine, tx, `service/${id}`)
  return getService(tx, id)
}

/** Nobody judges what they have registered, also with a grant on either side. */
function refuseOwn(actor: Actor, { registeredBy }: ServiceRecord): void {
  if (registeredBy === actor.accountId) throw new Refusal('forbidden', 'not_permitted')
}

/** An expired one is registered anew: a year-old evidence says nothing of the last quarter. */
function refuseUnless(ctx: Context, service: ServiceRecord, allowed: ServiceState[]): void {
  const state = stateOfService(service, dayOf(ctx.now()))
  if (allowed.includes(state)) return
  throw new Refusal('conflict', state === 'expired' ? 'expired' : 'already_decided')
}

async function expiryOf(ctx: Context, tx: Tx, { unitId }: ServiceRecord): Promise<string> {
  const today = dayOf(ctx.now())
  const unit = (await unitsById(tx, [unitId], today)).get(unitId)
  if (!unit) throw new Refusal('conflict', 'unit_ended')
  const rule = await getCountingRule(tx, unit, today)
  return addMonths(today, rule.serviceExpiryMonths)
}

async function decide(
  ctx: Context,
  tx: Tx,
  service: ServiceRecord,
  word: {
    by: string
    confirmed: 0 | 1
    expiresOn: string | null
    reason: string | null
    evidenceOn?: string
    usesLastQuarter?: number
  },
): Promise<void> {
  await tx
    .insertInto('serviceDecision')
    .values({
      ...{ id: newId(ctx.random), serviceId: service.id, number: service.decisions + 1 },
      ...{ at: instant(ctx), decidedOn: dayOf(ctx.now()) },
      ...{ evidenceOn: null, usesLastQuarter: null, ...word },
    })
    .execute()
}

async function recordOn(
  ctx: Context,
  tx: Tx,
  { id, unitId }: ServiceRecord,
  { accountId }: Actor,
  act: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await record(ctx, tx, { act, accountId, unitId, subject: `service/${id}`, detail })
}
