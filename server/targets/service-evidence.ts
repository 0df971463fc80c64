import { closesAt, dayOf } from '#shared/dates/days.ts'
import type { ServiceEvidence } from '#shared/targets/rule.ts'
import type { ServiceField } from '#shared/targets/schema.ts'
import type { Reader } from '../database/schema.ts'
import './tables.ts'

export interface EvidentService extends ServiceEvidence {
  unitId: string
  field: ServiceField
  name: string
}

/** The services of some units that had been registered by the end of a day, with the parent's word by then. */
export async function serviceEvidence(
  db: Reader,
  unitIds: string[],
  on: string,
): Promise<EvidentService[]> {
  if (unitIds.length === 0) return []
  const services = await db
    .selectFrom('essentialService')
    .select(['id', 'unitId', 'field', 'name', 'sinceOn', 'evidenceOn'])
    .select(['usesLastQuarter', 'withdrawnAt'])
    .where('unitId', 'in', unitIds)
    .where('registeredAt', '<', closesAt(on))
    .execute()
  const confirmedOn = await readConfirmations(db, unitIds, on)
  return services.map(({ withdrawnAt, ...service }) => ({
    ...service,
    endedOn: withdrawnAt === null ? null : dayOf(withdrawnAt),
    confirmedOn: confirmedOn.get(service.id) ?? null,
  }))
}

/** By service: the day of its confirmation, null when the parent has refused it since. */
async function readConfirmations(
  db: Reader,
  unitIds: string[],
  on: string,
): Promise<Map<string, string | null>> {
  const decisions = await db
    .selectFrom('serviceDecision')
    .innerJoin('essentialService', 'essentialService.id', 'serviceDecision.serviceId')
    .select(['serviceId', 'confirmed', 'decidedOn'])
    .where('unitId', 'in', unitIds)
    .where('decidedOn', '<=', on)
    .orderBy('number')
    .execute()
  return new Map(
    decisions.map((row) => [row.serviceId, row.confirmed === 1 ? row.decidedOn : null]),
  )
}
