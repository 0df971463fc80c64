import type { UnitEvidence } from '#shared/targets/rule.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Reader } from '../database/schema.ts'
import { type EvidentService, serviceEvidence } from './service-evidence.ts'
import { type EvidentSurvey, surveyEvidence } from './survey-evidence.ts'

/** All evidence of some units on a day. */
export interface Evidence {
  of(unitId: string): Omit<UnitEvidence, 'id'>
  service(id: string | null): EvidentService | undefined
  survey(id: string | null): EvidentSurvey | undefined
}

/** Reads each kind in one statement, however many units there are. */
export async function readEvidence(
  db: Reader,
  units: readonly Pick<Unit, 'id'>[],
  on: string,
): Promise<Evidence> {
  const unitIds = units.map(({ id }) => id)
  const [services, surveys] = await Promise.all([
    serviceEvidence(db, unitIds, on),
    surveyEvidence(db, unitIds, on),
  ])
  const servicesOf = groupByUnit(services)
  const surveysOf = groupByUnit(surveys)
  const serviceById = new Map(services.map((service) => [service.id, service]))
  const surveyById = new Map(surveys.map((survey) => [survey.id, survey]))
  return {
    of: (unitId) => ({
      services: servicesOf.get(unitId) ?? [],
      surveys: surveysOf.get(unitId) ?? [],
    }),
    service: (id) => serviceById.get(id ?? ''),
    survey: (id) => surveyById.get(id ?? ''),
  }
}

function groupByUnit<T extends { unitId: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(thing.unitId)
    if (group) group.push(thing)
    else groups.set(thing.unitId, [thing])
  }
  return groups
}
