import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secureRandom } from '#server/random.ts'
import { createOpener, createSealer, newKeyPair, publicHalf } from '#server/responses/box.ts'

const { privateKey, publicKey } = newKeyPair(secureRandom)
const seal = (plain: Uint8Array, label = 'survey/village') =>
  createSealer(publicKey, secureRandom).seal(plain, label)
const open = (sealed: Uint8Array, label = 'survey/village') =>
  createOpener(privateKey).open(sealed, label)

const bytes = fc.uint8Array({ maxLength: 3000 })

describe('a sealed box', () => {
  test('opens to what was put in', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (plain, label) => {
        expect(open(seal(plain, label), label)).toEqual(Buffer.from(plain))
      }),
    )
  })

  test('has one of few sizes, whatever is in it', () => {
    const sizes = [0, 1, 500, 1020].map((length) => seal(Buffer.alloc(length)).length)
    expect(new Set(sizes)).toEqual(new Set([1024 + 61]))
    expect(seal(Buffer.alloc(1021)).length).toBe(2048 + 61)
  })

  test('is never the same twice, not even from one sealer', () => {
    const sealer = createSealer(publicKey, secureRandom)
    const plain = Buffer.from('như nhau')
    const [one, other] = [sealer.seal(plain, 'x'), sealer.seal(plain, 'x')]
    expect(one.subarray(33)).not.toEqual(other.subarray(33))
    const opener = createOpener(privateKey)
    expect([opener.open(one, 'x'), opener.open(other, 'x')]).toEqual([plain, plain])
  })

  test('does not open with another key or under another label', () => {
    const sealed = seal(Buffer.from('bí mật'))
    expect(createOpener(newKeyPair(secureRandom).privateKey).open(sealed, 'x')).toBeUndefined()
    expect(open(sealed, 'survey/other')).toBeUndefined()
  })

  test('shows every flipped bit', () => {
    const sealed = seal(Buffer.from('đúng từng bit'))
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(sealed)
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(open(flipped)).toBeUndefined()
      }),
    )
  })

  test('that is any other bytes is refused quietly', () => {
    fc.assert(
      fc.property(bytes, (noise) => {
        expect(open(noise)).toBeUndefined()
      }),
    )
  })
})

test('a private key knows its public half, and has 32 bytes', () => {
  expect(publicHalf(privateKey)).toEqual(publicKey)
  expect(() => publicHalf(privateKey.subarray(1))).toThrow('32 bytes')
})
