import * as z from 'zod'
import { paragraph } from '../schema.ts'
import { largestStack, verdicts } from './limits.ts'

// Paper: a stack is what came out of the two boxes of a village, surrendered cards and folded ballots. It is counted
// by hand, keyed twice by two accounts, settled, and then put into the box as a whole.

const count = z.int().min(0).max(largestStack)

/** What the minutes of the village say, before the first ballot is keyed. */
export const handCount = z.strictObject({
  cards: count,
  valid: count,
  blank: count,
  overallTwice: count,
  notIssued: count,
  /** "Chưa hài lòng" by content, where the minutes have them. */
  notSatisfied: z.record(z.string().max(70), count).refine((one) => Object.keys(one).length <= 100),
})
export type HandCount = z.infer<typeof handCount>

export const newStack = z.strictObject({ villageId: z.string().max(64), handCount })
export type NewStack = z.infer<typeof newStack>

/** A card out of the box, scanned or typed. Whether the check digits hold is looked at by the act. */
export const surrenderedCard = z.strictObject({ code: z.string().regex(/^\d{15}$/) })

/** Wide on purpose: what fits the form is decided by the form itself. */
const answerValue = z.union([z.string().max(8000), z.array(z.string().max(64)).max(50), z.int()])

export const ballotContent = z.strictObject({
  verdict: z.enum(verdicts),
  /** Only of a valid one. */
  answers: z
    .record(z.string().max(100), answerValue)
    .refine((answers) => Object.keys(answers).length <= 300, 'too_many'),
})
export type BallotContent = z.infer<typeof ballotContent>

/** `position`: its place in the pile, from 1. The same again changes nothing; another content corrects it. */
export const keyedBallot = z.strictObject({
  position: z.int().min(1).max(largestStack),
  content: ballotContent,
})
export type KeyedBallot = z.infer<typeof keyedBallot>

/** How many ballots the clerk has keyed: so none can have been lost on the way unnoticed. */
export const finishedPass = z.strictObject({ ballots: count })

const place = z.int().min(0).max(largestStack)

/** Which content stands where two readings differ; null: there is no such ballot. Places are 0 where one has none. */
export const settlement = z.strictObject({
  first: place,
  second: place,
  content: ballotContent.nullable(),
})
export type Settlement = z.infer<typeof settlement>

/** `confirmation`: the number of the stack, typed. */
export const finishedStack = z.strictObject({
  confirmation: z.int(),
  explanation: paragraph(1000).optional(),
})
export type FinishedStack = z.infer<typeof finishedStack>

export const droppedStack = z.strictObject({ reason: paragraph(500).min(1) })

const by = z.object({ id: z.string(), name: z.string() })

/** The first that applies: thrown away, in the box, both readings done, or which of them is awaited. */
export const stages = ['dropped', 'finished', 'settling', 'second', 'first'] as const
export type Stage = (typeof stages)[number]

/** How many ballots of each kind. */
export const totals = z.object({
  valid: z.int(),
  blank: z.int(),
  overallTwice: z.int(),
  notIssued: z.int(),
})
export type Totals = z.infer<typeof totals>

export const stackSummary = z.object({
  id: z.string(),
  number: z.int(),
  villageId: z.string(),
  stage: z.enum(stages),
  /** Surrendered. */
  cards: z.int(),
  handCount,
  /** Of a finished stack. */
  totals: totals.nullable(),
  explanation: z.string().nullable(),
  droppedReason: z.string().nullable(),
  passes: z.array(z.object({ by, keyed: z.int(), finished: z.boolean(), mine: z.boolean() })),
})
export type StackSummary = z.infer<typeof stackSummary>

export const paperDesk = z.object({
  villages: z.array(z.object({ id: z.string(), name: z.string() })),
  stacks: z.array(stackSummary),
  /** The survey has cards and is not counted yet. */
  takes: z.boolean(),
  mayKey: z.boolean(),
  mayDrop: z.boolean(),
})
export type PaperDesk = z.infer<typeof paperDesk>

/** A place where the two readings differ, with what has been settled. */
export const difference = z.object({
  first: z.int(),
  second: z.int(),
  contents: z.object({ first: ballotContent.nullable(), second: ballotContent.nullable() }),
  settled: z.object({ content: ballotContent.nullable() }).nullable(),
})
export type Difference = z.infer<typeof difference>

/** What was keyed and what the minutes say, where they are not the same. */
export const deviation = z.object({
  /** `cards`, a verdict, or the id of a content. */
  of: z.string(),
  minutes: z.int(),
  keyed: z.int(),
})
export type Deviation = z.infer<typeof deviation>

export const stackView = z.object({
  stack: stackSummary,
  villageName: z.string(),
  /** What the asking account has keyed in the reading that is under way. */
  own: z.array(z.object({ id: z.string(), position: z.int(), content: ballotContent })),
  /** Once both readings are done; empty before. */
  differences: z.array(difference),
  /** Once nothing is left to settle. */
  deviations: z.array(deviation),
  mayKey: z.boolean(),
  mayDrop: z.boolean(),
})
export type StackView = z.infer<typeof stackView>
