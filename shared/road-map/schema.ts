import * as z from 'zod'
import { day, unit } from '../units/schema.ts'

const share = z
  .strictObject({ num: z.number().int().min(1), den: z.number().int().min(1).max(10_000) })
  .refine(({ num, den }) => num <= den)

export const newGoal = z.strictObject({
  unitId: z.string(),
  /** By the end of which day. */
  on: day,
  /** How many of the units; null takes the day's goal back. */
  share: share.nullable(),
  /** Number, day and issuer of the plan, or of what changes it. */
  legalBasis: z.string().trim().min(10).max(1000),
})
export type NewGoal = z.infer<typeof newGoal>

export const goal = z.object({
  id: z.string(),
  on: day,
  share: share.nullable(),
  legalBasis: z.string(),
  at: z.string(),
  by: z.string(),
  /** Superseded: another word on the same day came later. Withdrawn: this word takes the goal back. */
  state: z.enum(['standing', 'superseded', 'withdrawn']),
})
export type Goal = z.infer<typeof goal>

const count = z.number().int().nonnegative()

/** Units that counted at the end of a day, against the goal that was due then. */
export const milestone = z.object({
  on: day,
  count,
  of: count,
  /** The latest goal due by that day; null before the first. */
  goal: z.object({ on: day, share }).nullable(),
  /** Units that the goal asks for, rounded up. */
  required: count,
  short: count,
})
export type Milestone = z.infer<typeof milestone>

export const roadMap = z.object({
  unit,
  /** By day, the last word on a day first. */
  goals: z.array(goal),
  /** The last kept count of each day, the earliest day first. */
  milestones: z.array(milestone),
  maySet: z.boolean(),
})
export type RoadMap = z.infer<typeof roadMap>

export const roadMapSearch = z.object({ unit: z.string() })
