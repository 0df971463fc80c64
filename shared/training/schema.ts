import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { paragraph } from '../schema.ts'

export const trainingReset = z.strictObject({
  body: z.enum(bodies),
  /** The unit's full name, typed by whoever wants it. */
  confirmation: z.string().max(200),
  reason: paragraph(500).min(1),
})
export type TrainingReset = z.output<typeof trainingReset>

/** How many surveys were set aside. */
export const trainingResetDone = z.object({ surveys: z.int() })
