import type { Day } from '#shared/dates/days.ts'
import type { TargetBoard, UnitTarget } from '#shared/targets/schema.ts'
import { read } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** The board of a province or district at the end of a day, today when none is given; beside it by another rule. */
export function useBoard(
  unitId: string,
  on: Day | undefined,
  rule: string | undefined,
): Load<TargetBoard> {
  const path = withQuery('/api/targets/board', { unit: unitId, on, rule })
  return useLoad(path, (signal) => read<TargetBoard>(path, signal), { keep: true })
}

/** One unit's own two conditions, with the rule by which they are judged; a null id waits. */
export function useUnitTarget(unitId: string | null): Load<UnitTarget> {
  const path = unitId === null ? null : `/api/targets/units/${unitId}`
  return useLoad(path, (signal) => read<UnitTarget>(path ?? '', signal))
}
