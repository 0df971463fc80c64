import { sha384 } from './sha384.ts'
import { hashBytes, pssSaltBytes, publicExponent, tokenBytes } from './suite.ts'

// The asking half of RFC 9474: a token is made, blinded, and its signature unblinded (§ 4.2, § 4.4; EMSA-PSS of
// RFC 8017 § 9.1.1). BigInt by calls only: the oldest phones' parsers know no `1n`. It takes no care of how long
// it computes: nobody but the phone itself, or the server for a page without scripts, is near enough to measure.

/** All that is drawn by chance. Whoever has it can repeat the request; it is worth as much as the card. */
export interface Secret {
  /** The message to be signed, in cards 32 bytes. */
  token: Uint8Array
  /** Of the PSS encoding, 48 bytes. */
  salt: Uint8Array
  /** As long as the modulus and below it. */
  factor: Uint8Array
}

/** @param random so many random bytes */
export function newSecret(modulus: Uint8Array, random: (bytes: number) => Uint8Array): Secret {
  const n = toNumber(modulus)
  let factor: Uint8Array
  do factor = random(modulus.length)
  while (toNumber(factor) >= n || toNumber(factor) < BigInt(2))
  return { token: random(tokenBytes), salt: random(pssSaltBytes), factor }
}

/** What the server is to sign without knowing the token. The same secret gives the same bytes. */
export function blindToken(modulus: Uint8Array, { token, salt, factor }: Secret): Uint8Array {
  const n = toNumber(modulus)
  const encoded = toNumber(encode(token, salt, modulus.length))
  return toBytes((encoded * publicPower(toNumber(factor), n)) % n, modulus.length)
}

/** The signature over the token; undefined when what came back is no signature of this key over it. */
export function finishToken(
  modulus: Uint8Array,
  { token, salt, factor }: Secret,
  blindSignature: Uint8Array,
): Uint8Array | undefined {
  const n = toNumber(modulus)
  if (blindSignature.length !== modulus.length || toNumber(blindSignature) >= n) return undefined
  const signature = (toNumber(blindSignature) * inverse(toNumber(factor), n)) % n
  const encoded = toNumber(encode(token, salt, modulus.length))
  return publicPower(signature, n) === encoded ? toBytes(signature, modulus.length) : undefined
}

/** EMSA-PSS for a modulus whose first bit is set, which makes the encoding one bit shorter. */
function encode(message: Uint8Array, salt: Uint8Array, length: number): Uint8Array {
  const hash = sha384(joined(new Uint8Array(8), sha384(message), salt))
  const block = new Uint8Array(length - hashBytes - 1)
  block[block.length - salt.length - 1] = 1
  block.set(salt, block.length - salt.length)
  let mask: Uint8Array
  const masked = block.map((byte, at) => {
    const place = at % hashBytes
    // MGF1
    if (place === 0) mask = sha384(joined(hash, Uint8Array.of(0, 0, 0, at / hashBytes)))
    return byte ^ (mask[place] as number)
  })
  masked[0] = (masked[0] as number) & 127
  return joined(masked, hash, Uint8Array.of(0xbc))
}

/** To the public exponent, bit by bit. */
function publicPower(base: bigint, n: bigint): bigint {
  let [result, square] = [BigInt(1), base % n]
  for (let left = publicExponent; left > 0; left >>= 1) {
    if (left & 1) result = (result * square) % n
    square = (square * square) % n
  }
  return result
}

/** By Euclid; a factor without one would be a prime of the key, which nobody draws by chance. */
function inverse(value: bigint, n: bigint): bigint {
  const zero = BigInt(0)
  let [a, b, x, y] = [value % n, n, BigInt(1), zero]
  while (b > zero) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % n) + n) % n
}

function toNumber(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}

function toBytes(number: bigint, length: number): Uint8Array {
  const hex = number.toString(16).padStart(length * 2, '0')
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
