import type { NewGoal, RoadMap } from '#shared/road-map/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** A province's goals, replaced ones too, and what was counted against them. */
export function useRoadMap(unitId: string): Load<RoadMap> {
  const path = withQuery('/api/road-map', { unit: unitId })
  return useLoad(path, (signal) => read<RoadMap>(path, signal))
}

/** Sets or replaces the goal of a day; without a share it is taken back. */
export function setGoal(goal: NewGoal) {
  return write<RoadMap>('POST', '/api/road-map/goals', goal)
}
