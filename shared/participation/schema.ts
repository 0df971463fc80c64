import * as z from 'zod'
import { householdDraw } from '../counting/schema.ts'
import { line, paragraph } from '../schema.ts'

const count = z.int().min(1).max(20_000)

/** The upper body confirms the households and releases so many cards for a village. */
export const cardRelease = z.strictObject({ villageId: z.string().max(64), cards: count })
export type CardRelease = z.infer<typeof cardRelease>

/** Cards instead of spoiled or lost ones, within the limit; an event each. */
export const cardReissue = z.strictObject({
  villageId: z.string().max(64),
  cards: count,
  reason: paragraph(500).min(1),
})
export type CardReissue = z.infer<typeof cardReissue>

/** Codes are made for so many of the released cards of a village; two witnesses see them printed. */
export const newPrintJob = z.strictObject({
  villageId: z.string().max(64),
  cards: count,
  witnesses: line(200).min(1),
})
export type NewPrintJob = z.infer<typeof newPrintJob>

/** Cards in hand that nobody will use: `voided` spoiled, `returned` left over. */
export const cardWithdrawal = z.strictObject({
  serials: z.array(z.int().min(1).max(10_000_000)).min(1).max(500),
  kind: z.enum(['voided', 'returned']),
  reason: paragraph(500).optional(),
})
export type CardWithdrawal = z.infer<typeof cardWithdrawal>

export const villageStock = z.object({
  villageId: z.string(),
  name: z.string(),
  /** Those that are asked. */
  households: z.number().int().nullable(),
  /** How many on the list they were drawn from; absent where all are asked. */
  drawnFrom: z.number().int().optional(),
  /** By the upper body, and beyond the households. */
  released: z.number().int(),
  reissued: z.number().int(),
  reissueLimit: z.number().int(),
  printed: z.number().int(),
  voided: z.number().int(),
  returned: z.number().int(),
  used: z.number().int(),
  /** "Báo thẻ bị dùng trước" */
  reports: z.number().int(),
})
export type VillageStock = z.infer<typeof villageStock>

export const printJob = z.object({
  id: z.string(),
  villageId: z.string(),
  villageName: z.string(),
  firstSerial: z.number().int(),
  cards: z.number().int(),
  witnesses: z.string(),
  prints: z.number().int(),
  at: z.iso.datetime(),
  /** Until then it can be printed; null when its codes are gone. */
  openUntil: z.iso.datetime().nullable(),
})
export type PrintJob = z.infer<typeof printJob>

export const cardStock = z.object({
  villages: z.array(villageStock),
  jobs: z.array(printJob),
  mayRelease: z.boolean(),
  mayPrint: z.boolean(),
})
export type CardStock = z.infer<typeof cardStock>

/** The number that was made known, as it stands in its source. */
export const householdSeed = z.strictObject({ seed: z.string().regex(/^\d{5,64}$/) })

/** Which households were drawn, by their numbers in the list of their village: no name, no card. */
export const drawPage = z.object({
  plan: householdDraw,
  drawn: z.object({ seed: z.string(), at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  villages: z.array(
    z.object({
      villageId: z.string(),
      name: z.string(),
      /** On the list, and how many of them are asked. */
      households: z.number().int(),
      selected: z.number().int(),
      /** Empty until they are drawn. */
      numbers: z.array(z.number().int()),
    }),
  ),
  /** The asking account enters the number, and may do so from the day on. */
  mayDraw: z.boolean(),
})
export type DrawPage = z.infer<typeof drawPage>

/** What goes to the printer, in an order that chance has chosen. */
export const printedCards = z.object({
  villageName: z.string(),
  cards: z.array(z.object({ serial: z.number().int(), code: z.string() })),
})
export type PrintedCards = z.infer<typeof printedCards>
