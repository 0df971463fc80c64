import * as z from 'zod'
import { bodies, roles } from '../accounts/permissions.ts'
import { password } from '../accounts/schema.ts'
import { paragraph } from '../schema.ts'
import { day, unit } from '../units/schema.ts'

export const teamSearch = z.object({ on: day.optional(), q: z.string().max(100).optional() })

/** Somebody with a role in a unit on the asked day. */
export const teamMember = z.object({
  accountId: z.string(),
  username: z.string(),
  displayName: z.string(),
  disabled: z.boolean(),
  role: z.enum(roles),
  body: z.enum(bodies),
  unit,
  validFrom: day,
  validUntil: day.nullable(),
  documentNumber: z.string().nullable(),
  /** The asking account may give them a code for signing in. */
  mayHelp: z.boolean(),
  /** What they have begun to key and not finished. */
  openReadings: z.number().int(),
})
export type TeamMember = z.infer<typeof teamMember>

/** Who is what on a day, in the own unit and, for those above, in the units below. */
export const team = z.object({
  on: day,
  members: z.array(teamMember),
  /** More than are listed here: search by name. */
  more: z.boolean(),
  mayHandOver: z.boolean(),
})
export type Team = z.infer<typeof team>

/** The open work of one account goes over to another one of the same unit and body. */
export const handOver = z.strictObject({
  from: z.string(),
  to: z.string(),
  reason: paragraph(500).min(5),
})
export type HandOver = z.infer<typeof handOver>
export const handedOver = z.object({
  /** Readings of stacks that went over. */
  readings: z.number().int(),
  /** Those that stay: who takes over has done the other reading of the same stack. */
  stayed: z.number().int(),
})
export type HandedOver = z.infer<typeof handedOver>

/** Shown once and printed; good for one sign-in until then. */
export const signInCode = z.object({
  username: z.string(),
  displayName: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
})
export type SignInCode = z.infer<typeof signInCode>

/** Signing in with a printed code sets a new password at once. */
export const codeSignIn = z.strictObject({
  username: z.string().max(100),
  code: z.string().max(100),
  next: password,
})
export type CodeSignIn = z.infer<typeof codeSignIn>
