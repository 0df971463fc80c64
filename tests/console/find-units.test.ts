import { expect, test } from 'vitest'
import { findUnits, searchIn } from '#client/console/targets/find-units.ts'
import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'

const rows = [
  row('Huyện Đông', 'dong', false),
  row('Xã Đồng Tiến', 'dong', true),
  row('Xã Hòa Bình', 'dong', false),
  row('Xã Đồng Sơn', 'tay', false),
]
const board = { rows, justShort: ['Xã Đồng Sơn', 'Xã Hòa Bình'] } as unknown as TargetBoard

test('units are found by the beginnings of their words, without accents', () => {
  expect(found({ q: 'dong' })).toEqual(['Huyện Đông', 'Xã Đồng Tiến', 'Xã Đồng Sơn'])
  expect(found({ q: 'hoa binh' })).toEqual(['Xã Hòa Bình'])
})

test('district and outcome narrow what is found together', () => {
  expect(found({ district: 'dong', show: 'notMet' })).toEqual(['Huyện Đông', 'Xã Hòa Bình'])
  expect(found({ district: 'tay', show: 'met' })).toEqual([])
})

test('units just short keep the order of the board, the nearest first', () => {
  expect(found({ show: 'justShort' })).toEqual(['Xã Đồng Sơn', 'Xã Hòa Bình'])
})

test('an address that asks for an unknown outcome shows everything', () => {
  expect(found({ show: 'nonsense' })).toHaveLength(4)
})

function found(query: Record<string, string>): string[] {
  return findUnits(board, searchIn(query)).map(({ unit }) => unit.fullName)
}

function row(fullName: string, districtId: string, counts: boolean): TargetRow {
  return { unit: { id: fullName, fullName }, districtId, counts } as unknown as TargetRow
}
