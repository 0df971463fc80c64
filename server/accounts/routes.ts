import {
  type Account,
  account,
  accountDoor,
  accountHistory,
  accountList,
  accountSearch,
  grantEnding,
  newAccount,
  newGrant,
  passwordChange,
  session,
  signIn as signInSchema,
  temporaryPassword,
} from '#shared/accounts/schema.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { found, notFound } from '../errors.ts'
import { accountEndpoint, type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { addressBlock, refuseCrossSite } from '../http/security.ts'
import { clearSession, deviceMark, sessionToken, setSession } from '../http/session.ts'
import { grantsFor, mayThey, permit } from './access.ts'
import { getAccount, listAccounts } from './accounts.ts'
import type { Actor } from './actor.ts'
import { createAccount, grantRole } from './create.ts'
import { describeSession } from './describe-session.ts'
import { readHistory } from './history.ts'
import { changePassword, resetPassword, revokeGrant, setDisabled } from './manage.ts'
import { closeSession, findActor } from './sessions.ts'
import { signIn } from './sign-in.ts'

export const accountRoutes: Endpoint[] = [
  publicEndpoint(
    {
      method: 'post',
      path: '/api/session',
      summary: 'Sign in',
      body: signInSchema,
      reply: session,
    },
    async ({ ctx, body, http }) => {
      refuseCrossSite(http)
      const from = { block: addressBlock(ctx.config, http), device: deviceMark(http) }
      const { token, device } = await signIn(ctx, body, from)
      setSession(ctx, http, token, device)
      http.header('Cache-Control', 'no-store')
      return describeSession(ctx, found(await findActor(ctx, token)))
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/session',
      summary: 'Who is signed in',
      reply: session,
      beforePasswordChange: true,
    },
    ({ ctx, actor }) => describeSession(ctx, actor),
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/session',
      summary: 'Sign out',
      beforePasswordChange: true,
    },
    async ({ ctx, http }) => {
      const token = found(sessionToken(http))
      await transact(ctx.db, (tx) => closeSession(tx, token))
      clearSession(ctx, http)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/session/password',
      summary: 'Change the own password',
      body: passwordChange,
      beforePasswordChange: true,
    },
    async ({ ctx, actor, body, http }) => {
      const token = await changePassword(ctx, actor, body)
      setSession(ctx, http, token, deviceMark(http) ?? '')
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/accounts',
      summary: 'Accounts in the own tree',
      query: accountSearch,
      reply: accountList,
    },
    ({ ctx, actor, query }) => listAccounts(ctx, actor, query),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/accounts',
      summary: 'Make an account',
      body: newAccount,
      reply: temporaryPassword,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'accounts.manage', body)
      return createAccount(ctx, actor.accountId, body)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/accounts/:id',
      summary: 'One account with its grants',
      reply: account,
    },
    ({ ctx, actor, params }) => managedAccount(ctx, actor, params.id),
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/accounts/:id/history',
      summary: 'What was done with an account, by whom and why',
      reply: accountHistory,
    },
    async ({ ctx, actor, params }) =>
      readHistory(ctx, (await managedAccount(ctx, actor, params.id)).id),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/accounts/:id/password-reset',
      summary: 'Give a new temporary password',
      reply: temporaryPassword,
    },
    async ({ ctx, actor, params }) =>
      resetPassword(ctx, actor.accountId, await managedAccount(ctx, actor, params.id)),
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/accounts/:id/disabled',
      summary: 'Disable or enable an account, with a reason',
      body: accountDoor,
      reply: account,
    },
    async ({ ctx, actor, params, body }) =>
      setDisabled(ctx, actor, await managedAccount(ctx, actor, params.id), body),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/accounts/:id/grants',
      summary: 'Grant a role',
      body: newGrant,
      reply: account,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      await permit(ctx, actor, 'accounts.manage', body)
      const managed = await managedAccount(ctx, actor, params.id)
      return grantRole(ctx, actor.accountId, managed.id, body)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/accounts/:id/grants/:grantId',
      summary: 'Take a role back, with a reason',
      body: grantEnding,
      reply: account,
    },
    async ({ ctx, actor, params, body }) => {
      const managed = await managedAccount(ctx, actor, params.id)
      const grant = found(managed.grants.find((one) => one.id === params.grantId))
      await permit(ctx, actor, 'accounts.manage', { unitId: grant.unit.id, body: grant.body })
      return revokeGrant(ctx, actor, managed, grant.id, body.reason)
    },
  ),
]

/**
 * An account every grant of which lies in the actor's tree and body: whoever resets a password can act as its owner, so an
 * administrator below must not reach an account with rights above, nor one of the committee an account of the Front.
 */
async function managedAccount(ctx: Context, actor: Actor, id: string): Promise<Account> {
  const managed = await getAccount(ctx, ctx.db, id)
  const targets = managed.grants.map(({ unit, body }) => ({ unitId: unit.id, body }))
  const [first] = targets.length > 0 ? targets : grantsFor(actor, 'accounts.manage')
  if (!first) throw notFound()
  await permit(ctx, actor, 'accounts.manage', first)
  for (const target of targets) {
    if (!(await mayThey(ctx, actor, 'accounts.manage', target))) throw notFound()
  }
  return managed
}
