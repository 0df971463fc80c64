import type { Kysely, Transaction } from 'kysely'

/**
 * Every table of the program. Each capability adds its own in its `tables.ts`
 * (`declare module '../database/schema.ts'`), so that this room knows none of them by name.
 * Columns are text, integer and bytes only: one migration then serves both engines.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the capabilities through declaration merging
export interface Tables {}

/** Reads, and writes that stand alone. Not to be used inside `transact`. */
export type Db = Kysely<Tables>

declare const inTransaction: unique symbol

/** What a function takes that must run inside a transaction; only `transact` makes one. */
export type Tx = Transaction<Tables> & { readonly [inTransaction]: true }

/** Something to read from: the database, or the transaction that is under way. */
export type Reader = Db | Tx
