import * as z from 'zod'
import { bytes256 } from '../responses/schema.ts'

/** 15 digits, without spaces or dashes. Whether the check digits hold is looked at by the act. */
const code = z
  .string()
  .regex(/^\d{15}$/)
  .describe('The digits of the card without spaces or dashes; as one number they leave 1 modulo 97')

/** A card that is voided or returned is as unknown as one that was never printed. */
export const cardStates = ['unused', 'used', 'unknown'] as const

/** The body of POST …/card-checks. Nothing is spent by asking; failures are counted and slowed down. */
export const cardCheckBody = z.strictObject({ code })
export type CardCheckBody = z.infer<typeof cardCheckBody>

/** The village and its key are there unless the card is unknown. */
export const cardCheckReply = z.object({
  state: z
    .enum(cardStates)
    .describe('`unknown`: no card has this code, or the card was voided or returned'),
  village: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('Where the card belongs: the `village` of its answer'),
  /** base64url of the modulus, 256 bytes; the exponent is 65537. */
  publicKey: z
    .string()
    .nullable()
    .describe("The RSA modulus of the village's key, 256 bytes, base64url; the exponent is 65537"),
})
export type CardCheckReply = z.infer<typeof cardCheckReply>

/** The body of POST …/redemptions. The same blinded token again gets the same reply; another is a conflict. */
export const redemptionBody = z.strictObject({
  code,
  blinded: bytes256.describe('The blinded message of RFC 9474, 256 bytes, base64url'),
})
export type RedemptionBody = z.infer<typeof redemptionBody>

export const redemptionReply = z.object({
  blindSignature: bytes256.describe('The blind signature of RFC 9474, 256 bytes, base64url'),
})
export type RedemptionReply = z.infer<typeof redemptionReply>

/** The body of POST …/used-card-reports: "Báo thẻ bị dùng trước", counted once per card. */
export const usedCardReportBody = z.strictObject({ code })
export type UsedCardReportBody = z.infer<typeof usedCardReportBody>
