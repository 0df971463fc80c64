import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  sign,
  verify,
} from 'node:crypto'
import { modulusBytes, pssSaltBytes, publicExponent, tokenBytes } from '#shared/tokens/suite.ts'
import type { Random } from '../random.ts'

// The server's half of RFC 9474: it signs what it cannot read (§ 4.3) and recognises its own signature later
// (§ 4.5) without knowing for whom it was made.

/** A fresh RSA-2048 key as PKCS #8 DER. */
export function newSigningKey(random: Random): Promise<Uint8Array> {
  return random.rsaKey(modulusBytes * 8, publicExponent)
}

export function signingKeyOf(der: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
}

/** The modulus: with the fixed exponent the whole public key. */
export function modulusOf(key: KeyObject): Buffer {
  const { n } = createPublicKey(key).export({ format: 'jwk' })
  if (n === undefined) throw new Error('An RSA key without its modulus')
  return Buffer.from(n, 'base64url')
}

export function publicKeyOf(modulus: Uint8Array): KeyObject {
  const n = Buffer.from(modulus).toString('base64url')
  return createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' })
}

/**
 * The blind signature over a blinded token; undefined when the given bytes are none: another length than the
 * modulus, 0, 1, or not below it. The result is checked before it leaves (§ 4.3): a fault in
 * the computation could give the key away.
 */
export function signBlinded(
  { key, modulus }: { key: KeyObject; modulus: Uint8Array },
  blinded: Uint8Array,
): Buffer | undefined {
  const message = Buffer.from(blinded)
  if (!isBlinded(message, modulus)) return undefined
  const signature = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, message)
  const back = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature)
  if (!back.equals(message)) throw new Error('A blind signature does not hold')
  return signature
}

/** The signature over a token that the server itself has made: of the same kind as an unblinded one. */
export function signToken({ key }: { key: KeyObject }, token: Uint8Array): Buffer {
  const { RSA_PKCS1_PSS_PADDING: padding } = constants
  return sign('sha384', token, { key, padding, saltLength: pssSaltBytes })
}

/** Whether a token carries a signature of this village's key. */
export function isSigned(key: KeyObject, token: Uint8Array, signature: Uint8Array): boolean {
  const fits = token.length === tokenBytes && signature.length === modulusBytes
  return fits && verifies(key, token, signature)
}

/** RSASSA-PSS with SHA-384 and 48 bytes of salt, over a message of any length. */
export function verifies(key: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  const { RSA_PKCS1_PSS_PADDING: padding } = constants
  return verify('sha384', message, { key, padding, saltLength: pssSaltBytes }, signature)
}

function isBlinded(message: Buffer, modulus: Uint8Array): boolean {
  if (message.length !== modulus.length || Buffer.compare(message, modulus) >= 0) return false
  return message.subarray(0, -1).some((byte) => byte !== 0) || (message.at(-1) ?? 0) > 1
}
