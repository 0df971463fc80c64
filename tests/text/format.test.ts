import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatCount,
  formatDay,
  formatDocumentDay,
  formatInstant,
  formatPercent,
  formatRate,
} from '#shared/format.ts'

test('thousands are parted by dots', () => {
  expect(formatCount(1_234_567)).toBe('1.234.567')
  expect(formatCount(999)).toBe('999')
  expect(formatCount(1000)).toBe('1.000')
  expect(formatCount(0)).toBe('0')
  expect(formatCount(-12_345)).toBe('-12.345')
})

test('a percentage has a decimal comma and no blank before the sign', () => {
  expect(formatPercent(71, 72)).toBe('98,61%')
  expect(formatPercent(71, 72, 1)).toBe('98,6%')
  expect(formatPercent(71, 72, 0)).toBe('99%')
  expect(formatPercent(1, 1)).toBe('100,00%')
  expect(formatPercent(1, 200, 2)).toBe('0,50%')
  expect(formatPercent(0, 0)).toBe('–')
})

test('1799 of 2000 reads 90,0% on one decimal and 89,95% on two', () => {
  expect(formatPercent(1799, 2000, 1)).toBe('90,0%')
  expect(formatPercent(1799, 2000, 2)).toBe('89,95%')
})

test('a percentage is the nearest to the exact share', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 30_000_000 })
        .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) })),
      ({ count, of }) => {
        const hundredths = Number(formatPercent(count, of).replace(/\D/g, ''))
        const twiceError = BigInt(hundredths) * BigInt(of) * 2n - BigInt(count) * 20_000n
        expect(twiceError >= -BigInt(of) && twiceError <= BigInt(of)).toBe(true)
      },
    ),
  )
})

test('numerator and denominator stand beside a rate', () => {
  expect(formatRate({ count: 71, of: 72 })).toBe('71/72 phiếu (98,61%)')
  expect(formatRate({ count: 312, of: 480 }, 'hộ')).toBe('312/480 hộ (65,00%)')
  expect(formatRate({ count: 92, of: 219 }, 'đơn vị')).toBe('92/219 đơn vị (42,01%)')
  expect(formatRate({ count: 0, of: 0 })).toBe('0/0 phiếu (không tính được)')
})

test('dates on screens are day, month, year, times are of Vietnam', () => {
  expect(formatDay('2026-11-23')).toBe('23/11/2026')
  expect(formatDay('2026-01-05')).toBe('05/01/2026')
  expect(formatInstant('2026-11-23T02:05:00.000Z')).toBe('09:05 ngày 23/11/2026')
  expect(formatInstant(new Date('2026-11-23T17:00:00.000Z'))).toBe('00:00 ngày 24/11/2026')
})

test('in documents only days below ten and the months one and two get a zero', () => {
  expect(formatDocumentDay('2026-11-23')).toBe('ngày 23 tháng 11 năm 2026')
  expect(formatDocumentDay('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026')
  expect(formatDocumentDay('2026-06-29')).toBe('ngày 29 tháng 6 năm 2026')
  expect(formatDocumentDay('2026-02-10')).toBe('ngày 10 tháng 02 năm 2026')
  expect(formatDocumentDay('2026-03-02')).toBe('ngày 02 tháng 3 năm 2026')
})
