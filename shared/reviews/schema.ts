import * as z from 'zod'
import { modes } from '../responses/mode.ts'
import { bound, figure, ratio } from '../results/schema.ts'
import { paragraph } from '../schema.ts'
import { survey } from '../surveys/schema.ts'
import { day } from '../units/schema.ts'
import { maxPoints } from './limits.ts'

const count = z.number().int().nonnegative()

export const signOff = z.strictObject({
  note: paragraph(2000).optional(),
  /** The parent's word that an open survey is sound enough to count for the province's target. */
  countsForTarget: z.boolean(),
  /** What the reviewer had before their eyes; another one meanwhile is refused. */
  resultHash: z.string().optional(),
})

/** What a sign-off would freeze beside the numbers, and the hash that it would carry. */
export const signOffPreview = z.object({
  resultHash: z.string(),
  formVersion: count,
  /** The units are those of this day. */
  unitsOn: day,
  /** As frozen at publishing. */
  households: count.nullable(),
  openExplanations: count,
  openObjections: count,
})
export type SignOffPreview = z.infer<typeof signOffPreview>

/** What a body asks the unit below to explain: about the whole result, a village, a content, or both. */
export const explanationRequest = z.strictObject({
  question: paragraph(2000).min(5),
  villageId: z.string().nullable().default(null),
  questionId: z.string().nullable().default(null),
})
export type ExplanationRequest = z.input<typeof explanationRequest>

/** Why a result goes back, and what the unit has to explain before it may send it again. */
export const returnRemarks = z.strictObject({
  remarks: paragraph(2000).min(5),
  points: z.array(explanationRequest).max(maxPoints).default([]),
})
export type ReturnRemarks = z.input<typeof returnRemarks>

export const explanationAnswer = z.strictObject({ answer: paragraph(4000).min(5) })

/** Why something that was settled is taken back or taken out: read by everybody, for ever. */
export const reviewReason = z.strictObject({ reason: paragraph(500).min(5) })

const instant = z.iso.datetime()
const deed = z.object({ at: instant, by: z.string().nullable() })

export const explanation = deed.extend({
  /** From 1, in the order of asking. */
  number: count,
  question: z.string(),
  /** What it is about, in words; null: the whole result. */
  village: z.string().nullable(),
  content: z.string().nullable(),
  answer: deed.extend({ text: z.string() }).nullable(),
})
export type Explanation = z.infer<typeof explanation>

/** Everything said between the two levels about a result, and what the asking account may add. */
export const reviewThread = z.object({
  explanations: z.array(explanation),
  mayAsk: z.boolean(),
  mayAnswer: z.boolean(),
  mayVoid: z.boolean(),
  /** For whoever may take them out: finished stacks of paper ballots. */
  stacks: z.array(
    z.object({ id: z.string(), name: z.string(), ballots: count, voided: z.boolean() }),
  ),
})
export type ReviewThread = z.infer<typeof reviewThread>

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
  /** The share of the households that must answer, as frozen; null: none is laid down. */
  minimum: ratio.nullable(),
  /** What falls below its frozen threshold. */
  missed: z.array(z.object({ label: z.string(), figure: figure.nullable(), bound })),
  /** The unit or villages in which too few households answered. */
  belowMinimum: count,
  openExplanations: count,
  openObjections: count,
})
export type ReviewRow = z.infer<typeof reviewRow>
export const reviewList = z.object({ rows: z.array(reviewRow) })
export type ReviewList = z.infer<typeof reviewList>
