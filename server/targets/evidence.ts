import type { Heir, UnitEvidence } from '#shared/targets/rule.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Reader } from '../database/schema.ts'
import { lastNamesOf, wholePastOf } from '../units/lineage.ts'
import { householdsBelow } from '../units/villages.ts'
import { type EvidentService, serviceEvidence } from './service-evidence.ts'
import { type EvidentSurvey, surveyEvidence } from './survey-evidence.ts'

/** All evidence of some units on a day. */
export interface Evidence {
  of(unitId: string): Omit<UnitEvidence, 'id'>
  service(id: string | null): EvidentService | undefined
  survey(id: string | null): EvidentSurvey | undefined
  /** The names of the units that held these surveys. */
  unitNames(surveyIds: readonly string[]): string[]
}

/** Reads each kind in one statement, however many units there are. */
export async function readEvidence(
  db: Reader,
  units: readonly Pick<Unit, 'id'>[],
  on: string,
): Promise<Evidence> {
  const unitIds = units.map(({ id }) => id)
  const past = await wholePastOf(db, unitIds, on)
  const pastIds = [...past.values()].flat()
  const names = await lastNamesOf(db, pastIds)
  const [services, surveys, households] = await Promise.all([
    serviceEvidence(db, [...unitIds, ...pastIds], on),
    surveyEvidence(db, [...unitIds, ...pastIds], on),
    householdsBelow(db, [...past.keys()], on),
  ])
  const servicesOf = groupByUnit(services)
  const surveysOf = groupByUnit(surveys)
  const own = (unitId: string) => ({
    services: servicesOf.get(unitId) ?? [],
    surveys: surveysOf.get(unitId) ?? [],
  })
  const heirOf = (unitId: string): Heir | undefined => {
    const before = past.get(unitId)
    return before && { past: before.map(own), households: households.get(unitId) ?? 0 }
  }
  const serviceById = new Map(services.map((service) => [service.id, service]))
  const surveyById = new Map(surveys.map((survey) => [survey.id, survey]))
  return {
    of: (unitId) => ({ ...own(unitId), heir: heirOf(unitId) }),
    service: (id) => serviceById.get(id ?? ''),
    survey: (id) => surveyById.get(id ?? ''),
    unitNames: (ids) => ids.flatMap((id) => names.get(surveyById.get(id)?.unitId ?? '') ?? []),
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
