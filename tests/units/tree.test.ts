import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importUnits } from '#server/units/import-units.ts'
import { ancestorsOf, getUnit, lineOf, listBelow, unitByCode } from '#server/units/tree.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const day = '2026-03-04'
const list = readFileSync('server/units/bac-giang-2023.csv', 'utf8')

describe('the tree', () => {
  test('is read as of a day: before its first day a unit is not there', async () => {
    const { db } = world().ctx
    expect((await getUnit(db, 'xa-an', day)).fullName).toBe('Xã An')
    await expect(getUnit(db, 'xa-an', '2025-12-31')).rejects.toThrow('not_found')
    expect(await lineOf(db, 'xa-an', '2025-12-31')).toEqual([])
  })

  test('the line of a village runs through commune and district up to the province', async () => {
    expect(await lineOf(world().ctx.db, 'thon-mot', day)).toEqual([
      'thon-mot',
      'xa-an',
      'huyen-dong',
      'tinh',
    ])
    const above = await ancestorsOf(world().ctx.db, 'xa-an', day)
    expect(above.map((unit) => unit.level)).toEqual(['district', 'province'])
  })

  test('a unit that moves has the new parent from that day on', async () => {
    const { db } = world().ctx
    const row = await db
      .updateTable('unitVersion')
      .set({ validUntil: '2026-07-01' })
      .where('unitId', '=', 'xa-an')
      .returningAll()
      .executeTakeFirstOrThrow()
    await db
      .insertInto('unitVersion')
      .values({ ...row, validFrom: '2026-07-01', validUntil: null, parentId: 'huyen-tay' })
      .execute()
    expect((await lineOf(db, 'thon-mot', '2026-06-30'))[2]).toBe('huyen-dong')
    expect((await lineOf(db, 'thon-mot', '2026-07-01'))[2]).toBe('huyen-tay')
  })

  test('is searched without accents', async () => {
    const found = await world().as('admin')('get', '/api/units?q=xa%20binh')
    expect(found.body.units.map((unit: { id: string }) => unit.id)).toEqual(['xa-binh'])
  })

  test('nobody sees a unit outside their own', async () => {
    expect((await world().as('staff')('get', '/api/units/xa-binh')).status).toBe(404)
    expect((await world().as('reviewer')('get', '/api/units/xa-binh')).status).toBe(200)
    expect((await world().as('reviewer')('get', '/api/units/huyen-tay')).status).toBe(404)
    expect((await world().anyone('get', '/api/units/xa-an')).status).toBe(401)
  })
})

describe('a first list of units', () => {
  test('the province of 2023 has 1 province, 10 districts and 209 communes', async () => {
    const { ctx } = world()
    expect(await importUnits(ctx, list, '2023-01-01')).toBe(220)
    const province = await unitByCode(ctx.db, '24', day)
    const levels = ['district', 'commune'] as const
    const below = await listBelow(ctx.db, [province?.id ?? ''], day, [...levels])
    expect(below.filter((unit) => unit.level === 'district')).toHaveLength(10)
    const communes = below.filter((unit) => unit.level === 'commune')
    const ofKind = (kind: string) => communes.filter((unit) => unit.kind === kind).length
    expect([ofKind('xã'), ofKind('phường'), ofKind('thị trấn')]).toEqual([182, 10, 17])
  })

  test('read again adds nothing', async () => {
    await importUnits(world().ctx, list, '2023-01-01')
    expect(await importUnits(world().ctx, list, '2023-01-01')).toBe(0)
  })

  test.each([
    ['code,name\n1,2', 'first line'],
    [
      'code,parent_code,level,kind_vi,name_vi,full_name_vi\n9,77,commune,xã,A,Xã A',
      'its parent 77',
    ],
    ['code,parent_code,level,kind_vi,name_vi,full_name_vi\n9,,village,thôn,A,Thôn A', 'Line 2'],
  ])('that is malformed is refused and nothing of it is kept: %j', async (csv, words) => {
    await expect(importUnits(world().ctx, csv, '2023-01-01')).rejects.toThrow(words)
    expect(await unitByCode(world().ctx.db, '9', day)).toBeUndefined()
  })
})
