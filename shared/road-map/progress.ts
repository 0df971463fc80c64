import type { Day } from '../dates/days.ts'
import { ceilOf, type Ratio, type Share } from '../results/ratio.ts'

// How far a province has come on its road map. A goal holds from its day on until the next one: between two
// goals nothing is drawn that nobody has decided.

/** A goal as it stands: the share of units that are to count by the end of a day. */
export interface StandingGoal {
  on: Day
  share: Ratio
}

/** What counted on a day, against what was due. */
export interface Judged extends Share {
  on: Day
  goal: StandingGoal | null
  required: number
  short: number
}

/** The goals that stand, by day, out of all that was ever said. */
export function standingGoals(
  goals: readonly { on: Day; share: Ratio | null; state: string }[],
): StandingGoal[] {
  return goals
    .flatMap(({ on, share, state }) => (state === 'standing' && share ? [{ on, share }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The latest goal that is due by a day, and how many units are missing. Give the goals by day. */
export function judgeDay(
  goals: readonly StandingGoal[],
  { on, count, of }: Share & { on: Day },
): Judged {
  const goal = goals.filter((one) => one.on <= on).at(-1) ?? null
  const required = goal ? ceilOf(of, goal.share) : 0
  return { on, count, of, goal, required, short: Math.max(0, required - count) }
}

/** The first goal after a day. Give the goals by day. */
export function nextGoal(goals: readonly StandingGoal[], day: Day): StandingGoal | undefined {
  return goals.find(({ on }) => on > day)
}
