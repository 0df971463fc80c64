import * as z from 'zod'
import { line } from '../schema.ts'
import { day } from '../units/schema.ts'

/** What one opening of a box brought to light. */
export const opening = z.object({
  at: z.iso.datetime(),
  /** The count at the end: the box stays empty and its keys are gone. */
  final: z.boolean(),
  /** Counted in this opening. */
  answers: z.number().int(),
  /** Taken out and not counted: the very same answer under another id. */
  repeated: z.number().int(),
  /** Taken out and not counted: could not be opened or read. */
  unreadable: z.number().int(),
  /** Counted in all openings of the survey. */
  total: z.number().int(),
  /** Merkle root, hex, over the leaves of all of them, sorted. */
  answersRoot: z.string(),
})
export type Opening = z.infer<typeof opening>

/** The words of a box key on paper, however they are spaced; a key that the server keeps needs none. */
export const finalCount = z.strictObject({ boxKey: z.string().max(1000).optional() })

const ratio = z
  .object({ num: z.number().int().positive(), den: z.number().int().positive() })
  .refine(({ num, den }) => num <= den)
const bound = z.object({ share: ratio, comparison: z.enum(['atLeast', 'moreThan']) })

/** What a result must reach, of all answers and in each content, and by which document. */
export const thresholds = z.object({
  ...{ overall: bound, eachContent: bound },
  ...{ name: line(200).min(1), legalBasis: line(300).min(1) },
})
/** So many of the households must have answered. */
export const minimum = z.object({ share: ratio, legalBasis: line(300).min(1) })

/** So many of each village's households, drawn by a number that nobody can know when the survey opens. */
export const householdDraw = z.object({
  share: ratio,
  /** Where the number is made known to everybody, and on which day: after the survey has opened. */
  seedSource: line(200).min(1),
  seedOn: day,
  legalBasis: line(300).min(1),
})
export type HouseholdDraw = z.infer<typeof householdDraw>

/** How the answers are to be counted and judged; frozen with the policy at publishing. */
export const countingChoice = z.object({
  /** Shares are of the valid answers, or of the households asked. */
  denominator: z.enum(['valid', 'asked']),
  overall: z.enum(['question', 'mean']),
  thresholds: thresholds.nullable(),
  minimum: minimum.nullable(),
  /** Which households are asked. */
  selection: z.union([z.literal('all'), householdDraw]),
})
export type CountingChoice = z.infer<typeof countingChoice>

/** How shares are read, without what they are held against. */
export const shareReading = countingChoice.pick({ denominator: true, overall: true })

/** As it holds for a survey; older ones were also counted by the answers to each content. */
export const countingInForce = countingChoice.extend({
  denominator: z.enum(['valid', 'asked', 'answered']),
})
export type CountingInForce = z.infer<typeof countingInForce>
