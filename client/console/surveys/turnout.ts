import type { Turnout } from '#shared/surveys/schema.ts'

// How far the collecting has come, village by village.

export interface VillageTurnout {
  /** Null: "khác / không có trong danh sách". */
  unitId: string | null
  name: string
  households: number | null
  received: number
  /** Households less answers, never below 0; null where the households are not known. */
  missing: number | null
}

/** Villages with the most missing first; then those without household counts; those from elsewhere last. */
export function byMissing({ villages }: Turnout): VillageTurnout[] {
  return villages
    .map((village) => ({ ...village, missing: missingOf(village) }))
    .sort((one, other) => orderOf(other) - orderOf(one))
}

/** How many villages have fewer answers than households. */
export function shortVillages({ villages }: Turnout): number {
  return villages.filter((village) => (missingOf(village) ?? 0) > 0).length
}

/** Villages of which no household count is known: while there are some, no share is shown. */
export function villagesWithoutHouseholds({ villages }: Turnout): number {
  return villages.filter(({ unitId, households }) => unitId !== null && households === null).length
}

function missingOf({ households, received }: Turnout['villages'][number]): number | null {
  return households === null ? null : Math.max(households - received, 0)
}

function orderOf({ unitId, missing }: VillageTurnout): number {
  if (unitId === null) return -2
  return missing ?? -1
}
