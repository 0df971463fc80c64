// The one text of an answer that is hashed, listed in public and counted again. Phone, server and
// anyone who checks come to the same bytes. Villagers' own words stand in it as salted hashes, so
// that the law can have a text erased without breaking a leaf.
import { canonicalJson } from '../canonical-json.ts'
import type { Answers, AnswerValue } from '../forms/document.ts'
import type { Mode } from './mode.ts'

/** SHA-256; the phone and the server each bring their own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

export type GivenResponse = {
  /** The survey's slug. */
  survey: string
  version: number
  /** A village's unit id; null: not in the list. */
  village: string | null
  mode: Mode
  /** The stack of paper ballots it was keyed in. */
  stack?: string | undefined
  /** A paper ballot on which the overall question was ticked twice; it says nothing else. */
  invalid?: 'overallTwice' | undefined
  /** base64url of 16 random bytes. */
  salt: string
  answers: Answers
}

/** The canonical record, parsed: free texts are `{ text: hex }`. */
export type CanonicalResponse = Omit<GivenResponse, 'answers'> & {
  answers: Record<string, AnswerValue | { text: string }>
}

/**
 * JSON with sorted keys (code units), without white space, every string in NFC. `answers` must be
 * checked and cleaned before; `textKeys` says which of them are free texts.
 */
export function canonical(given: GivenResponse, textKeys: string[], sha256: Sha256): string {
  const answers: CanonicalResponse['answers'] = {}
  for (const [key, value] of Object.entries(given.answers)) {
    answers[key] = textKeys.includes(key)
      ? { text: textHash(String(value), { salt: given.salt, key }, sha256) }
      : value
  }
  // Field by field: whatever else the caller's object holds must never enter the record.
  const { survey, version, village, mode, stack, invalid, salt } = given
  return canonicalJson({ survey, version, village, mode, stack, invalid, salt, answers })
}

/** SHA-256(0x00 ‖ canonical text): 0x00 marks a leaf, so that no inner node can pass for one. */
export function leafOf(canonicalText: string, sha256: Sha256): Uint8Array {
  return sha256(joined([Uint8Array.of(0), utf8(canonicalText)]))
}

/** Hex SHA-256(textSalt ‖ text), with textSalt = SHA-256("text" ‖ 16 bytes of salt ‖ key). */
export function textHash(
  text: string,
  { salt, key }: { salt: string; key: string },
  sha256: Sha256,
): string {
  const textSalt = sha256(joined([utf8('text'), fromBase64url(salt), utf8(key)]))
  const hash = sha256(joined([textSalt, utf8(text.normalize('NFC'))]))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function fromBase64url(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function joined(parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.length
  }
  return bytes
}
