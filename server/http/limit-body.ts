import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../errors.ts'

/**
 * Refuses a body beyond so many bytes. Where the length is declared, looking at it is enough (the server
 * takes no more than that): asking for the body would cost more than most requests do.
 * @throws Refusal too_large
 */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const counting = bodyLimit({ maxSize: maxBytes, onError: tooLarge })
  return (http, next) => {
    const declared = http.req.header('content-length')
    if (declared === undefined || http.req.header('transfer-encoding') !== undefined) {
      return http.req.method === 'GET' ? next() : counting(http, next)
    }
    return Number(declared) > maxBytes ? tooLarge() : next()
  }
}

function tooLarge(): never {
  throw new Refusal('too_large', 'body_too_large')
}
