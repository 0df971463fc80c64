import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mayThey } from '#server/accounts/access.ts'
import { getAccount } from '#server/accounts/accounts.ts'
import { createAccount } from '#server/accounts/create.ts'
import { findActor, openSession } from '#server/accounts/sessions.ts'
import { transact } from '#server/database/transaction.ts'
import { importUnits } from '#server/units/import-units.ts'
import { importVillages } from '#server/units/import-villages.ts'
import { predecessorsOf, successorsOf } from '#server/units/lineage.ts'
import { planReplacement, replaceList, resolveSuccessor } from '#server/units/replace-list.ts'
import { getUnit, lineOf, listBelow, unitByCode } from '#server/units/tree.ts'
import { parseSuccessorList, parseUnitList } from '#server/units/unit-list.ts'
import { listVillages } from '#server/units/villages.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const read = (name: string) => readFileSync(`server/units/${name}.csv`, 'utf8')
const merger = {
  provinceCode: '24',
  lines: parseUnitList(read('bac-ninh-2025')),
  successors: parseSuccessorList(read('merge-2025')),
  on: '2025-07-01',
  legalBasis: 'Nghị quyết về sắp xếp đơn vị hành chính, 2025',
}
const before = '2025-06-30'
const after = '2025-07-01'
const unit = async (code: string, on: string) => {
  const found = await unitByCode(world().ctx.db, code, on)
  if (!found) throw new Error(`no unit ${code} on ${on}`)
  return found
}

world.given(async () => {
  await importUnits(world().ctx, read('bac-giang-2023'), '2023-01-01')
})

describe('the merger of 1/7/2025', () => {
  test('is shown before it applies, with the 14 communes whose successor is not known', async () => {
    const { ctx } = world()
    const plan = await planReplacement(ctx.db, merger)
    expect([plan.ends.length, plan.begins.length, plan.problems]).toEqual([220, 100, []])
    expect(plan.withoutSuccessor).toHaveLength(14)
    expect(plan.withoutSuccessor.map((one) => one.fullName)).toContain('Xã Hồng Kỳ')
    expect(await unitByCode(ctx.db, '213', after)).toBeDefined()
  })

  test('leaves 99 communes below one province and no district', async () => {
    const { ctx } = world()
    await replaceList(ctx, null, merger)
    const province = await unit('24', after)
    expect(province.fullName).toBe('Tỉnh Bắc Ninh')
    const levels = ['district', 'commune'] as const
    const below = await listBelow(ctx.db, [province.id], after, [...levels])
    expect(below.map((one) => one.level).filter((level) => level === 'commune')).toHaveLength(99)
    expect(below.filter((one) => one.level === 'district')).toEqual([])
  })

  test('a re-used code names another unit after the day, and the old one before it', async () => {
    await replaceList(world().ctx, null, merger)
    const [old, young] = [await unit('07210', before), await unit('07210', after)]
    expect(old.id).not.toBe(young.id)
    expect((await getUnit(world().ctx.db, old.id, before)).parentId).not.toBeNull()
    await expect(getUnit(world().ctx.db, old.id, after)).rejects.toThrow('not_found')
  })

  test('is asked as of a day: the old tree is still whole on the day before', async () => {
    await replaceList(world().ctx, null, merger)
    const province = await unit('24', before)
    const communes = await listBelow(world().ctx.db, [province.id], before, ['commune'])
    expect([province.fullName, communes.length]).toEqual(['Tỉnh Bắc Giang', 209])
  })

  test('villages move with their commune, and the reviewing level becomes the province', async () => {
    const { ctx } = world()
    const commune = await unit('07201', before)
    const lines = { text: 'Tổ dân phố 1\t120', source: 'Danh sách', countedOn: '2025-01-01' }
    world().setNow('2025-02-03T02:00:00.000Z')
    await importVillages(ctx, 'staff', commune, { ...lines, endMissing: false, apply: true })
    await replaceList(ctx, null, merger)
    const heir = await unit('07210', after)
    const [village] = await listVillages(ctx.db, heir.id, after)
    expect([village?.unit.name, village?.households]).toEqual(['Tổ dân phố 1', 120])
    expect(await lineOf(ctx.db, village?.unit.id ?? '', after)).toHaveLength(3)
    expect(await lineOf(ctx.db, village?.unit.id ?? '', before)).toHaveLength(4)
  })

  test('roll-ups follow successors in both directions', async () => {
    const { ctx } = world()
    const old = await unit('07201', before)
    await replaceList(ctx, null, merger)
    const heir = await unit('07210', after)
    expect((await successorsOf(ctx.db, [old.id], after)).get(old.id)).toEqual([heir.id])
    expect((await successorsOf(ctx.db, [old.id], before)).get(old.id)).toBeUndefined()
    expect((await predecessorsOf(ctx.db, [heir.id])).get(heir.id)).toContain(old.id)
  })

  test('a grant follows its unit, and still reaches what the old unit has done', async () => {
    const { ctx } = world()
    const old = await unit('07201', before)
    world().setNow('2025-02-03T02:00:00.000Z')
    const grant = { role: 'staff', body: 'ubnd', unitId: old.id } as const
    const person = { username: 'can-bo', displayName: 'Cán bộ' }
    const { account } = await createAccount(ctx, null, {
      ...{ ...person, ...grant },
      ...{ validUntil: null, documentNumber: null },
    })
    await replaceList(ctx, null, merger)
    world().setNow('2025-08-01T02:00:00.000Z')
    const token = await transact(ctx.db, (tx) => openSession(ctx, tx, account.id))
    const actor = await findActor(ctx, token)
    if (!actor) throw new Error('signed in')
    const heir = await unit('07210', after)
    expect(await mayThey(ctx, actor, 'surveys.run', { unitId: heir.id, body: 'ubnd' })).toBe(true)
    expect(await mayThey(ctx, actor, 'surveys.run', { unitId: old.id, body: 'ubnd' })).toBe(true)
    const shown = await getAccount(ctx, ctx.db, account.id)
    expect(shown.grants.map((one) => one.unit.id)).toEqual([heir.id])
    const stranger = await unit('07228', after)
    expect(await mayThey(ctx, actor, 'surveys.run', { unitId: stranger.id })).toBe(false)
  })

  test('a commune without a successor is resolved by hand with its document', async () => {
    const { ctx } = world()
    const old = await unit('07267', before)
    await replaceList(ctx, null, merger)
    const heir = await unit('07246', after)
    const given = { unitId: old.id, successorId: heir.id, on: after, legalBasis: 'Văn bản số 1' }
    await resolveSuccessor(ctx, null, given)
    expect((await successorsOf(ctx.db, [old.id], after)).get(old.id)).toEqual([heir.id])
    const still = { ...given, unitId: heir.id }
    await expect(resolveSuccessor(ctx, null, still)).rejects.toThrow('unit_still_there')
  })

  test('a table that names an unknown code is refused whole', async () => {
    const wrong = { ...merger, successors: new Map([['07201', '99999']]) }
    await expect(replaceList(world().ctx, null, wrong)).rejects.toThrow('list_has_problems')
    expect((await unit('24', after)).fullName).toBe('Tỉnh Bắc Giang')
  })
})
