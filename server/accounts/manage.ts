import type { Account, AccountDoor, TemporaryPassword } from '#shared/accounts/schema.ts'
import { addDays, type Day, dayOf } from '#shared/dates/days.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { getAccount } from './accounts.ts'
import type { Actor } from './actor.ts'
import { hashPassword, passwordMatches, temporaryPasswordFrom } from './passwords.ts'
import { closeSessionsOf, openSession } from './sessions.ts'
import type { AccountGrantTable } from './tables.ts'
import './tables.ts'

/**
 * Replaces the actor's own password and signs out every other device.
 * @returns a new session token
 */
export async function changePassword(
  ctx: Context,
  actor: Actor,
  given: { current: string; next: string },
): Promise<string> {
  const row = await ctx.db
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow()
  if (!(await passwordMatches(given.current, row.passwordHash))) {
    throw new Refusal('invalid', 'wrong_credentials', { current: 'wrong_password' })
  }
  if (given.current === given.next) {
    throw new Refusal('invalid', 'fields', { next: 'same_password' })
  }
  const passwordHash = await hashPassword(given.next)
  return transact(ctx.db, async (tx) => {
    await storePassword(tx, actor.accountId, passwordHash, false)
    await record(ctx, tx, { act: 'accounts.changePassword', accountId: actor.accountId })
    return openSession(ctx, tx, actor.accountId)
  })
}

/** A new temporary password for somebody who has lost theirs; signs them out everywhere. */
export async function resetPassword(
  ctx: Context,
  resetBy: string | null,
  account: Account,
): Promise<TemporaryPassword> {
  const temporaryPassword = temporaryPasswordFrom(ctx.random)
  const passwordHash = await hashPassword(temporaryPassword)
  return transact(ctx.db, async (tx) => {
    await storePassword(tx, account.id, passwordHash, true)
    await record(ctx, tx, deed('accounts.resetPassword', resetBy, account))
    return { account: await getAccount(ctx, tx, account.id), temporaryPassword }
  })
}

/** Closes an account, or opens it again, with a reason. Nobody can close their own. */
export async function setDisabled(
  ctx: Context,
  actor: Actor,
  account: Account,
  { disabled, reason }: AccountDoor,
): Promise<Account> {
  if (disabled && actor.accountId === account.id) throw new Refusal('conflict', 'own_account')
  return transact(ctx.db, async (tx) => {
    await tx
      .updateTable('account')
      .set({
        disabledAt: disabled ? instant(ctx) : null,
        disabledBy: disabled ? actor.accountId : null,
      })
      .where('id', '=', account.id)
      .execute()
    if (disabled) await closeSessionsOf(tx, account.id)
    await record(ctx, tx, {
      ...deed(disabled ? 'accounts.disable' : 'accounts.enable', actor.accountId, account),
      detail: { reason },
    })
    return getAccount(ctx, tx, account.id)
  })
}

/** Takes a grant back, with a reason. An administrator cannot take the last administration from themselves. */
export async function revokeGrant(
  ctx: Context,
  actor: Actor,
  account: Account,
  grantId: string,
  reason: string,
): Promise<Account> {
  const grant = account.grants.find((one) => one.id === grantId)
  if (grant?.role === 'admin' && actor.accountId === account.id) {
    throw new Refusal('conflict', 'last_admin')
  }
  return transact(ctx.db, async (tx) => {
    const taken = await tx
      .deleteFrom('accountGrant')
      .where('id', '=', grantId)
      .where('accountId', '=', account.id)
      .returningAll()
      .executeTakeFirst()
    if (taken) await keepPast(tx, taken, dayOf(ctx.now()))
    await record(ctx, tx, {
      ...deed('accounts.revoke', actor.accountId, account),
      detail: { role: grant?.role, body: grant?.body, unitId: grant?.unit.id, reason },
    })
    return getAccount(ctx, tx, account.id)
  })
}

/** What had held for a whole day stays known for that day. */
async function keepPast(tx: Tx, grant: AccountGrantTable, today: Day): Promise<void> {
  const yesterday = addDays(today, -1)
  const { validUntil } = grant
  const lastDay = validUntil !== null && validUntil < yesterday ? validUntil : yesterday
  if (grant.validFrom > lastDay) return
  await tx
    .insertInto('pastGrant')
    .values({ ...grant, validUntil: lastDay })
    .execute()
}

/** A new password in place; every session of the account ends. */
export async function storePassword(tx: Tx, id: string, passwordHash: string, temporary: boolean) {
  await tx
    .updateTable('account')
    .set({ passwordHash, passwordTemporary: temporary ? 1 : 0 })
    .where('id', '=', id)
    .execute()
  await closeSessionsOf(tx, id)
}

function deed(act: string, accountId: string | null, account: Account) {
  const unitId = account.grants[0]?.unit.id
  const subject = `account/${account.id}`
  return unitId === undefined ? { act, accountId, subject } : { act, accountId, subject, unitId }
}
