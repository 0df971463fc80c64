import type * as z from 'zod'
import type { Day } from '#shared/dates/days.ts'
import type { Survey, SurveyList } from '#shared/surveys/schema.ts'
import type {
  Unit,
  UnitHistory,
  UnitListDifference,
  UnitListImport,
  UnitPage,
  unitChange,
  VillageDifference,
  VillageImport,
  VillageList,
} from '#shared/units/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

export type UnitChange = z.input<typeof unitChange>

/** All units of the own tree as of a day; of today when none is given. Villages are not among them. */
export function useUnits(on?: Day): Load<Unit[]> {
  const path = withQuery('/api/units', { on })
  return useLoad(path, async (signal) => {
    const { units } = await read<{ units: Unit[] }>(path, signal)
    return units
  })
}

/** A unit as of a day, with what is above and right below it. */
export function useUnit(id: string, on?: Day): Load<UnitPage> {
  const path = withQuery(`/api/units/${id}`, { on })
  return useLoad(path, (signal) => read<UnitPage>(path, signal))
}

/** By the level above; `households`: the sum that was seen. */
export function confirmHouseholds(communeId: string, households: number): Promise<VillageList> {
  return write('PUT', `/api/units/${communeId}/household-confirmation`, { households })
}

/** Today's villages of a commune; a null id waits. */
export function useVillages(communeId: string | null): Load<VillageList> {
  const path = communeId === null ? null : `/api/units/${communeId}/villages`
  return useLoad(path, (signal) => read<VillageList>(path ?? '', signal))
}

/** Today's units right below a unit: of a commune its villages. */
export function useChildren(unit: Unit): Load<Unit[]> {
  const ofVillages = unit.level === 'commune'
  const path = `/api/units/${unit.id}${ofVillages ? '/villages' : ''}`
  return useLoad(path, async (signal) => {
    if (!ofVillages) return (await read<UnitPage>(path, signal)).children
    return (await read<VillageList>(path, signal)).villages.map((village) => village.unit)
  })
}

/** The units with which a unit can be merged, itself among them: of its level; villages in one commune. */
export function usePeers(unit: Unit): Load<Unit[]> {
  const path = unit.level === 'village' ? `/api/units/${unit.parentId}/villages` : '/api/units'
  return useLoad(path, async (signal) => {
    if (unit.level === 'village') {
      return (await read<VillageList>(path, signal)).villages.map((village) => village.unit)
    }
    const { units } = await read<{ units: Unit[] }>(path, signal)
    return units.filter(({ level }) => level === unit.level)
  })
}

/** Writes a change of units down for good. @returns the ids of the units that begin by it */
export function changeUnits(change: UnitChange) {
  return write<{ begun: string[] }>('POST', '/api/unit-changes', change)
}

/** Shows what pasted lines would change, or with `apply` changes it. */
export function importVillages(communeId: string, given: VillageImport) {
  return write<VillageDifference>('POST', `/api/units/${communeId}/village-imports`, given)
}

/** Shows what a whole new list would change, or with `apply` changes it. */
export function importList(provinceId: string, given: UnitListImport) {
  return write<UnitListDifference>('POST', `/api/units/${provinceId}/list-imports`, given)
}

/** What a unit was called and what it came from. */
export function useHistory(id: string): Load<UnitHistory> {
  const path = `/api/units/${id}/history`
  return useLoad(path, (signal) => read<UnitHistory>(path, signal))
}

/** Surveys of a unit, of what is below it and of what went over into them, as far as they may be seen. */
export function useSurveysOf(id: string): Load<Survey[]> {
  const path = withQuery('/api/surveys', { unit: id })
  return useLoad(path, async (signal) => (await read<SurveyList>(path, signal)).surveys)
}
