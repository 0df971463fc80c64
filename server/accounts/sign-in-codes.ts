import { createHash } from 'node:crypto'
import type { Account } from '#shared/accounts/schema.ts'
import type { CodeSignIn, SignInCode } from '#shared/team/schema.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import type { Actor } from './actor.ts'
import { storePassword } from './manage.ts'
import { hashPassword, temporaryPasswordFrom } from './passwords.ts'
import { openSession } from './sessions.ts'
import { deviceMarkFor, guardTries, type SignInPlace } from './sign-in.ts'
import './tables.ts'

// Somebody has forgotten the password. The level above gives out a code on paper: for one sign-in, for three days, and
// only together with a new password. Until it is used the old password goes on, so a code locks nobody out.

const goodForHours = 72

/** A code in the place of any before it; only its hash is kept. */
export async function issueSignInCode(
  ctx: Context,
  actor: Actor,
  { id, username, displayName, grants }: Account,
): Promise<SignInCode> {
  const code = temporaryPasswordFrom(ctx.random)
  const expiresAt = new Date(ctx.now().getTime() + goodForHours * 3_600_000).toISOString()
  const row = { codeHash: hashOf(code), expiresAt, issuedBy: actor.accountId }
  const unitId = grants[0]?.unit.id
  await transact(ctx.db, async (tx) => {
    await tx
      .insertInto('signInCode')
      .values({ accountId: id, ...row })
      .onConflict((on) => on.column('accountId').doUpdateSet(row))
      .execute()
    await record(ctx, tx, {
      ...{ act: 'accounts.issueCode', accountId: actor.accountId, subject: `account/${id}` },
      ...(unitId !== undefined && { unitId }),
    })
  })
  return { username, displayName, code, expiresAt }
}

/**
 * Signs in with a code and sets the new password; the code is spent, every other session ends.
 * @returns the session token and the device mark, as `signIn`
 * @throws Refusal unauthenticated wrong_code for a name, a code or a day that does not fit; too_many
 */
export async function signInWithCode(
  ctx: Context,
  given: CodeSignIn,
  from: SignInPlace,
): Promise<{ token: string; device: string }> {
  const name = given.username.trim().toLowerCase()
  const tries = guardTries(ctx, name, from)
  // As slow whether the code is right or not.
  const passwordHash = await hashPassword(given.next)
  const token = await transact(ctx.db, async (tx) => {
    const spent = await tx
      .deleteFrom('signInCode')
      .where('codeHash', '=', hashOf(given.code))
      .where('expiresAt', '>', instant(ctx))
      .where('accountId', 'in', (of) =>
        of.selectFrom('account').select('id').where('username', '=', name),
      )
      .returning('accountId')
      .executeTakeFirst()
    const account = spent && (await findOpen(tx, spent.accountId))
    if (!account) return undefined
    await storePassword(tx, account.id, passwordHash, false)
    await record(ctx, tx, { act: 'accounts.signInByCode', accountId: account.id })
    return openSession(ctx, tx, account.id)
  })
  if (token === undefined) {
    tries.failed()
    throw new Refusal('unauthenticated', 'wrong_code')
  }
  tries.succeeded()
  return { token, device: deviceMarkFor(ctx, name) }
}

function findOpen(tx: Tx, id: string) {
  return tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
}

/** Written as it is read out: capitals, blanks and dashes are all the same. */
function hashOf(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z2-7]/g, '')
  return createHash('sha256').update(`sign-in-code ${plain}`).digest('hex')
}
