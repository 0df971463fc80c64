import type { Day } from '../dates/days.ts'
import type { Body } from './permissions.ts'

// The Front asks its official questions independently of the People's Committee. An official of the committee
// who helps the Front ("Được MTTQ phân công giúp việc") does so by a document and until a day.

interface Held {
  body: Body
  /** The last day; null: without end. */
  validUntil: Day | null
}

/** Whether a role with a body is lent to somebody who works for the committee on that day. */
export function isSecondment(body: Body, held: readonly Held[], today: Day): boolean {
  const stillHeld = held.filter(({ validUntil }) => validUntil === null || validUntil >= today)
  return body === 'mttq' && stillHeld.some((other) => other.body === 'ubnd')
}
