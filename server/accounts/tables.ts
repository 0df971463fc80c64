import type { Body, Role } from '#shared/accounts/permissions.ts'

declare module '../database/schema.ts' {
  interface Tables {
    account: AccountTable
    accountGrant: AccountGrantTable
    accountSession: AccountSessionTable
    signInCode: SignInCodeTable
    pastGrant: PastGrantTable
  }
}

export interface AccountTable {
  id: string
  username: string
  displayName: string
  /** User name and display name, folded for searching without accents. */
  searchName: string
  passwordHash: string
  /** 1 until the owner has replaced the password that was handed over. */
  passwordTemporary: number
  createdAt: string
  disabledAt: string | null
  disabledBy: string | null
}

export interface AccountGrantTable {
  id: string
  accountId: string
  role: Role
  unitId: string
  body: Body
  validFrom: string
  /** Last day, included. */
  validUntil: string | null
  documentNumber: string | null
}

/** A role that was taken back, from its first to its last whole day. */
export interface PastGrantTable extends AccountGrantTable {
  validUntil: string
}

export interface AccountSessionTable {
  /** SHA-256 of the cookie's token: a stolen table opens no session. */
  tokenHash: string
  accountId: string
  expiresAt: string
}

/** Help for somebody who has forgotten the password: a code on paper, spent by signing in. */
export interface SignInCodeTable {
  accountId: string
  /** SHA-256: of 60 random bits nothing is guessed from it. */
  codeHash: string
  expiresAt: string
  issuedBy: string
}
