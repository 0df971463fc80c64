import { permissionsOf } from '#shared/accounts/permissions.ts'
import type { Session } from '#shared/accounts/schema.ts'
import type { Context } from '../context.ts'
import { getAccount } from './accounts.ts'
import type { Actor } from './actor.ts'

/** What the console knows of who has signed in: the roles in force today and what they may do. */
export async function describeSession(ctx: Context, actor: Actor): Promise<Session> {
  const { id, username, displayName, grants } = await getAccount(ctx, ctx.db, actor.accountId)
  const inForce = new Set(actor.grants.map((grant) => grant.id))
  return {
    account: { id, username, displayName },
    passwordTemporary: actor.passwordTemporary,
    grants: grants
      .filter((grant) => inForce.has(grant.id))
      .map((grant) => ({ ...grant, permissions: permissionsOf(grant.role) })),
    demo: ctx.config.demo,
  }
}
