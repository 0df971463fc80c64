import type { Day } from '#shared/dates/days.ts'
import {
  type Judged,
  judgeDay,
  type StandingGoal,
  standingGoals,
} from '#shared/road-map/progress.ts'
import type { RoadMap } from '#shared/road-map/schema.ts'

/** A day on the road: what counted, what was due, and whether it is a kept count or only today's board. */
export interface Point extends Judged {
  kept: boolean
}

export interface Road {
  goals: StandingGoal[]
  /** By day. */
  points: Point[]
}

/** Kept counts, and the board's own day between them when nobody has kept it. */
export function roadOf(
  { goals, milestones }: RoadMap,
  board?: { on: Day; count: number; of: number },
): Road {
  const standing = standingGoals(goals)
  const kept = milestones.map((one) => ({ ...one, kept: true }))
  const known = !board || board.of === 0 || kept.some(({ on }) => on === board.on)
  const points = known ? kept : [...kept, { ...judgeDay(standing, board), kept: false }]
  return { goals: standing, points: points.sort((a, b) => (a.on < b.on ? -1 : 1)) }
}
