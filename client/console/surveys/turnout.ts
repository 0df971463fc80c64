import { ceilOf, type Ratio } from '#shared/results/ratio.ts'
import type { Turnout } from '#shared/surveys/schema.ts'

// How far the collecting has come, village by village.

export interface VillageTurnout {
  /** Null: "khác / không có trong danh sách". */
  unitId: string | null
  name: string
  households: number | null
  received: number
  /** What lacks to the minimum, else to all households, never below 0; null where they are not known. */
  missing: number | null
}

/** Villages with the most missing first; then those without household counts; those from elsewhere last. */
export function byMissing({ villages }: Turnout, minimum?: Ratio): VillageTurnout[] {
  return villages
    .map((village) => ({ ...village, missing: missingOf(village, minimum) }))
    .sort((one, other) => orderOf(other) - orderOf(one))
}

/** How many villages have fewer answers than the minimum, else than households. */
export function shortVillages({ villages }: Turnout, minimum?: Ratio): number {
  return villages.filter((village) => (missingOf(village, minimum) ?? 0) > 0).length
}

/** What is counted: households, or those of them that were drawn. */
export function nounOf({ drawnFrom }: Turnout): string {
  return drawnFrom === undefined ? 'hộ' : 'hộ được chọn'
}

/** Villages of which no household count is known: while there are some, no share is shown. */
export function villagesWithoutHouseholds({ villages }: Turnout): number {
  return villages.filter(({ unitId, households }) => unitId !== null && households === null).length
}

/** So many more must answer; without an id, of the survey as a whole. */
export interface Lack {
  unitId: string | null
  name: string
  needed: number
  lacking: number
}

/**
 * Who stays below the minimum, the most lacking village first. It is asked of each village and of the
 * whole, so a whole that has enough does not make up for a village.
 */
export function belowMinimum(
  { villages, received, households }: Turnout,
  minimum: Ratio,
): { whole: Lack | undefined; villages: Lack[] } {
  const lackOf = (unitId: string | null, name: string, asked: number, answered: number): Lack => {
    const needed = ceilOf(asked, minimum)
    return { unitId, name, needed, lacking: Math.max(needed - answered, 0) }
  }
  const short = villages
    .flatMap(({ unitId, name, households: asked, received: answered }) =>
      unitId === null || asked === null ? [] : [lackOf(unitId, name, asked, answered)],
    )
    .filter(({ lacking }) => lacking > 0)
    .sort((one, other) => other.lacking - one.lacking)
  return {
    whole: households === null ? undefined : lackOf(null, '', households, received),
    villages: short,
  }
}

function missingOf(
  { households, received }: Turnout['villages'][number],
  minimum: Ratio | undefined,
): number | null {
  if (households === null) return null
  return Math.max((minimum ? ceilOf(households, minimum) : households) - received, 0)
}

function orderOf({ unitId, missing }: VillageTurnout): number {
  if (unitId === null) return -2
  return missing ?? -1
}
