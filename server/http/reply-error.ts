import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ErrorReply, refusalStatus } from '#shared/errors.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { randomWord } from '../random.ts'

/** The one place where something thrown becomes a reply. A fault is logged under a number the page can show. */
export function replyError(ctx: Context): ErrorHandler {
  return (error, http) => {
    if (error instanceof Refusal) {
      const body: ErrorReply = { error: { code: error.code, reason: error.reason } }
      if (error.fields) body.error.fields = error.fields
      if (error.code === 'too_many' || error.code === 'unavailable') http.header('Retry-After', '5')
      http.header('Cache-Control', 'no-store')
      return http.json(body, refusalStatus[error.code])
    }
    if (error instanceof HTTPException) return error.getResponse()
    const fault = randomWord(ctx.random, 8)
    ctx.log.fault('request failed', error, { fault, method: http.req.method, path: route(http) })
    return http.json<ErrorReply>({ error: { code: 'fault', reason: 'fault', fault } }, 500)
  }
}

/** The pattern, not the address: a path may carry what should not be logged. */
function route(http: { req: { routePath?: string } }): string {
  return http.req.routePath ?? 'unknown'
}
