import * as z from 'zod'
import { line, paragraph } from '../schema.ts'
import { day } from '../units/schema.ts'

// Niêm yết: an official result hangs in every village, and is objected to.

/** Where and from when till when the result hangs in a village. */
const postedVillage = z.object({
  unitId: z.string(),
  fromOn: day,
  toOn: day,
  place: line(200).min(1),
})
export const posting = z.strictObject({ villages: z.array(postedVillage).min(1).max(400) })
export type Posting = z.infer<typeof posting>

export const objectionChannels = ['inPerson', 'phone', 'letter', 'online'] as const
export type ObjectionChannel = (typeof objectionChannels)[number]

/** What is said against a posted result. Who says it is not asked. */
export const newObjection = z.strictObject({
  /** Null: against the whole. */
  unitId: z.string().nullable(),
  receivedOn: day,
  channel: z.enum(objectionChannels),
  content: paragraph(2000).min(1),
})
export type NewObjection = z.infer<typeof newObjection>
export const objectionAnswer = z.strictObject({ answer: paragraph(2000).min(1) })

export const objection = newObjection.extend({
  /** From 1, in the order in which they were written down. */
  number: z.number().int(),
  answer: z.string().nullable(),
  answeredOn: day.nullable(),
})
export type Objection = z.infer<typeof objection>

export const postingPage = z.object({
  /** Every village of the survey; those not posted yet without a posting. */
  villages: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      posting: z.object({ fromOn: day, toOn: day, place: z.string() }).nullable(),
    }),
  ),
  objections: z.array(objection),
})
export type PostingPage = z.infer<typeof postingPage>
