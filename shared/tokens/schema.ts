import * as z from 'zod'
import { bytes256 } from '../responses/schema.ts'

/** 15 digits, without spaces or dashes. Whether the check digits hold is looked at by the act. */
const code = z.string().regex(/^\d{15}$/)

/** A card that is voided or returned is as unknown as one that was never printed. */
export const cardStates = ['unused', 'used', 'unknown'] as const

/** The body of POST …/card-checks. Nothing is spent by asking; failures are counted and slowed down. */
export const cardCheckBody = z.strictObject({ code })
export type CardCheckBody = z.infer<typeof cardCheckBody>

/** The village and its key are there unless the card is unknown. */
export const cardCheckReply = z.object({
  state: z.enum(cardStates),
  village: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** base64url of the modulus, 256 bytes; the exponent is 65537. */
  publicKey: z.string().nullable(),
})
export type CardCheckReply = z.infer<typeof cardCheckReply>

/** The body of POST …/redemptions. The same blinded token again gets the same reply; another is a conflict. */
export const redemptionBody = z.strictObject({ code, blinded: bytes256 })
export type RedemptionBody = z.infer<typeof redemptionBody>

export const redemptionReply = z.object({ blindSignature: bytes256 })
export type RedemptionReply = z.infer<typeof redemptionReply>

/** The body of POST …/used-card-reports: "Báo thẻ bị dùng trước", counted once per card. */
export const usedCardReportBody = z.strictObject({ code })
export type UsedCardReportBody = z.infer<typeof usedCardReportBody>
