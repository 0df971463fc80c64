import type * as z from 'zod'
import type { Grant, newAccount, newGrant, TemporaryPassword } from '#shared/accounts/schema.ts'
import { isSecondment } from '#shared/accounts/secondment.ts'
import { type Day, dayOf } from '#shared/dates/days.ts'
import { fold } from '#shared/text.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { getAccount } from './accounts.ts'
import { hashPassword, temporaryPasswordFrom } from './passwords.ts'
import './tables.ts'

type GrantFields = z.output<typeof newGrant>

/**
 * Makes an account with its first grant. Its password is shown once and must be changed at the first sign-in.
 * @param createdBy null on the command line
 * @throws Refusal conflict username_taken
 */
export async function createAccount(
  ctx: Context,
  createdBy: string | null,
  given: z.output<typeof newAccount>,
): Promise<TemporaryPassword> {
  const temporaryPassword = temporaryPasswordFrom(ctx.random)
  const password = { hash: await hashPassword(temporaryPassword), temporary: true }
  const account = await transact(ctx.db, async (tx) =>
    getAccount(ctx, tx, await insertAccount(ctx, tx, createdBy, given, password)),
  )
  return { account, temporaryPassword }
}

/** The same inside a transaction, with a password that is known already. @returns the account's id */
export async function insertAccount(
  ctx: Context,
  tx: Tx,
  createdBy: string | null,
  given: z.output<typeof newAccount>,
  password: { hash: string; temporary: boolean },
): Promise<string> {
  const id = newId(ctx.random)
  const inserted = await tx
    .insertInto('account')
    .values({
      id,
      username: given.username,
      displayName: given.displayName,
      searchName: fold(`${given.username} ${given.displayName}`),
      passwordHash: password.hash,
      passwordTemporary: password.temporary ? 1 : 0,
      createdAt: instant(ctx),
      disabledAt: null,
      disabledBy: null,
    })
    .onConflict((on) => on.column('username').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw new Refusal('conflict', 'username_taken', { username: 'username_taken' })
  await record(ctx, tx, {
    act: 'accounts.create',
    accountId: createdBy,
    unitId: given.unitId,
    subject: `account/${id}`,
    detail: { username: given.username },
  })
  await insertGrant(ctx, tx, createdBy, id, given)
  return id
}

/**
 * Grants a role; it holds from today.
 * @throws Refusal invalid secondment_undocumented for a role with the Front to who works for the committee,
 * without a document or without a last day
 */
export async function grantRole(
  ctx: Context,
  grantedBy: string | null,
  accountId: string,
  given: GrantFields,
) {
  return transact(ctx.db, async (tx) => {
    refuseUndocumented(given, (await getAccount(ctx, tx, accountId)).grants, dayOf(ctx.now()))
    await insertGrant(ctx, tx, grantedBy, accountId, given)
    return getAccount(ctx, tx, accountId)
  })
}

function refuseUndocumented(given: GrantFields, held: Grant[], today: Day): void {
  if (!isSecondment(given.body, held, today)) return
  const { validUntil, documentNumber } = given
  const lacking = Object.entries({ validUntil, documentNumber }).filter(([, value]) => !value)
  if (lacking.length === 0) return
  const reason = 'secondment_undocumented'
  const fields = Object.fromEntries(lacking.map(([field]) => [field, reason]))
  throw new Refusal('invalid', reason, fields)
}

async function insertGrant(
  ctx: Context,
  tx: Tx,
  grantedBy: string | null,
  accountId: string,
  given: GrantFields,
): Promise<void> {
  const { role, body, unitId, validUntil, documentNumber } = given
  const row = { role, body, unitId, validUntil, documentNumber }
  await tx
    .insertInto('accountGrant')
    .values({ id: newId(ctx.random), accountId, validFrom: dayOf(ctx.now()), ...row })
    .execute()
  await record(ctx, tx, {
    act: 'accounts.grant',
    accountId: grantedBy,
    unitId,
    subject: `account/${accountId}`,
    detail: row,
  })
}
