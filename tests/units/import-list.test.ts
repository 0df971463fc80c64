import { describe, expect, test } from 'vitest'
import { unitByCode } from '#server/units/tree.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { aNewList, newSuccessors, newUnits } from './new-list.ts'

const world = useWorld()

const send = (given: object = {}, person: Person = 'admin', unit = 'tinh') =>
  world().as(person)('post', `/api/units/${unit}/list-imports`, { ...aNewList, ...given })

test.each<[Person, number]>([
  ['admin', 200],
  ['adminDistrict', 404],
  ['coordinator', 403],
  ['reviewerProvince', 403],
  ['staff', 404],
])('%s brings a new list of the province: %i', async (person, status) => {
  expect((await send({ apply: false }, person)).status).toBe(status)
})

test('only a province gets a whole list', async () => {
  const { status, body } = await send({}, 'admin', 'huyen-dong')
  expect([status, body.error.reason]).toEqual([422, 'wrong_level'])
})

test('it takes a day and the document', async () => {
  const { status, body } = await send({ on: 'mai', legalBasis: ' ' })
  expect([status, Object.keys(body.error.fields)]).toEqual([422, ['on', 'legalBasis']])
})

test('the difference is shown before anything changes', async () => {
  const { body } = await send({ apply: false })
  expect(body).toMatchObject({ applied: false, problems: [] })
  expect(body.rows.map((row: { name: string; change: string }) => [row.name, row.change])).toEqual([
    ['Tỉnh Thử Nghiệm', 'same'],
    ['Xã An Bình', 'merged'],
    ['Phường Cầu', 'renamed'],
    ['Xã Mới', 'new'],
    ['Huyện Đông', 'ended'],
    ['Huyện Tây', 'ended'],
  ])
  expect(body.rows[1]).toMatchObject({ parent: 'Tỉnh Thử Nghiệm', from: ['Xã An', 'Xã Bình'] })
  expect(await unitByCode(world().ctx.db, '9001', aNewList.on)).toBeUndefined()
})

test('a commune that keeps its name below another parent has moved; one in no table is not known', async () => {
  const units = newUnits.replace('phường,Cầu,Phường Cầu', 'thị trấn,Cầu,Thị trấn Cầu')
  const successors = newSuccessors.replace('\nxa-binh,9001', '')
  const { body } = await send({ units, successors, apply: false })
  const changes = body.rows.map((row: { name: string; change: string }) => [row.name, row.change])
  expect(changes).toContainEqual(['Thị trấn Cầu', 'moved'])
  expect(changes).toContainEqual(['Xã Bình', 'unknown'])
})

test('it is applied whole, from its day on, and recorded with its document', async () => {
  expect((await send()).body.applied).toBe(true)
  const { db } = world().ctx
  expect((await unitByCode(db, '9001', aNewList.on))?.fullName).toBe('Xã An Bình')
  expect(await unitByCode(db, 'xa-an', aNewList.on)).toBeUndefined()
  expect((await unitByCode(db, 'xa-an', '2026-03-09'))?.fullName).toBe('Xã An')
  const deed = await db
    .selectFrom('auditEntry')
    .select(['accountId', 'detail'])
    .where('act', '=', 'units.replaceList')
    .executeTakeFirstOrThrow()
  expect(deed.accountId).toBe('admin')
  expect(deed.detail).toContain('Nghị quyết thử')
})

describe('what cannot be read', () => {
  test.each([
    ['units', 'code;name', 'heading', 1],
    ['units', `${newUnits}\n9004,90,village,thôn,Một,Thôn Một`, 'not_a_unit', 6],
    ['units', `${newUnits}\n9003,90,commune,xã,Lại,Xã Lại`, 'code_twice', 6],
    ['units', `${newUnits}\n9004,91,commune,xã,Lạc,Xã Lạc`, 'parent_missing', null],
    ['successors', `${newSuccessors}\nxa-an`, 'code_twice', 5],
    ['successors', `${newSuccessors}\nxa-nao`, 'not_a_pair', 5],
    ['successors', 'old_code,new_code\nxa-an,9999', 'unknown_new', null],
    ['successors', 'old_code,new_code\nxa-nao,9001', 'unknown_old', null],
  ])('in the %s: %j is named and nothing changes', async (list, text, reason, line) => {
    const { body } = await send({ [list]: text })
    expect(body).toMatchObject({ applied: false, problems: [{ list, reason, line }] })
    expect(await unitByCode(world().ctx.db, '9001', aNewList.on)).toBeUndefined()
  })

  test('cells pasted from a sheet stand between tabs', async () => {
    const given = {
      units: newUnits.replaceAll(',', '\t'),
      successors: newSuccessors.replaceAll(',', ';'),
    }
    expect((await send({ ...given, apply: false })).body.rows).toHaveLength(6)
  })
})
