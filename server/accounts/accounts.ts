import type { Account, AccountList, Grant } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { belowSql, unitsById } from '../units/tree.ts'
import { grantsFor } from './access.ts'
import type { Actor } from './actor.ts'
import './tables.ts'

export const accountPageSize = 50

/** The accounts with a grant somewhere in the actor's trees, by user name. */
export async function listAccounts(
  ctx: Context,
  actor: Actor,
  search: { q?: string | undefined; page: number },
): Promise<AccountList> {
  const roots = grantsFor(actor, 'accounts.manage').map((grant) => grant.unitId)
  let accounts = ctx.db.selectFrom('account').where('account.id', 'in', (on) =>
    on
      .selectFrom('accountGrant')
      .select('accountId')
      .where('unitId', 'in', belowSql(roots, dayOf(ctx.now()))),
  )
  if (search.q) {
    const like = `%${search.q.trim().toLowerCase()}%`
    accounts = accounts.where((on) =>
      on.or([on('username', 'like', like), on(on.fn('lower', ['displayName']), 'like', like)]),
    )
  }
  const { total } = await accounts
    .select((on) => on.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await accounts
    .select('account.id')
    .orderBy('username')
    .limit(accountPageSize)
    .offset((search.page - 1) * accountPageSize)
    .execute()
  return {
    accounts: await accountsById(
      ctx,
      ctx.db,
      rows.map((row) => row.id),
    ),
    total: Number(total),
    page: search.page,
    pageSize: accountPageSize,
  }
}

export async function getAccount(ctx: Context, db: Reader, id: string): Promise<Account> {
  return found((await accountsById(ctx, db, [id]))[0])
}

/** In the order of the given ids; unknown ones are left out. */
async function accountsById(ctx: Context, db: Reader, ids: string[]): Promise<Account[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('account').selectAll().where('id', 'in', ids).execute()
  const grants = await db
    .selectFrom('accountGrant')
    .selectAll()
    .where('accountId', 'in', ids)
    .orderBy('validFrom')
    .orderBy('id')
    .execute()
  const units = await unitsById(
    db,
    grants.map((grant) => grant.unitId),
    dayOf(ctx.now()),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const own = grants.flatMap((grant): Grant[] => {
      const unit = units.get(grant.unitId)
      const { accountId, unitId: _unitId, ...fields } = grant
      return unit && accountId === id ? [{ ...fields, unit }] : []
    })
    return [
      {
        id,
        username: row.username,
        displayName: row.displayName,
        disabled: row.disabledAt !== null,
        passwordTemporary: row.passwordTemporary === 1,
        grants: own,
      },
    ]
  })
}
