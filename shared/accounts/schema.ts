import * as z from 'zod'
import { day, unit } from '../units/schema.ts'
import { bodies, type Permission, permissions, roles } from './permissions.ts'

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/)

/** Length is what makes a password; ten characters, no rules about kinds of characters (NIST SP 800-63B § 3.1.1). */
export const password = z.string().min(10).max(200)

export const signIn = z.strictObject({
  username: z.string().max(100),
  password: z.string().max(200),
})
export type SignIn = z.infer<typeof signIn>

export const grant = z.object({
  id: z.string(),
  role: z.enum(roles),
  body: z.enum(bodies),
  unit,
  validFrom: day,
  validUntil: day.nullable(),
  documentNumber: z.string().nullable(),
})
export type Grant = z.infer<typeof grant>

/** Who is signed in and what they may do where. */
export const session = z.object({
  account: z.object({ id: z.string(), username: z.string(), displayName: z.string() }),
  passwordTemporary: z.boolean(),
  grants: z.array(
    grant.extend({
      permissions: z.array(z.enum(Object.keys(permissions) as [Permission, ...Permission[]])),
    }),
  ),
  demo: z.boolean(),
})
export type Session = z.infer<typeof session>

export const passwordChange = z.strictObject({ current: z.string().max(200), next: password })
export type PasswordChange = z.infer<typeof passwordChange>

const grantFields = {
  role: z.enum(roles),
  body: z.enum(bodies),
  unitId: z.string(),
  validUntil: day.nullable().default(null),
  documentNumber: z.string().trim().max(100).nullable().default(null),
}
export const newGrant = z.strictObject(grantFields)
export type NewGrant = z.input<typeof newGrant>

export const newAccount = z.strictObject({
  username,
  displayName: z.string().trim().min(1).max(100),
  ...grantFields,
})
export type NewAccount = z.input<typeof newAccount>

export const account = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  disabled: z.boolean(),
  passwordTemporary: z.boolean(),
  grants: z.array(grant),
})
export type Account = z.infer<typeof account>

/** Why somebody may no longer, or may again: it stays in the account's history. */
const reason = z.string().trim().min(5).max(500)
export const grantEnding = z.strictObject({ reason })
export const accountDoor = z.strictObject({ disabled: z.boolean(), reason })
export type AccountDoor = z.infer<typeof accountDoor>

export const accountActs = [
  ...['accounts.create', 'accounts.grant', 'accounts.revoke', 'accounts.disable'],
  ...['accounts.enable', 'accounts.resetPassword', 'accounts.issueCode'],
] as const
export const accountDeed = z.object({
  act: z.enum(accountActs),
  at: z.string(),
  /** Null: the command line. */
  by: z.string().nullable(),
  /** What was granted or taken back, where it was about that. */
  grant: z
    .object({ role: z.enum(roles), body: z.enum(bodies), unitName: z.string().nullable() })
    .nullable(),
  documentNumber: z.string().nullable(),
  reason: z.string().nullable(),
})
export type AccountDeed = z.infer<typeof accountDeed>

/** What was done with an account, the latest first. */
export const accountHistory = z.object({ deeds: z.array(accountDeed) })
export type AccountHistory = z.infer<typeof accountHistory>

export const accountSearch = z.object({
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
export const accountList = z.object({
  accounts: z.array(account),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
})
export type AccountList = z.infer<typeof accountList>

/** Shown once, to be handed over; the owner must change it at the first sign-in. */
export const temporaryPassword = z.object({ account, temporaryPassword: z.string() })
export type TemporaryPassword = z.infer<typeof temporaryPassword>
