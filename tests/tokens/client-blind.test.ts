import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  webcrypto,
} from 'node:crypto'
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
} from '#server/tokens/blind-rsa.ts'
import { blindToken, finishToken, newSecret } from '#shared/tokens/blind.ts'
import { blind, inverse, toBytes, toNumber } from './reference.ts'

let key: KeyObject
let modulus: Buffer

beforeAll(async () => {
  key = signingKeyOf(await newSigningKey(secureRandom))
  modulus = modulusOf(key)
})

const sign = (blinded: Uint8Array) => signBlinded({ key, modulus }, blinded) ?? Buffer.alloc(0)

test('a phone blinds and unblinds the vector of RFC 9474 byte for byte', () => {
  const path = 'tests/tokens/known/rfc9474-pss-deterministic.json'
  const known: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  const bytes = (name: string) => Buffer.from((known[name] ?? '').replace('0x', ''), 'hex')
  const n = bytes('n')
  const secret = {
    token: bytes('input_msg'),
    salt: bytes('salt'),
    factor: toBytes(inverse(toNumber(bytes('inv')), toNumber(n)), n.length),
  }
  expect(Buffer.from(blindToken(n, secret))).toEqual(bytes('blinded_msg'))
  expect(finishToken(n, secret, bytes('blind_sig'))).toEqual(Uint8Array.from(bytes('sig')))
})

test('thousands of tokens go to the signer and back, and are recognised', () => {
  const publicKey = publicKeyOf(modulus)
  for (let round = 0; round < 2000; round++) {
    const secret = newSecret(modulus, randomBytes)
    const signature = finishToken(modulus, secret, sign(blindToken(modulus, secret)))
    expect(isSigned(publicKey, secret.token, signature ?? Buffer.alloc(0))).toBe(true)
  }
})

test('an independent signer and verifier agrees, and a second writing of the standard blinds the same', async () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic()
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const pkcs8 = createPrivateKey(key.export({ format: 'pem', type: 'pkcs8' })).export({
    ...{ format: 'der', type: 'pkcs8' },
  })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  const { subtle } = webcrypto
  const theirKey = await subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign'])
  const theirPublicKey = await subtle.importKey('spki', spki, algorithm, true, ['verify'])
  for (let round = 0; round < 8; round++) {
    const secret = newSecret(modulus, randomBytes)
    const { token, salt, factor } = secret
    const blinded = blindToken(modulus, secret)
    const again = blind(modulus, token, { salt, r: toNumber(factor) })
    expect(Buffer.from(blinded)).toEqual(again.blinded)
    const blindSignature = await suite.blindSign(theirKey, blinded)
    const signature = finishToken(modulus, secret, blindSignature) ?? Buffer.alloc(0)
    expect(await suite.verify(theirPublicKey, signature, token)).toBe(true)
  }
})

describe('what comes back and is no signature', () => {
  test('is known by a single flipped bit', () => {
    const secret = newSecret(modulus, randomBytes)
    const blindSignature = sign(blindToken(modulus, secret))
    fc.assert(
      fc.property(fc.nat(256 * 8 - 1), (bit) => {
        const bent = Buffer.from(blindSignature)
        bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(finishToken(modulus, secret, bent)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a byte short', () => sign(toBytes(2n, 256)).subarray(1)],
    ['a byte long', () => Buffer.concat([Buffer.of(0), sign(toBytes(2n, 256))])],
    ['0', () => Buffer.alloc(256)],
    ['1', () => toBytes(1n, 256)],
    ['the modulus', () => modulus],
    ['all ones', () => Buffer.alloc(256, 255)],
    ['one over another token', () => sign(blindToken(modulus, newSecret(modulus, randomBytes)))],
  ])('is refused: %s', (_, given) => {
    expect(finishToken(modulus, newSecret(modulus, randomBytes), given())).toBeUndefined()
  })
})

test('a factor is drawn again until it is below the modulus and above 1', () => {
  const draws = [Buffer.alloc(256, 255), modulus, Buffer.alloc(256), toBytes(1n, 256)]
  const { factor } = newSecret(modulus, (bytes) =>
    bytes === 256 ? (draws.shift() ?? toBytes(7n, 256)) : randomBytes(bytes),
  )
  expect(toNumber(factor)).toBe(7n)
})
