import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Actor } from '../accounts/actor.ts'
import { findActor, sessionHours } from '../accounts/sessions.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { isHttps } from './security.ts'

const sessionCookie = 'langnghe_session'
const deviceCookie = 'langnghe_device'

/** Who asks. @throws Refusal unauthenticated */
export async function requireActor(ctx: Context, http: HonoContext): Promise<Actor> {
  const token = sessionToken(http)
  const actor = token === undefined ? undefined : await findActor(ctx, token)
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_required')
  http.header('Cache-Control', 'no-store')
  return actor
}

export function sessionToken(http: HonoContext): string | undefined {
  return getCookie(http, sessionCookie)
}

export function deviceMark(http: HonoContext): string | undefined {
  return getCookie(http, deviceCookie)
}

export function setSession(ctx: Context, http: HonoContext, token: string, device: string): void {
  setCookie(http, sessionCookie, token, { ...cookie(ctx), maxAge: sessionHours * 3600 })
  setCookie(http, deviceCookie, device, { ...cookie(ctx), maxAge: 180 * 86_400 })
}

export function clearSession(ctx: Context, http: HonoContext): void {
  deleteCookie(http, sessionCookie, cookie(ctx))
}

// The cookie goes to the console and the API only: the questionnaire's requests never carry one.
function cookie(ctx: Context) {
  return { path: '/api', httpOnly: true, sameSite: 'Lax', secure: isHttps(ctx.config) } as const
}
