import type { RefusalCode, RefusalReason } from '#shared/errors.ts'

/** An expected "no": something the caller can understand and mend. Everything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly reason: RefusalReason
  readonly fields: Record<string, string> | undefined

  constructor(code: RefusalCode, reason: RefusalReason, fields?: Record<string, string>) {
    super(`${code}: ${reason}`)
    this.name = 'Refusal'
    this.code = code
    this.reason = reason
    this.fields = fields
  }
}

/** Outside the actor's tree and not there at all look the same. */
export function notFound(): Refusal {
  return new Refusal('not_found', 'not_found')
}

/** The value, or a refusal that does not tell whether it exists elsewhere. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw notFound()
  return value
}
