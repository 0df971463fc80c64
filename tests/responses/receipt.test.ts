import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReceipt, receiptInGroups, receiptOf } from '#shared/responses/receipt.ts'

test('a receipt is RFC 4648 base32 of the first ten bytes', () => {
  const leaf = new TextEncoder().encode('foobarfoobar and whatever follows')
  expect(receiptOf(leaf)).toBe('MZXW6YTBOJTG633C')
  expect(receiptOf(new Uint8Array(32))).toBe('A'.repeat(16))
  expect(receiptOf(new Uint8Array(32).fill(255))).toBe('7'.repeat(16))
})

test('it is shown in groups and understood however it is typed', () => {
  const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(leaf, (bytes) => {
      const receipt = receiptOf(bytes)
      expect(receiptInGroups(receipt)).toMatch(/^([A-Z2-7]{4} ){3}[A-Z2-7]{4}$/)
      expect(parseReceipt(receiptInGroups(receipt).toLowerCase().replaceAll(' ', '-'))).toBe(
        receipt,
      )
    }),
  )
  expect(parseReceipt('mzxw 6ytb 0jtg 633c')).toBe('MZXW6YTBOJTG633C')
})

test('what cannot be a receipt is not taken for one', () => {
  for (const typed of [
    '',
    'MZXW6YTB',
    'MZXW6YTBOJTG633CA',
    'MZXW6YTBOJTG633!',
    'MZXW6YTBOJTG6339',
  ]) {
    expect(parseReceipt(typed)).toBeUndefined()
  }
})
