import type { ErrorReply, RefusalCode } from '#shared/errors.ts'
import type { TroubleReason } from './messages/reasons.ts'

// The one place that talks to the server. Same-origin cookies carry the session; whatever goes wrong
// becomes an ApiError with a closed reason, so that a page never looks at a status or a stack.

/** Why an answer did not come: refused by the server, a fault in it, or the network between. */
export class ApiError extends Error {
  readonly code: RefusalCode | 'fault' | 'network'
  readonly reason: TroubleReason
  readonly fields: Record<string, string>
  /** The number under which the server wrote a fault down. */
  readonly fault: string | undefined

  constructor(error: {
    code: ApiError['code']
    reason: TroubleReason
    fields?: Record<string, string> | undefined
    fault?: string | undefined
  }) {
    super(`${error.code}: ${error.reason}`)
    this.name = 'ApiError'
    this.code = error.code
    this.reason = error.reason
    this.fields = error.fields ?? {}
    this.fault = error.fault
  }
}

/** Reads a resource. @throws ApiError, or AbortError when `signal` fires */
export function read<Reply>(path: string, signal?: AbortSignal): Promise<Reply> {
  return request(path, signal ? { signal } : {})
}

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Writes to a resource. @throws ApiError */
export function write<Reply>(method: WriteMethod, path: string, body?: unknown): Promise<Reply> {
  if (body === undefined) return request(path, { method })
  const headers = { 'content-type': 'application/json' }
  return request(path, { method, headers, body: JSON.stringify(body) })
}

/** Called when the server no longer knows the session; set once by session.ts. */
export function whenSignedOut(act: () => void): void {
  signedOut = act
}

let signedOut: () => void = () => {}

async function request<Reply>(path: string, init: RequestInit): Promise<Reply> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
    body = await response.json().catch(() => undefined)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError({ code: 'network', reason: 'network' })
  }
  if (response.ok && body !== undefined) return body as Reply
  const error = errorIn(body)
  if (error.reason === 'sign_in_required') signedOut()
  throw error
}

/** A gateway in between may answer with a page of its own: that reads as a fault without a number. */
function errorIn(body: unknown): ApiError {
  const error = (body as Partial<ErrorReply> | undefined)?.error
  return new ApiError(error?.code && error.reason ? error : { code: 'fault', reason: 'fault' })
}
