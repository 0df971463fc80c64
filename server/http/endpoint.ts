import type { Hono, Context as HonoContext } from 'hono'
import type * as z from 'zod'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { notFound, Refusal } from '../errors.ts'
import { limitBody } from './limit-body.ts'
import { refuseCrossSite } from './security.ts'
import { requireActor } from './session.ts'
import { readJson, readQuery } from './validate.ts'

/** The names after a colon in a path: `'/a/:slug/b/:id'` has `slug` and `id`. */
type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamNames<More>
    : Rest
  : never

export interface Call<Path extends string, Body, Query, Who> {
  ctx: Context
  /** Who asks; nobody on public endpoints. */
  actor: Who
  params: Record<ParamNames<Path>, string>
  body: Body
  query: Query
  /** For the few that answer with something other than JSON. */
  http: HonoContext
}

/** What an endpoint is, for the switchboard and for the OpenAPI document alike. */
export interface Endpoint {
  method: Method
  path: string
  summary: string
  /** What somebody must know who writes a client of their own, beside the schemas. */
  details: string | undefined
  /** Statuses that mean something of their own here, besides `status`. */
  replies: Record<number, string>
  access: 'public' | 'account'
  status: 200 | 201
  /** Largest accepted body in bytes. */
  maxBytes: number
  body: z.ZodType | undefined
  query: z.ZodType | undefined
  reply: z.ZodType | undefined
  mount(app: Hono, ctx: Context): void
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

interface Description<Path extends string, Body, Query> {
  method: Method
  path: Path
  summary: string
  details?: string
  replies?: Record<number, string>
  body?: z.ZodType<Body>
  query?: z.ZodType<Query>
  reply?: z.ZodType
  status?: 200 | 201
  /** Largest accepted body in bytes; 64 KiB unless said. */
  maxBytes?: number
  /** Open to accounts whose temporary password is still to be changed. */
  beforePasswordChange?: boolean
}

type Act<Path extends string, Body, Query, Who> = (
  call: Call<Path, Body, Query, Who>,
) => Promise<unknown>

/** An endpoint for people who have signed in. */
export function accountEndpoint<Path extends string, Body = undefined, Query = undefined>(
  description: Description<Path, Body, Query>,
  act: Act<Path, Body, Query, Actor>,
): Endpoint {
  return endpoint(description, 'account', async (ctx, http) => {
    const actor = await requireActor(ctx, http)
    if (actor.passwordTemporary && !description.beforePasswordChange) {
      throw new Refusal('forbidden', 'password_must_change')
    }
    if (description.method !== 'get') refuseCrossSite(http)
    refuseStrangeIds(http)
    return act(await readCall(ctx, http, description, actor))
  })
}

/** An endpoint for everybody. It never sees who is signed in. */
export function publicEndpoint<Path extends string, Body = undefined, Query = undefined>(
  description: Description<Path, Body, Query>,
  act: Act<Path, Body, Query, undefined>,
): Endpoint {
  return endpoint(description, 'public', async (ctx, http) =>
    act(await readCall(ctx, http, description, undefined)),
  )
}

function endpoint<Path extends string, Body, Query>(
  description: Description<Path, Body, Query>,
  access: 'public' | 'account',
  answer: (ctx: Context, http: HonoContext) => Promise<unknown>,
): Endpoint {
  const { method, path, summary, maxBytes = 65_536, status = 200 } = description
  return {
    method,
    path,
    summary,
    details: description.details,
    replies: description.replies ?? {},
    access,
    status,
    maxBytes,
    body: description.body,
    query: description.query,
    reply: description.reply,
    mount(app, ctx) {
      app.on(method.toUpperCase(), path, limitBody(maxBytes), async (http) => {
        const result = await answer(ctx, http)
        return result instanceof Response ? result : http.json(result ?? {}, status)
      })
    },
  }
}

async function readCall<Path extends string, Body, Query, Who>(
  ctx: Context,
  http: HonoContext,
  description: Description<Path, Body, Query>,
  actor: Who,
): Promise<Call<Path, Body, Query, Who>> {
  return {
    ctx,
    actor,
    params: http.req.param() as Record<ParamNames<Path>, string>,
    query: description.query ? readQuery(http, description.query) : (undefined as Query),
    body: description.body ? await readJson(http, description.body) : (undefined as Body),
    http,
  }
}

/** No id of ours holds a control character, and PostgreSQL cannot even be asked for one. */
function refuseStrangeIds(http: HonoContext): void {
  const params: Record<string, string> = http.req.param()
  if (Object.values(params).some((value) => /\p{Cc}/u.test(value))) throw notFound()
}
