import { describe, expect, test } from 'vitest'
import { parseVillageLines } from '#shared/units/village-lines.ts'
import { useWorld } from '../world/world.ts'

describe('pasted lines', () => {
  test.each([
    ['Thôn Một\t96', { name: 'Thôn Một', households: 96 }],
    ['1\tThôn Một\t96', { name: 'Thôn Một', households: 96 }],
    ['2. Bản Hai; 1.204', { name: 'Bản Hai', households: 1204 }],
    ['Tổ dân phố 3 120 hộ', { name: 'Tổ dân phố 3', households: 120 }],
  ])('%j is understood', (line, village) => {
    expect(parseVillageLines(line)).toEqual({ villages: [village], problems: [] })
  })

  test('a heading and empty lines are passed over', () => {
    const { villages, problems } = parseVillageLines('Tên thôn\tSố hộ\n\nThôn Một\t96\n')
    expect([villages.length, problems.length]).toEqual([1, 0])
  })

  test('what is not understood is named with its line', () => {
    const { problems } = parseVillageLines('Thôn Một\t96\nThôn Hai\nthon mot\t7\n')
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no_number'],
      [3, 'twice'],
    ])
  })
})

describe('importing villages', () => {
  const world = useWorld()
  const path = '/api/units/xa-an/village-imports'
  const lines = {
    text: 'Thôn Một\t96\nThôn hai\t80\nThôn Mới\t55',
    source: 'Danh sách hộ tháng 3/2026',
    countedOn: '2026-03-01',
  }

  test.each([
    ['clerk', 403],
    ['staffNeighbour', 404],
    ['reviewer', 403],
    ['reviewerElsewhere', 404],
  ] as const)('is not for %s', async (person, status) => {
    expect((await world().as(person)('post', path, { ...lines, apply: true })).status).toBe(status)
  })

  test('first shows what would change and changes nothing', async () => {
    const reply = await world().as('staff')('post', path, { ...lines, apply: false })
    expect(reply.body.applied).toBe(false)
    expect(reply.body.rows).toEqual([
      { name: 'Thôn Một', change: 'same', before: 96, after: 96 },
      { name: 'Thôn Hai', change: 'changed', before: 72, after: 80 },
      { name: 'Thôn Mới', change: 'added', before: null, after: 55 },
      { name: 'Thôn Ba', change: 'missing', before: 40, after: 40 },
    ])
    const villages = await world().as('staff')('get', '/api/units/xa-an/villages')
    expect(villages.body.households).toBe(208)
  })

  test('then applies it, keeps the older count and records the change', async () => {
    await world().as('staff')('post', path, { ...lines, apply: true })
    const villages = await world().as('staff')('get', '/api/units/xa-an/villages')
    expect(villages.body.households).toBe(96 + 80 + 40 + 55)
    const counts = await world()
      .ctx.db.selectFrom('householdCount')
      .select(['households', 'current'])
      .where('unitId', '=', 'thon-hai')
      .orderBy('current')
      .execute()
    expect(counts).toEqual([
      { households: 72, current: 0 },
      { households: 80, current: 1 },
    ])
    const acts = await world().ctx.db.selectFrom('auditEntry').select('act').execute()
    expect(acts).toEqual([{ act: 'units.importVillages' }])
  })

  test('the same lines again change nothing', async () => {
    await world().as('staff')('post', path, { ...lines, apply: true })
    const again = await world().as('staff')('post', path, { ...lines, apply: true })
    expect(again.body.rows.map((row: { change: string }) => row.change)).toEqual([
      'same',
      'same',
      'same',
      'missing',
    ])
  })

  test('villages that are no longer in the list end only when that is asked for', async () => {
    const body = { ...lines, apply: true, endMissing: true }
    await world().as('staff')('post', path, body)
    const villages = await world().as('staff')('get', '/api/units/xa-an/villages')
    const names = villages.body.villages.map((one: { unit: { name: string } }) => one.unit.name)
    expect(names).not.toContain('Thôn Ba')
  })

  test('one line that is not understood stops the whole import', async () => {
    const body = { ...lines, text: `${lines.text}\nThôn Lạ`, apply: true }
    const reply = await world().as('staff')('post', path, body)
    expect([reply.body.applied, reply.body.problems.length]).toEqual([false, 1])
    const villages = await world().as('staff')('get', '/api/units/xa-an/villages')
    expect(villages.body.households).toBe(208)
  })
})
