import { createHash, randomBytes } from 'node:crypto'
import { dayOf } from '#shared/dates/days.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { successorsOf } from '../units/lineage.ts'
import type { Actor } from './actor.ts'
import './tables.ts'

/** A working day with a margin; after it people sign in again. */
export const sessionHours = 12

/** @returns the token for the cookie; only its hash is kept. */
export async function openSession(ctx: Context, tx: Tx, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(ctx.now().getTime() + sessionHours * 3_600_000).toISOString()
  await tx.deleteFrom('accountSession').where('expiresAt', '<', instant(ctx)).execute()
  await tx
    .insertInto('accountSession')
    .values({ tokenHash: hashToken(token), accountId, expiresAt })
    .execute()
  return token
}

/** Who holds this token, with today's grants (a grant follows its unit into the successors); undefined when it is unknown, over, or the account is disabled. */
export async function findActor(ctx: Context, token: string): Promise<Actor | undefined> {
  const row = await ctx.db
    .selectFrom('accountSession')
    .innerJoin('account', 'account.id', 'accountSession.accountId')
    .select(['account.id', 'username', 'displayName', 'passwordTemporary'])
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', instant(ctx))
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && withGrants(ctx, row)
}

/** An account for whom the clock does something it asked for; undefined once it is disabled. */
export async function findAccountActor(
  ctx: Context,
  accountId: string,
): Promise<Actor | undefined> {
  const row = await ctx.db
    .selectFrom('account')
    .select(['id', 'username', 'displayName', 'passwordTemporary'])
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && withGrants(ctx, row)
}

interface AccountRow {
  id: string
  username: string
  displayName: string
  passwordTemporary: number
}

async function withGrants(ctx: Context, row: AccountRow): Promise<Actor> {
  const today = dayOf(ctx.now())
  const grants = await ctx.db
    .selectFrom('accountGrant')
    .select(['id', 'role', 'unitId', 'body'])
    .where('accountId', '=', row.id)
    .where('validFrom', '<=', today)
    .where((on) => on.or([on('validUntil', 'is', null), on('validUntil', '>=', today)]))
    .orderBy('id')
    .execute()
  const units = grants.map((grant) => grant.unitId)
  const successors = await successorsOf(ctx.db, units, today)
  return {
    accountId: row.id,
    username: row.username,
    displayName: row.displayName,
    passwordTemporary: row.passwordTemporary === 1,
    grants: grants.flatMap((grant) =>
      [grant.unitId, ...(successors.get(grant.unitId) ?? [])].map((unitId) => ({
        ...grant,
        unitId,
      })),
    ),
  }
}

export async function closeSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('accountSession').where('tokenHash', '=', hashToken(token)).execute()
}

/** Signs an account out everywhere: after a new password, or when it is disabled. */
export async function closeSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('accountSession').where('accountId', '=', accountId).execute()
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
