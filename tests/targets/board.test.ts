import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOff } from '#shared/dates/working-days.ts'
import { type BoardUnit, boardOn, requiredOf } from '#shared/targets/board.ts'
import { planOf2023 } from '#shared/targets/known-rules.ts'
import type { CountingRule } from '#shared/targets/rule.ts'

const off = daysOff([])
const day = '2024-06-30'

const service = {
  id: 'service',
  sinceOn: '2023-09-01',
  endedOn: null,
  evidenceOn: '2024-01-10',
  usesLastQuarter: 5,
  confirmedOn: '2024-01-15',
}

function survey(self: number) {
  return {
    id: 'survey',
    access: 'card' as const,
    aboutNtmResults: true,
    opensOn: '2024-03-04',
    closesOn: '2024-03-15',
    closedOn: '2024-03-16',
    signedOffOn: '2024-04-02',
    confirmedOn: null,
    households: 400,
    answers: { self, plain: 0, teamPhone: 0, helped: 0, paper: 0 },
  }
}

/** A unit with a confirmed service, or a signed-off survey with so many answers, or both. */
function unit(
  id: string,
  has: { service?: boolean; answers?: number } & Partial<BoardUnit> = {},
): BoardUnit {
  const { service: served, answers, ...more } = has
  return {
    id,
    level: 'commune',
    kind: 'xã',
    districtId: 'huyen',
    training: false,
    services: served ? [service] : [],
    surveys: answers === undefined ? [] : [survey(answers)],
    ...more,
  }
}

const good = { service: true, answers: 50 }
const board = (units: BoardUnit[], rule: CountingRule = planOf2023) =>
  boardOn(units, rule, day, off)

test.each([
  [219, 88],
  [192, 77],
  [202, 81],
  [58, 24],
  [99, 40],
])('40 %% of %i units are %i units', (units, required) => {
  expect(requiredOf(units, planOf2023.target)).toBe(required)
})

test('a unit counts only with both conditions', () => {
  const { count, of, withService, withSurvey, rows } = board([
    unit('both', good),
    unit('service', { service: true }),
    unit('survey', { answers: 50 }),
    unit('none'),
  ])
  expect([count, of, withService, withSurvey]).toEqual([1, 4, 2, 2])
  expect(rows.filter(({ counts }) => counts).map(({ id }) => id)).toEqual(['both'])
})

test('the province has reached it with 88 of 219 units and not with 87', () => {
  const units = (counting: number) =>
    Array.from({ length: 219 }, (_, index) => unit(`xa-${index}`, index < counting ? good : {}))
  expect(board(units(88))).toMatchObject({
    count: 88,
    of: 219,
    required: 88,
    reached: true,
    short: 0,
  })
  expect(board(units(87))).toMatchObject({ reached: false, short: 1 })
})

test('training units are never counted, neither above nor below', () => {
  const { count, of } = board([unit('a', good), unit('b', { ...good, training: true })])
  expect([count, of]).toEqual([1, 1])
})

test('only the levels and kinds of the rule are in the denominator', () => {
  const units = [
    unit('tinh', { level: 'province', kind: 'tỉnh' }),
    unit('huyen', { level: 'district', kind: 'huyện' }),
    unit('xa'),
    unit('phuong', { kind: 'phường' }),
    unit('thon', { level: 'village', kind: 'thôn' }),
  ]
  expect(board(units).rows.map(({ id }) => id)).toEqual(['huyen', 'xa', 'phuong'])
  const withoutTowns = { ...planOf2023, kinds: ['huyện', 'thành phố', 'xã'] }
  expect(board(units, withoutTowns).rows.map(({ id }) => id)).toEqual(['huyen', 'xa'])
})

test('a province without units has not reached anything', () => {
  expect(board([])).toMatchObject({ count: 0, of: 0, required: 0, reached: false })
})

test('districts show what they and their communes add up to', () => {
  const { byDistrict } = board([
    unit('h1', { level: 'district', kind: 'huyện', districtId: null, ...good }),
    unit('a', { districtId: 'h1' }),
    unit('b', { districtId: 'h2', ...good }),
    unit('c', { districtId: null }),
  ])
  expect(byDistrict).toEqual([
    { districtId: 'h1', count: 1, of: 2 },
    { districtId: 'h2', count: 1, of: 1 },
    { districtId: null, count: 0, of: 1 },
  ])
})

test('a district may count by a share of its communes instead of its own service and survey', () => {
  const rule: CountingRule = {
    ...planOf2023,
    districtCountsBy: { by: 'communes', share: { num: 1, den: 2 } },
  }
  const units = (counting: number) => [
    unit('huyen', { level: 'district', kind: 'huyện', districtId: null }),
    ...['a', 'b', 'c'].map((id, index) => unit(id, index < counting ? good : {})),
  ]
  const district = (counting: number) => board(units(counting), rule).rows[0]
  expect(district(1)).toMatchObject({ counts: false, communes: { count: 1, of: 3, needed: 2 } })
  expect(district(2)).toMatchObject({ counts: true, communes: { count: 2, of: 3, needed: 2 } })
  const alone = unit('h', { level: 'district', kind: 'huyện', ...good })
  expect(board([alone], rule).count).toBe(0)
})

test('units with one condition are just short, those that miss least come first', () => {
  const { justShort } = board([
    unit('nothing'),
    unit('both', good),
    unit('far', { service: true, answers: 5 }),
    unit('near', { service: true, answers: 29 }),
    unit('unconfirmed', {
      answers: 50,
      services: [{ ...service, confirmedOn: null, usesLastQuarter: 0 }],
    }),
  ])
  expect(justShort).toEqual(['near', 'far', 'unconfirmed'])
})

test('the board does not depend on the order of the units', () => {
  const anyUnit = fc.record({ service: fc.boolean(), answers: fc.nat(60), training: fc.boolean() })
  fc.assert(
    fc.property(fc.array(anyUnit, { maxLength: 30 }), (list) => {
      const units = list.map((has, index) => unit(`xa-${index}`, has))
      const { rows, ...numbers } = board(units)
      const { rows: backward, ...reversed } = board([...units].reverse())
      expect(reversed).toEqual(numbers)
      expect([...backward].reverse()).toEqual(rows)
      expect(numbers.byDistrict.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.count)
      expect(numbers.byDistrict.reduce((sum, { of }) => sum + of, 0)).toBe(numbers.of)
    }),
  )
})
