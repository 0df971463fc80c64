import * as z from 'zod'
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
  households: z.number().int().nullable(),
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

/** What goes to the printer, in an order that chance has chosen. */
export const printedCards = z.object({
  villageName: z.string(),
  cards: z.array(z.object({ serial: z.number().int(), code: z.string() })),
})
export type PrintedCards = z.infer<typeof printedCards>
