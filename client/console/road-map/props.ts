import type { RoadMap } from '#shared/road-map/schema.ts'

/** What whoever changes the goals is given. */
export interface GoalActProps {
  map: RoadMap
  /** The road map as it is now, and what was done in words. */
  onDone: (changed: RoadMap, said: string) => void
}
