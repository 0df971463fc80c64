import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cardAddress,
  codeInFragment,
  codeInGroups,
  completeCode,
  isCode,
  parseCode,
} from '#shared/tokens/code.ts'

const codes = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 13 })
  .map((digits) => completeCode(digits.join('')))

test('a code is 13 free digits and the two check digits of ISO 7064 MOD 97-10', () => {
  expect(completeCode('0000000000000')).toBe('000000000000098')
  expect(completeCode('1234567890123')).toBe('123456789012334')
  expect(() => completeCode('12')).toThrow()
})

test('every completed code holds, and is printed in groups of five', () => {
  fc.assert(fc.property(codes, (code) => isCode(code)))
  expect(codeInGroups('123456789012334')).toBe('12345-67890-12334')
})

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(14), fc.integer({ min: 1, max: 9 }), (code, at, shift) => {
      const wrong = String((Number(code[at]) + shift) % 10)
      expect(parseCode(code.slice(0, at) + wrong + code.slice(at + 1))).toEqual({ problem: 'typo' })
    }),
  )
})

test('every swap of neighbours is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(13), (code, at) => {
      fc.pre(code[at] !== code[at + 1])
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      expect(isCode(swapped)).toBe(false)
    }),
  )
})

describe('a code is understood', () => {
  test.each([
    ['123456789012334'],
    ['12345-67890-12334'],
    [' 12345 67890 12334 '],
    ['12345.67890.12334'],
    ['12345.67890.12334'],
    ['I2345-6789O-l2334'],
    ['１２３４５-６７８９０-１２３３４'],
    ['https://khaosat.example/s/abc#123456789012334'],
  ])('%s', (typed) => {
    expect(parseCode(typed)).toEqual({ code: '123456789012334' })
  })
})

test('what is no code says why', () => {
  expect(parseCode('')).toEqual({ problem: 'short' })
  expect(parseCode('12345-67890-1236')).toEqual({ problem: 'short' })
  expect(parseCode('12345-67890-123345')).toEqual({ problem: 'long' })
  expect(parseCode('12345-67890-123x4')).toEqual({ problem: 'sign' })
  expect(parseCode('12345-67890-12365')).toEqual({ problem: 'typo' })
})

test('the address of a card carries its code behind the #, where no server sees it', () => {
  const address = cardAddress('https://khaosat.example/s/abc', '123456789012334')
  expect(new URL(address).pathname).toBe('/s/abc')
  expect(codeInFragment(new URL(address).hash)).toBe('123456789012334')
  expect(codeInFragment('')).toBeUndefined()
  expect(codeInFragment('#123456789012365')).toBeUndefined()
})
