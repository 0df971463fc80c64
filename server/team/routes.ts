import { session } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import {
  codeSignIn,
  handedOver,
  handOver,
  signInCode,
  team,
  teamSearch,
} from '#shared/team/schema.ts'
import { grantsFor, permit } from '../accounts/access.ts'
import { getAccount } from '../accounts/accounts.ts'
import type { Actor } from '../accounts/actor.ts'
import { describeSession } from '../accounts/describe-session.ts'
import { findActor } from '../accounts/sessions.ts'
import { issueSignInCode, signInWithCode } from '../accounts/sign-in-codes.ts'
import { listTeam, mayHelp } from '../accounts/team.ts'
import type { Context } from '../context.ts'
import { found, notFound, Refusal } from '../errors.ts'
import { accountEndpoint, type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { addressBlock, refuseCrossSite } from '../http/security.ts'
import { deviceMark, setSession } from '../http/session.ts'
import { handOverReadings, openReadingsOf } from '../paper/hand-over.ts'
import { predecessorsOf } from '../units/lineage.ts'

export const teamRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/team',
      summary: 'Who is what on a day, in the own unit and below',
      query: teamSearch,
      reply: team,
    },
    async ({ ctx, actor, query: { on = dayOf(ctx.now()), q } }) => {
      const { members, more } = await listTeam(ctx, actor, { on, q })
      const open = await openReadingsOf(
        ctx.db,
        members.map(({ accountId }) => accountId),
      )
      return {
        ...{ on, more, mayHandOver: grantsFor(actor, 'team.handOver').length > 0 },
        members: members.map((one) => ({ ...one, openReadings: open.get(one.accountId) ?? 0 })),
      }
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/units/:id/hand-overs',
      summary: 'Give the open work of one account to another of the same unit and body',
      body: handOver,
      reply: handedOver,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      const grant = grantsFor(actor, 'team.handOver').find(({ unitId }) => unitId === params.id)
      await permit(ctx, actor, 'team.handOver', { unitId: params.id })
      const office = found(grant)
      const past = (await predecessorsOf(ctx.db, [params.id])).get(params.id) ?? []
      if (body.from === body.to) throw new Refusal('invalid', 'fields', { to: 'same_account' })
      await getAccount(ctx, ctx.db, body.from)
      await requireColleague(ctx, actor, office, body.to)
      const unitIds = [params.id, ...past]
      return handOverReadings(ctx, actor, { unitIds, body: office.body }, body)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/team/:id/sign-in-codes',
      summary: 'A code on paper for somebody who has forgotten the password (upper level)',
      reply: signInCode,
      status: 201,
    },
    async ({ ctx, actor, params }) => {
      const account = await getAccount(ctx, ctx.db, params.id)
      if (!(await mayHelp(ctx, actor, account))) throw notFound()
      return issueSignInCode(ctx, actor, account)
    },
  ),
  publicEndpoint(
    {
      method: 'post',
      path: '/api/session/by-code',
      summary: 'Sign in once with a printed code, with a new password',
      body: codeSignIn,
      reply: session,
    },
    async ({ ctx, body, http }) => {
      refuseCrossSite(http)
      const from = { block: addressBlock(ctx.config, http), device: deviceMark(http) }
      const { token, device } = await signInWithCode(ctx, body, from)
      setSession(ctx, http, token, device)
      http.header('Cache-Control', 'no-store')
      return describeSession(ctx, found(await findActor(ctx, token)))
    },
  ),
]

/** Who takes over keys there today, for the same body: work never leaves the office. */
async function requireColleague(
  ctx: Context,
  actor: Actor,
  { unitId, body }: { unitId: string; body: string },
  id: string,
): Promise<void> {
  const { members } = await listTeam(ctx, actor, { on: dayOf(ctx.now()) })
  const here = members.filter((one) => one.unit.id === unitId && one.body === body)
  found(here.find(({ accountId, disabled }) => accountId === id && !disabled))
}
