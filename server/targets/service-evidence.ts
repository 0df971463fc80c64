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
  const words = await readWords(db, unitIds, on)
  return services.map(({ withdrawnAt, ...service }) => {
    const word = words.get(service.id)
    return {
      ...service,
      evidenceOn: word?.evidenceOn ?? service.evidenceOn,
      usesLastQuarter: word?.usesLastQuarter ?? service.usesLastQuarter,
      endedOn: withdrawnAt === null ? null : dayOf(withdrawnAt),
      confirmedOn: word?.confirmed === 1 ? word.decidedOn : null,
    }
  })
}

/** By service: the parent's last word by the end of the day, and what it had seen. */
async function readWords(db: Reader, unitIds: string[], on: string) {
  const decisions = await db
    .selectFrom('serviceDecision')
    .innerJoin('essentialService', 'essentialService.id', 'serviceDecision.serviceId')
    .select(['serviceId', 'confirmed', 'decidedOn'])
    .select(['serviceDecision.evidenceOn', 'serviceDecision.usesLastQuarter'])
    .where('unitId', 'in', unitIds)
    .where('decidedOn', '<=', on)
    .orderBy('number')
    .execute()
  return new Map(decisions.map((row) => [row.serviceId, row]))
}
