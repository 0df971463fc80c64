import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/canonical-json.ts'

test('one value has one text, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [1, true, null], a: { d: 'hòa', c: -2 }, e: undefined })).toBe(
    '{"a":{"c":-2,"d":"hòa"},"b":[1,true,null]}',
  )
})

test('composed and decomposed letters are the same text', () => {
  expect(canonicalJson(['hòa'.normalize('NFD')])).toBe('["hòa"]')
})

test('what it writes is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
      // Only whole numbers below 2^53 have a canonical form.
      fc.pre(!JSON.stringify(value).match(/\d[.e]|\d{16}/))
      // JSON has one zero only.
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test.each([0.5, Number.NaN, 2 ** 60, undefined, 1n, () => 1])(
  '%s has no canonical form',
  (value) => {
    expect(() => canonicalJson([value])).toThrow('no canonical form')
  },
)
