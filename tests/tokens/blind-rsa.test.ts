import { createPrivateKey, type KeyObject, randomBytes, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { secureRandom } from '#server/random.ts'
import {
  isSigned,
  modulusOf,
  newSigningKey,
  publicKeyOf,
  signBlinded,
  signingKeyOf,
  verifies,
} from '#server/tokens/blind-rsa.ts'
import { blind, inverse, toBytes, toNumber } from './reference.ts'

let key: KeyObject
let modulus: Buffer
let publicKey: KeyObject
let otherKey: KeyObject

beforeAll(async () => {
  key = signingKeyOf(await newSigningKey(secureRandom))
  modulus = modulusOf(key)
  publicKey = publicKeyOf(modulus)
  otherKey = publicKeyOf(modulusOf(signingKeyOf(await newSigningKey(secureRandom))))
})

const sign = (blinded: Uint8Array) => signBlinded({ key, modulus }, blinded)

function signed(): { token: Buffer; signature: Buffer } {
  const token = randomBytes(32)
  const { blinded, unblind } = blind(modulus, token)
  return { token, signature: unblind(sign(blinded) ?? Buffer.alloc(0)) }
}

test('the vector of RFC 9474 holds byte for byte', () => {
  const path = 'tests/tokens/known/rfc9474-pss-deterministic.json'
  const known: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  const bytes = (name: string) => Buffer.from((known[name] ?? '').replace('0x', ''), 'hex')
  const rsa = vectorKey(bytes)
  const r = inverse(toNumber(bytes('inv')), toNumber(bytes('n')))
  const { blinded, unblind } = blind(rsa, bytes('input_msg'), { salt: bytes('salt'), r })
  expect(blinded).toEqual(bytes('blinded_msg'))
  const blindSignature = signBlinded({ key: rsa, modulus: modulusOf(rsa) }, blinded)
  expect(blindSignature).toEqual(bytes('blind_sig'))
  expect(unblind(blindSignature ?? Buffer.alloc(0))).toEqual(bytes('sig'))
  expect(verifies(publicKeyOf(modulusOf(rsa)), bytes('input_msg'), bytes('sig'))).toBe(true)
})

test('thousands of tokens are signed unseen and recognised, each only by its own key', () => {
  for (let round = 0; round < 2000; round++) {
    const { token, signature } = signed()
    expect(isSigned(publicKey, token, signature)).toBe(true)
    expect(isSigned(otherKey, token, signature)).toBe(false)
  }
})

test('an independent implementation blinds for this signer and accepts what comes out', async () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic()
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const theirs = await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify'])
  for (let round = 0; round < 20; round++) {
    const token = suite.prepare(randomBytes(32))
    const { blindedMsg, inv } = await suite.blind(theirs, token)
    const blindSignature = sign(blindedMsg) ?? Buffer.alloc(0)
    const signature = await suite.finalize(theirs, token, blindSignature, inv)
    expect(isSigned(publicKey, token, signature)).toBe(true)
    const own = signed()
    expect(await suite.verify(theirs, own.signature, own.token)).toBe(true)
  }
})

describe('what is no blinded token is not signed', () => {
  const n = () => toNumber(modulus)
  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['too short', () => randomBytes(255).fill(1)],
    ['too long', () => Buffer.concat([Buffer.of(0), toBytes(5n, 256)])],
    ['0', () => Buffer.alloc(256)],
    ['1', () => toBytes(1n, 256)],
    ['the modulus', () => toBytes(n(), 256)],
    ['above the modulus', () => toBytes(n() + 1n, 256)],
    ['all ones', () => Buffer.alloc(256, 255)],
  ])('%s', (_, given) => {
    expect(sign(given())).toBeUndefined()
  })

  test('but 2 and n − 1 are numbers like others', () => {
    expect(sign(toBytes(2n, 256))).toBeDefined()
    expect(sign(toBytes(n() - 1n, 256))).toBeDefined()
  })
})

test('a single flipped bit anywhere in token or signature is refused', () => {
  const { token, signature } = signed()
  fc.assert(
    fc.property(fc.nat((32 + 256) * 8 - 1), (bit) => {
      const both = Buffer.concat([token, signature])
      both[bit >> 3] = (both[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(isSigned(publicKey, both.subarray(0, 32), both.subarray(32))).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('token and signature of another length are refused', () => {
  const { token, signature } = signed()
  expect(isSigned(publicKey, token.subarray(1), signature)).toBe(false)
  expect(isSigned(publicKey, token, signature.subarray(1))).toBe(false)
  expect(isSigned(publicKey, token, Buffer.concat([Buffer.of(0), signature]))).toBe(false)
})

/** The vector's own key, of 4096 bits. */
function vectorKey(bytes: (name: string) => Buffer): KeyObject {
  const [p, q, d] = [toNumber(bytes('p')), toNumber(bytes('q')), toNumber(bytes('d'))]
  const text = (value: bigint) => {
    const hex = value.toString(16)
    return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')
  }
  const jwk = {
    ...{ kty: 'RSA', n: text(p * q), e: 'AQAB', d: text(d), p: text(p), q: text(q) },
    ...{ dp: text(d % (p - 1n)), dq: text(d % (q - 1n)), qi: text(inverse(q, p)) },
  }
  return createPrivateKey({ key: jwk, format: 'jwk' })
}
