import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { Refusal } from '../errors.ts'

/**
 * A write with a session must come from our own pages: browsers say where a request was made
 * (Fetch Metadata, or Origin on older ones); SameSite=Lax is the second lock.
 */
export function refuseCrossSite(http: HonoContext): void {
  const site = http.req.header('sec-fetch-site')
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new Refusal('forbidden', 'cross_site')
  }
  const origin = http.req.header('origin')
  if (origin === undefined) return
  const host = http.req.header('host') ?? new URL(http.req.url).host
  if (!URL.canParse(origin) || new URL(origin).host !== host)
    throw new Refusal('forbidden', 'cross_site')
}

/** Headers of every reply; a page with inline parts has set a Content-Security-Policy of its own. */
export function securityHeaders(config: Config): MiddlewareHandler {
  const headers: Record<string, string> = {
    'Content-Security-Policy':
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), interest-cohort=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    ...(isHttps(config) ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
  return async (http, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) {
      if (!http.res.headers.has(name)) http.res.headers.set(name, value)
    }
  }
}

export function isHttps(config: Config): boolean {
  return config.publicUrl?.startsWith('https:') ?? false
}

/**
 * The block an address belongs to, for throttling only and never stored:
 * an IPv4 address, or the /64 of an IPv6 one (one household's whole allotment).
 */
export function addressBlock(config: Config, http: HonoContext): string {
  const address = (config.trustProxy ? forwardedFor(http) : undefined) ?? socketAddress(http)
  return address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address
}

/** The last hop is the one that our own proxy has seen; what stands before it anyone can write. */
function forwardedFor(http: HonoContext): string | undefined {
  return http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
}

function socketAddress(http: HonoContext): string {
  const bindings = http.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return bindings?.incoming?.socket?.remoteAddress ?? 'local'
}
