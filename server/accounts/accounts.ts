import { bodies } from '#shared/accounts/permissions.ts'
import type { Account, AccountList, Grant } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import { fold } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { successorsOf } from '../units/lineage.ts'
import { belowSql, unitsById } from '../units/tree.ts'
import { grantsFor } from './access.ts'
import type { Actor, ActorGrant } from './actor.ts'
import './tables.ts'

export const accountPageSize = 50

/** The accounts with a grant somewhere in the actor's trees, below the province of the actor's own body, by user name. */
export async function listAccounts(
  ctx: Context,
  actor: Actor,
  search: { q?: string | undefined; page: number },
): Promise<AccountList> {
  const today = dayOf(ctx.now())
  const managing = grantsFor(actor, 'accounts.manage')
  const units = await unitsById(
    ctx.db,
    managing.map(({ unitId }) => unitId),
    today,
  )
  const isOnTop = ({ unitId }: ActorGrant) => units.get(unitId)?.level === 'province'
  let accounts = ctx.db.selectFrom('account').where((on) =>
    on.or([
      ...managing.map((grant) =>
        on('account.id', 'in', (within) =>
          within
            .selectFrom('accountGrant')
            .select('accountId')
            .where('unitId', 'in', belowSql([grant.unitId], today))
            .where('body', 'in', isOnTop(grant) ? bodies : [grant.body]),
        ),
      ),
      // Whose last grant was taken back belongs to no tree: the province keeps sight of them.
      ...(managing.some(isOnTop)
        ? [on('account.id', 'not in', (all) => all.selectFrom('accountGrant').select('accountId'))]
        : []),
    ]),
  )
  if (search.q) accounts = accounts.where('searchName', 'like', `%${fold(search.q)}%`)
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
  const places = await placesOf(
    db,
    grants.map((grant) => grant.unitId),
    dayOf(ctx.now()),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const own = grants.flatMap(({ accountId, unitId, ...fields }): Grant[] =>
      accountId === id ? (places.get(unitId) ?? []).map((unit) => ({ ...fields, unit })) : [],
    )
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

/** Where a grant on each unit holds today: there, or in what the unit has gone over into. */
async function placesOf(db: Reader, unitIds: string[], on: string): Promise<Map<string, Unit[]>> {
  const heirs = await successorsOf(db, unitIds, on)
  const all = [...unitIds, ...[...heirs.values()].flat()]
  const units = await unitsById(db, all, on)
  return new Map(
    unitIds.map((id) => [
      id,
      [id, ...(heirs.get(id) ?? [])].flatMap((one) => units.get(one) ?? []),
    ]),
  )
}
