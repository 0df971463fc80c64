import * as z from 'zod'
import { paragraph, survey } from '../surveys/schema.ts'
import { day } from '../units/schema.ts'

export const returnRemarks = z.strictObject({ remarks: paragraph(2000).min(5) })

export const signOff = z.strictObject({
  note: paragraph(2000).optional(),
  /** The parent's word that an open survey is sound enough to count for the province's target. */
  countsForTarget: z.boolean(),
})

/** One line of the reviewer's list. */
export const reviewRow = z.object({
  survey,
  submittedOn: day.nullable(),
  answers: z.number().int().nullable(),
  households: z.number().int().nullable(),
  /** Overall: satisfied of answered, from the overall question. */
  satisfied: z.number().int().nullable(),
  answered: z.number().int().nullable(),
  lowestContent: z
    .object({ label: z.string(), satisfied: z.number().int(), answered: z.number().int() })
    .nullable(),
  modes: z.record(z.string(), z.number().int()).nullable(),
})
export type ReviewRow = z.infer<typeof reviewRow>
export const reviewList = z.object({ rows: z.array(reviewRow) })
export type ReviewList = z.infer<typeof reviewList>
