import { dayOf } from '#shared/dates/days.ts'
import { isEnding } from '#shared/targets/renewal.ts'
import type { Service, ServiceState } from '#shared/targets/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { unitsWithin } from '../surveys/reach.ts'
import { getUnit, unitsById } from '../units/tree.ts'
import './tables.ts'

/** A registered service with the parent's last word on it, if there is one. */
export interface ServiceRecord extends Omit<Row, 'decisionNumber' | 'seenOn' | 'seenUses'> {
  /** How many times the parent has spoken. */
  decisions: number
}

/** Services of the units in the actor's reach, newest first; of one unit and what is below it. */
export async function listServices(
  ctx: Context,
  actor: Actor,
  search: { unit?: string | undefined; state?: ServiceState | undefined },
): Promise<Service[]> {
  const unitIds = await reached(ctx, actor, 'services.view', search.unit)
  if (unitIds.length === 0) return []
  const services = await readServices(ctx.db, (query) =>
    query.where('essentialService.unitId', 'in', unitIds),
  )
  const described = await describeServices(ctx, actor, services)
  return search.state ? described.filter(({ state }) => state === search.state) : described
}

/** @throws Refusal not_found */
export async function getService(db: Reader, id: string): Promise<ServiceRecord> {
  const [service] = await readServices(db, (query) => query.where('essentialService.id', '=', id))
  return found(service)
}

/** One service as lists show it. */
export async function describeService(ctx: Context, actor: Actor, id: string): Promise<Service> {
  const [service] = await describeServices(ctx, actor, [await getService(ctx.db, id)])
  return found(service)
}

/** Withdrawn by the unit comes before everything; a confirmation lasts until it expires. */
export function stateOfService(service: ServiceRecord, on: string): ServiceState {
  if (service.withdrawnAt !== null) return 'withdrawn'
  if (service.confirmed === null) return 'waiting'
  if (service.confirmed === 0) return 'refused'
  return service.expiresOn !== null && service.expiresOn <= on ? 'expired' : 'confirmed'
}

/** Confirmed and about to end, or ended: the parent may give its word again. */
export function isRenewable(service: ServiceRecord, on: string): boolean {
  const state = stateOfService(service, on)
  return state === 'expired' || (state === 'confirmed' && isEnding(service.expiresOn, on))
}

async function describeServices(
  ctx: Context,
  actor: Actor,
  services: ServiceRecord[],
): Promise<Service[]> {
  const today = dayOf(ctx.now())
  const unitIds = services.map(({ unitId }) => unitId)
  const units = await unitsById(ctx.db, unitIds, today)
  const decided = new Set(await reached(ctx, actor, 'services.decide'))
  const registered = new Set(await reached(ctx, actor, 'services.register'))
  const rows: Service[] = []
  for (const service of services) {
    const { id, field, name, address, sinceOn, evidence, evidenceOn, usesLastQuarter } = service
    const { unitId, registeredAt, registeredBy, decidedOn, expiresOn } = service
    const reason = service.withdrawnReason ?? service.reason
    const state = stateOfService(service, today)
    const judges = decided.has(unitId) && registeredBy !== actor.accountId
    const isOver = state === 'withdrawn' || state === 'refused'
    rows.push({
      ...{ id, field, name, address, sinceOn, evidence, evidenceOn, usesLastQuarter },
      // A unit that has ended is called as it was when it registered.
      unit: units.get(unitId) ?? (await getUnit(ctx.db, unitId, dayOf(registeredAt))),
      ...{ state, decidedOn, expiresOn, reason },
      mayDecide: judges && state === 'waiting',
      mayRevoke: judges && state === 'confirmed',
      mayRenew: judges && isRenewable(service, today),
      mayWithdraw: registered.has(unitId) && !isOver,
    })
  }
  return rows
}

async function reached(
  ctx: Context,
  actor: Actor,
  permission: 'services.view' | 'services.decide' | 'services.register',
  below?: string,
): Promise<string[]> {
  const reaches = await unitsWithin(ctx, actor, permission, { below })
  return [...new Set(reaches.flatMap(({ unitIds }) => unitIds))]
}

type Query = ReturnType<typeof withLastDecision>
type Row = Awaited<ReturnType<Query['execute']>>[number]

async function readServices(db: Reader, pick: (query: Query) => Query): Promise<ServiceRecord[]> {
  const rows = await pick(withLastDecision(db))
    .orderBy('registeredAt', 'desc')
    .orderBy('essentialService.id')
    .execute()
  return rows.map(({ decisionNumber, seenOn, seenUses, ...row }) => ({
    ...row,
    evidenceOn: seenOn ?? row.evidenceOn,
    usesLastQuarter: seenUses ?? row.usesLastQuarter,
    decisions: decisionNumber ?? 0,
  }))
}

function withLastDecision(db: Reader) {
  return db
    .selectFrom('essentialService')
    .leftJoin('serviceDecision as last', (join) =>
      join
        .onRef('last.serviceId', '=', 'essentialService.id')
        .on((on) =>
          on.not(
            on.exists(
              on
                .selectFrom('serviceDecision as later')
                .select('later.id')
                .whereRef('later.serviceId', '=', 'last.serviceId')
                .whereRef('later.number', '>', 'last.number'),
            ),
          ),
        ),
    )
    .selectAll('essentialService')
    .select(['last.number as decisionNumber', 'last.confirmed', 'last.decidedOn'])
    .select(['last.expiresOn', 'last.reason'])
    .select(['last.evidenceOn as seenOn', 'last.usesLastQuarter as seenUses'])
}
