import { type JsonObject, readCanonical } from './canonical.ts'
import type { Bundle } from './files.ts'

// What was put before the sums of the last count when they were hashed for its public events, so that the sums of a few
// cannot be found by trying.

export interface Salts {
  count: Buffer
  /** By village; those that were poured together have the same. */
  villages: ReadonlyMap<string, Buffer>
}

/** @throws when there are none, or they are no bytes */
export function readSalts(bundle: Bundle): Salts {
  const { count, villages, ...more } = readCanonical(bundle.text('salts.json')) as JsonObject
  if (Object.keys(more).length > 0) throw new Error('salts.json: holds more than salts')
  const own = Object.entries(villages as JsonObject)
  return { count: saltIn(count), villages: new Map(own.map(([id, salt]) => [id, saltIn(salt)])) }
}

/** 32 bytes; or none: counted before there were any. */
function saltIn(text: unknown): Buffer {
  if (typeof text !== 'string' || !/^([0-9a-f]{64})?$/.test(text)) {
    throw new Error('salts.json: holds what is no salt')
  }
  return Buffer.from(text, 'hex')
}
