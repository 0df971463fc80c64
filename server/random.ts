import { generateKeyPair, randomBytes, randomInt } from 'node:crypto'
import { promisify } from 'node:util'

/** Where all chance comes from; tests put a seeded source in its place. */
export interface Random {
  bytes(length: number): Uint8Array
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  /** A fresh RSA key as PKCS #8 DER. Slow (a tenth of a second), beside the event loop. */
  rsaKey(modulusLength: number, publicExponent: number): Promise<Uint8Array>
}

const generate = promisify(generateKeyPair)

export const secureRandom: Random = {
  bytes: (length) => randomBytes(length),
  below: (below) => randomInt(below),
  rsaKey: async (modulusLength, publicExponent) => {
    const { privateKey } = await generate('rsa', { modulusLength, publicExponent })
    return privateKey.export({ format: 'der', type: 'pkcs8' })
  },
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** An id that tells neither an order nor a time: 26 characters hold 130 random bits. */
export function newId(random: Random): string {
  return randomWord(random, 26)
}

/** `length` characters of a–z and 2–7 (RFC 4648, lower case): no 0/o and 1/l to confuse. */
export function randomWord(random: Random, length: number): string {
  let word = ''
  for (const byte of random.bytes(length)) word += alphabet[byte & 31]
  return word
}

/** The same things in an order that chance has chosen (Fisher–Yates); the given list stays as it was. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const result = [...things]
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = result[last] as T
    result[last] = result[other] as T
    result[other] = kept
  }
  return result
}
