import * as z from 'zod'
import { modes } from '../responses/mode.ts'
import { figure } from '../results/schema.ts'
import { paragraph } from '../schema.ts'
import { survey } from '../surveys/schema.ts'
import { day } from '../units/schema.ts'

const count = z.number().int().nonnegative()

export const returnRemarks = z.strictObject({ remarks: paragraph(2000).min(5) })

export const signOff = z.strictObject({
  note: paragraph(2000).optional(),
  /** The parent's word that an open survey is sound enough to count for the province's target. */
  countsForTarget: z.boolean(),
})

/** One line of the reviewer's list. Shares stand only from the count on, as far as they may be shown. */
export const reviewRow = z.object({
  survey,
  submittedOn: day.nullable(),
  /** Received so far: in the box and opened. */
  answers: count.nullable(),
  households: count.nullable(),
  /** The satisfied share by the survey's own reading of the overall result. */
  overall: figure.nullable(),
  /** The content with the smallest satisfied share. */
  lowestContent: z.object({ label: z.string(), satisfied: figure }).nullable(),
  modes: z.record(z.enum(modes), count).nullable(),
})
export type ReviewRow = z.infer<typeof reviewRow>
export const reviewList = z.object({ rows: z.array(reviewRow) })
export type ReviewList = z.infer<typeof reviewList>
