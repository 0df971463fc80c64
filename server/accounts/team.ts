import { ruleOf } from '#shared/accounts/permissions.ts'
import type { Account } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Team } from '#shared/team/schema.ts'
import { fold } from '#shared/text.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { predecessorsOf } from '../units/lineage.ts'
import { belowSql, unitsById } from '../units/tree.ts'
import { grantsFor, mayThey } from './access.ts'
import { getAccount } from './accounts.ts'
import type { Actor, ActorGrant } from './actor.ts'
import './tables.ts'

const mostListed = 200

type Member = Omit<Team['members'][number], 'openReadings'>

/** Who is what on a day, as far as the actor's grants reach: the own unit, for those above also what lies below. */
export async function listTeam(
  ctx: Context,
  actor: Actor,
  search: { on: string; q?: string | undefined },
): Promise<{ members: Member[]; more: boolean }> {
  const rows = await readGrants(ctx.db, grantsFor(actor, 'team.view'), search)
  const units = await unitsById(
    ctx.db,
    rows.map(({ unitId }) => unitId),
    search.on,
  )
  const helps = grantsFor(actor, 'team.help').length > 0
  const helped = new Map<string, boolean>()
  const members: Member[] = []
  for (const { unitId, disabledAt, ...row } of rows.slice(0, mostListed)) {
    const unit = units.get(unitId)
    if (!unit) continue
    const { accountId } = row
    if (helps && !helped.has(accountId)) {
      const account = await getAccount(ctx, ctx.db, accountId)
      helped.set(accountId, await mayHelp(ctx, actor, account))
    }
    const help = helped.get(accountId) ?? false
    members.push({ ...row, unit, disabled: disabledAt !== null, mayHelp: help })
  }
  return { members, more: rows.length > mostListed }
}

/**
 * Whoever gives out a code could sign in as its owner: so every role of the account must lie within reach, and nobody
 * helps themselves.
 */
export async function mayHelp(ctx: Context, actor: Actor, account: Account): Promise<boolean> {
  const today = dayOf(ctx.now())
  const held = account.grants.filter(({ validUntil }) => !validUntil || validUntil >= today)
  if (account.disabled || account.id === actor.accountId || held.length === 0) return false
  for (const { unit, body } of held) {
    if (!(await mayThey(ctx, actor, 'team.help', { unitId: unit.id, body }))) return false
  }
  return true
}

const grantColumns = [
  ...(['id', 'accountId', 'role', 'unitId', 'body'] as const),
  ...(['validFrom', 'validUntil', 'documentNumber'] as const),
] as const

async function readGrants(
  db: Reader,
  reaching: ActorGrant[],
  { on, q }: { on: string; q?: string | undefined },
) {
  if (reaching.length === 0) return []
  const past = await predecessorsOf(
    db,
    reaching.map(({ unitId }) => unitId),
  )
  const held = db
    .selectFrom('accountGrant')
    .select(grantColumns)
    .unionAll(db.selectFrom('pastGrant').select(grantColumns))
  let query = db
    .selectFrom(held.as('held'))
    .innerJoin('account', 'account.id', 'held.accountId')
    .select(['accountId', 'username', 'displayName', 'disabledAt', 'role', 'body', 'unitId'])
    .select(['validFrom', 'validUntil', 'documentNumber'])
    .where('validFrom', '<=', on)
    .where((when) => when.or([when('validUntil', 'is', null), when('validUntil', '>=', on)]))
    .where((when) =>
      when.or(
        reaching.map(({ role, unitId, body }) => {
          const whole = ruleOf('team.view').reach[role] === 'tree'
          const units = whole ? belowSql([unitId], on) : [unitId, ...(past.get(unitId) ?? [])]
          return when.and([when('unitId', 'in', units), when('body', '=', body)])
        }),
      ),
    )
  if (q) query = query.where('searchName', 'like', `%${fold(q)}%`)
  return query
    .orderBy('unitId')
    .orderBy('username')
    .orderBy('held.id')
    .limit(mostListed + 1)
    .execute()
}
