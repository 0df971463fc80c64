import * as z from 'zod'
import { line, paragraph } from '../schema.ts'
import { keyHolders } from '../surveys/kinds.ts'
import { day } from '../units/schema.ts'
import type { Figures } from './differences.ts'

// The end of the collecting in a village ("Kết thúc thu phiếu tại thôn"): what has come in is held against what went out,
// and every difference is mended or explained before the box is opened.

const count = z.int().min(0).max(20_000)

/** From the register: `handedOut`, cards by the signatures, and `away`, "Hộ đi vắng", where they were counted. */
export const villageClosing = z.strictObject({
  handedOut: count,
  away: count.optional(),
  explanation: paragraph(1000).optional(),
})
export type VillageClosing = z.infer<typeof villageClosing>

/** "Họp thôn": ballots and phones at one meeting. Whoever writes sits at a table apart, or it may not be held. */
export const villageMeeting = z.strictObject({
  heldOn: day,
  place: line(200).min(1),
  households: count.min(1),
  firstWitness: line(100).min(1),
  secondWitness: line(100).min(1),
  writingApart: z.literal(true),
})
export type VillageMeeting = z.infer<typeof villageMeeting>

export const collectionReason = z.strictObject({ reason: paragraph(500).min(1) })

export const differenceKinds = [
  'handedOut',
  'away',
  'phone',
  'paper',
  'notIssued',
  'reports',
] as const

export const difference = z.object({
  of: z.enum(differenceKinds),
  expected: z.int(),
  found: z.int(),
})

const whole = z.int()

export const figures: z.ZodType<Figures> = z.object({
  households: whole.nullable(),
  selected: whole.nullable(),
  issued: whole,
  used: whole,
  received: whole,
  missing: whole,
  phone: z.object({ cards: whole, answers: whole }),
  paper: z.object({
    ...{ cards: whole, boxed: whole, valid: whole },
    ...{ blank: whole, overallTwice: whole, notIssued: whole },
  }),
  reports: whole,
  unfinished: whole,
})

/** A meeting as it is told; who bore witness stays with the body that asks. */
export const heldMeeting = z.object({
  heldOn: day,
  place: z.string(),
  households: whole,
  witnesses: z.array(z.string()),
})

export const collectionStages = ['collecting', 'differing', 'closed', 'counted'] as const

export const villageCollection = z.object({
  id: z.string(),
  name: z.string(),
  /** `differing`: closed, and a difference is not explained, or has come since; `counted`: its answers are out of the box. */
  stage: z.enum(collectionStages),
  figures,
  meeting: heldMeeting.nullable(),
  closing: z
    .object({
      at: z.iso.datetime(),
      by: z.string(),
      handedOut: whole,
      away: whole.nullable(),
      explanation: z.string().nullable(),
    })
    .nullable(),
  /** Of a village that was counted before the others; what came out is shown when the last is counted. */
  count: z
    .object({
      at: z.iso.datetime(),
      answers: whole,
      /** Of them; the others are blank, or have the overall question ticked twice. */
      valid: whole,
      /** Merkle root, hex, over the leaves of its answers. */
      answersRoot: z.string(),
      /** The event that vouches for it. */
      event: z.object({ height: whole, hash: z.string() }),
    })
    .nullable(),
  /** As they are now; of a village that still collects nobody has said yet how many cards were handed out. */
  differences: z.array(difference),
})
export type VillageCollection = z.infer<typeof villageCollection>

export const collectionDesk = z.object({
  villages: z.array(villageCollection),
  /** The survey has cards and is not counted yet. */
  takes: z.boolean(),
  mayClose: z.boolean(),
  /** Answers that a village needs to be counted by itself; fewer wait for the count of all that is left. */
  countsAloneFrom: whole,
  boxKeyHolder: z.enum(keyHolders).nullable(),
  /** The plan of an official survey names meetings; any other survey may hold them. */
  mayMeet: z.boolean(),
})
export type CollectionDesk = z.infer<typeof collectionDesk>
