import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, matches } from '#shared/text.ts'

test('accents and đ fold away', () => {
  expect(fold('Đồng Tiến')).toBe('dong tien')
  expect(fold('  Thị trấn   ĐỒI NGÔ ')).toBe('thi tran doi ngo')
})

test('both ways of writing a tone mark are the same', () => {
  expect(fold('hòa')).toBe(fold('hoà'))
  expect(fold('Thụy')).toBe(fold('thuỵ'))
})

test('composed and decomposed text are the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
  )
  expect(fold('Đại Hóa'.normalize('NFD'))).toBe('dai hoa')
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('a query finds a name by the beginnings of its words, in any order', () => {
  expect(matches('dong tien', 'Xã Đồng Tiến')).toBe(true)
  expect(matches('tien don', 'Xã Đồng Tiến')).toBe(true)
  expect(matches('doi', 'Tổ dân phố 3 (Đồi Ngô)')).toBe(true)
  expect(matches('ong', 'Xã Đồng Tiến')).toBe(false)
  expect(matches('dong hung', 'Xã Đồng Tiến')).toBe(false)
  expect(matches('  ', 'Xã Đồng Tiến')).toBe(true)
})
