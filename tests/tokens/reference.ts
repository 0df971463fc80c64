import { createHash, type KeyObject, randomBytes } from 'node:crypto'
import { modulusOf } from '#server/tokens/blind-rsa.ts'

// The phone's half of RFC 9474 written straight from its text (§ 4.2, § 4.4; EMSA-PSS of RFC 8017 § 9.1.1),
// slow and plain, as a second opinion and as a phone in the tests of the server.

const hashLength = 48

export interface Blinding {
  blinded: Buffer
  /** The signature over the message, from the blind one. */
  unblind(blindSignature: Uint8Array): Buffer
}

export function blind(
  key: KeyObject | Uint8Array,
  message: Uint8Array,
  { salt = randomBytes(hashLength), r }: { salt?: Uint8Array; r?: bigint } = {},
): Blinding {
  const modulus = key instanceof Uint8Array ? key : modulusOf(key)
  const n = toNumber(modulus)
  const bits = n.toString(2).length
  const factor = r ?? (toNumber(randomBytes(modulus.length + 8)) % (n - 2n)) + 2n
  const encoded = toNumber(encodePss(message, salt, bits - 1))
  return {
    blinded: toBytes((encoded * power(factor, 65537n, n)) % n, modulus.length),
    unblind: (signature) => toBytes((toNumber(signature) * inverse(factor, n)) % n, modulus.length),
  }
}

export function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)
}

export function toBytes(number: bigint, length: number): Buffer {
  return Buffer.from(number.toString(16).padStart(length * 2, '0'), 'hex')
}

export function inverse(value: bigint, n: bigint): bigint {
  let [a, b, x, y] = [value % n, n, 1n, 0n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % n) + n) % n
}

function encodePss(message: Uint8Array, salt: Uint8Array, bits: number): Buffer {
  const length = Math.ceil(bits / 8)
  const hash = sha384(Buffer.alloc(8), sha384(message), salt)
  const block = Buffer.alloc(length - hashLength - 1)
  block[block.length - salt.length - 1] = 1
  block.set(salt, block.length - salt.length)
  const mask = maskOf(hash, block.length)
  const masked = block.map((byte, at) => byte ^ (mask[at] ?? 0))
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits))
  return Buffer.concat([masked, hash, Buffer.of(0xbc)])
}

/** MGF1 */
function maskOf(seed: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / hashLength) }, (_, counter) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return sha384(seed, count)
  })
  return Buffer.concat(blocks).subarray(0, length)
}

function sha384(...parts: Uint8Array[]): Buffer {
  return createHash('sha384').update(Buffer.concat(parts)).digest()
}

function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let [result, square, left] = [1n, base % n, exponent]
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % n
    square = (square * square) % n
  }
  return result
}
