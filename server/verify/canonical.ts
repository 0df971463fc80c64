import { createHash } from 'node:crypto'

/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json | undefined
}

/** The one text of a value: keys by code unit, no white space, strings in NFC, whole numbers only. */
export function canonicalText(value: Json | undefined): string {
  if (value === undefined) throw new Error('a value is missing')
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`)
    return String(value)
  }
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue
    members.push(`${JSON.stringify(key)}:${canonicalText(value[key])}`)
  }
  return `{${members.join(',')}}`
}

/** @throws when the text is no JSON, or is not the canonical text of what it says */
export function readCanonical(text: string): Json {
  const value = JSON.parse(text) as Json
  if (canonicalText(value) !== text) throw new Error('not in canonical form')
  return value
}

export function sha256Hex(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Merkle root of RFC 6962 over leaf hashes, all in hexadecimal. */
export function rootOf(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256Hex('')
  if (leaves.length === 1) return leaves[0] as string
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const left = Buffer.from(rootOf(leaves.slice(0, split)), 'hex')
  const right = Buffer.from(rootOf(leaves.slice(split)), 'hex')
  return sha256Hex(Uint8Array.of(1), left, right)
}

/** The bytes of a base64url text that has exactly this many; undefined for any other spelling of them. */
export function bytesOf(text: unknown, length: number): Buffer | undefined {
  if (typeof text !== 'string') return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined
}

/** The calendar day of an instant in Asia/Ho_Chi_Minh: seven hours ahead, all year. */
export function dayIn(at: string | undefined): string | null {
  return at ? new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10) : null
}
