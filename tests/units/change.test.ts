import { describe, expect, test } from 'vitest'
import { getUnit, lineOf } from '#server/units/tree.ts'
import { useWorld, type World } from '../world/world.ts'

const world = useWorld()

const basis = { on: '2026-04-01', legalBasis: 'Nghị quyết số 1/NQ-HĐND' }
const name = (word: string) => ({ code: null, kind: 'xã', name: word, fullName: `Xã ${word}` })
const change = (body: object, as: Parameters<World['as']>[0] = 'admin') =>
  world().as(as)('post', '/api/unit-changes', { ...body, ...basis })
const nameOn = async (id: string, on: string) => (await getUnit(world().ctx.db, id, on)).fullName

describe('changing units', () => {
  test.each(['staff', 'reviewer', 'coordinator'] as const)('is not for %s', async (person) => {
    const reply = await change({ kind: 'dissolve', unitId: 'thon-ba' }, person)
    expect([403, 404]).toContain(reply.status)
  })

  test('a renamed unit stays the same unit; the old name stays true for the days before', async () => {
    expect((await change({ kind: 'rename', unitId: 'xa-an', to: name('An Mới') })).status).toBe(201)
    expect(await nameOn('xa-an', '2026-03-31')).toBe('Xã An')
    expect(await nameOn('xa-an', '2026-04-01')).toBe('Xã An Mới')
  })

  test('a moved unit takes its villages along', async () => {
    await change({ kind: 'move', unitId: 'xa-an', parentId: 'huyen-tay' })
    expect(await lineOf(world().ctx.db, 'thon-mot', '2026-04-01')).toContain('huyen-tay')
    expect(await lineOf(world().ctx.db, 'thon-mot', '2026-03-31')).toContain('huyen-dong')
  })

  test('a unit cannot move below one of its own level', async () => {
    const reply = await change({ kind: 'move', unitId: 'xa-an', parentId: 'xa-binh' })
    expect([reply.status, reply.body.error.reason]).toEqual([422, 'wrong_level'])
  })

  test('merged units end, and what was below them belongs to the new one', async () => {
    const into = { ...name('An Bình'), parentId: 'huyen-dong' }
    const reply = await change({ kind: 'merge', unitIds: ['xa-an', 'xa-binh'], into })
    const [heir] = reply.body.begun
    expect(await nameOn('xa-an', '2026-03-31')).toBe('Xã An')
    await expect(getUnit(world().ctx.db, 'xa-an', '2026-04-01')).rejects.toThrow('not_found')
    for (const village of ['thon-mot', 'thon-nam']) {
      expect((await lineOf(world().ctx.db, village, '2026-04-01'))[1]).toBe(heir)
    }
  })

  test('a split leaves no village without a commune', async () => {
    const parts = [
      { ...name('An Đông'), childIds: ['thon-mot', 'thon-hai'] },
      { ...name('An Tây'), childIds: ['thon-ba'] },
    ]
    const forgotten = [parts[0], { ...name('An Tây'), childIds: [] }]
    const refused = await change({ kind: 'split', unitId: 'xa-an', into: forgotten })
    expect([refused.status, refused.body.error.reason]).toEqual([422, 'children_unassigned'])
    const done = await change({ kind: 'split', unitId: 'xa-an', into: parts })
    expect(done.body.begun).toHaveLength(2)
    expect((await lineOf(world().ctx.db, 'thon-ba', '2026-04-01'))[1]).toBe(done.body.begun[1])
  })

  test('a commune with villages cannot be dissolved; an empty village can', async () => {
    const commune = await change({ kind: 'dissolve', unitId: 'xa-an' })
    expect([commune.status, commune.body.error.reason]).toEqual([409, 'children_unassigned'])
    expect((await change({ kind: 'dissolve', unitId: 'thon-ba' })).status).toBe(201)
  })

  test('every change is recorded with its document, for each unit it touches', async () => {
    const into = { ...name('An Bình'), parentId: 'huyen-dong' }
    await change({ kind: 'merge', unitIds: ['xa-an', 'xa-binh'], into })
    const rows = await world()
      .ctx.db.selectFrom('auditEntry')
      .select(['act', 'unitId', 'detail'])
      .orderBy('unitId')
      .execute()
    expect(rows.map((row) => [row.act, row.unitId])).toEqual([
      ['units.merge', 'xa-an'],
      ['units.merge', 'xa-binh'],
    ])
    expect(rows[0]?.detail).toContain(basis.legalBasis)
  })
})
