import { describe, expect, test } from 'vitest'
import { readBoard } from '#server/targets/board.ts'
import { ensureCountingRule } from '#server/targets/counting-rule.ts'
import { board, type TargetBoard } from '#shared/targets/schema.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { qualify, wholeProvince } from './whole-province.ts'

const world = useWorld()

const ask = (query = '', person: Person = 'coordinator') =>
  world().as(person)('get', `/api/targets/board${query}`)

describe('the board', () => {
  test('is shown to those who have a tree, each of their own', async () => {
    expect((await ask('', 'clerk')).status).toBe(403)
    expect((await ask('?unit=tinh', 'reviewer')).status).toBe(404)
    expect((await ask('?unit=huyen-tay', 'reviewer')).status).toBe(404)
    expect((await ask('', 'reviewer')).body.unit.id).toBe('huyen-dong')
    expect((await ask('', 'admin')).body.unit.id).toBe('tinh')
    const own = await ask('', 'staff')
    expect([own.status, own.body.error.reason]).toEqual([422, 'wrong_level'])
  })

  test('needs 88 of the 219 units of 2023', async () => {
    const { province, units } = await wholeProvince(world().ctx)
    const communes = units.filter(({ level }) => level === 'commune')
    await qualify(world().ctx, communes.slice(0, 87))
    const short: TargetBoard = (await ask(`?unit=${province.id}`)).body
    expect(short).toMatchObject({ count: 87, of: 219, required: 88, reached: false, short: 1 })
    expect(short.unitsSentence).toBe('Theo đơn vị hành chính ngày 04/03/2026')
    expect(short.rows).toHaveLength(219)
    expect(board.parse(short)).toEqual(short)
    await qualify(world().ctx, communes.slice(87, 88))
    const { body } = await ask(`?unit=${province.id}`)
    expect(body).toMatchObject({ count: 88, of: 219, required: 88, reached: true, short: 0 })
  })

  test('adds up by district, a district with its communes', async () => {
    const { province, units } = await wholeProvince(world().ctx)
    await qualify(world().ctx, units.slice(1, 20))
    const { districts, count, of }: TargetBoard = (await ask(`?unit=${province.id}`)).body
    expect(districts).toHaveLength(10)
    expect(districts.reduce((sum, one) => sum + one.count, 0)).toBe(count)
    expect(districts.reduce((sum, one) => sum + one.of, 0)).toBe(of)
    const [first] = districts
    const { body } = await ask(`?unit=${first?.unit?.id}`)
    expect([body.count, body.of]).toEqual([first?.count, first?.of])
  })

  test('is that of its day: nobody had signed anything off before', async () => {
    const { province, units } = await wholeProvince(world().ctx)
    await qualify(world().ctx, units)
    const on = async (day: string) => (await ask(`?unit=${province.id}&on=${day}`)).body
    expect((await on('2026-02-01')).count).toBe(0)
    expect((await on('2026-02-02')).count).toBe(219)
    expect((await on('2026-12-31')).count).toBe(219)
    expect((await on('2027-01-01')).count).toBe(0)
    const before = await ask(`?unit=${province.id}&on=2025-12-31`)
    expect([before.status, before.body.error.code]).toEqual([404, 'not_found'])
  })

  test('leaves out a training district with all its communes', async () => {
    await world()
      .ctx.db.updateTable('unit')
      .set({ training: 1 })
      .where('id', '=', 'huyen-dong')
      .execute()
    const { body } = await ask()
    const ids = body.rows.map((row: TargetBoard['rows'][number]) => row.unit.id)
    expect(ids).toEqual(['huyen-tay', 'thi-tran-cau'])
  })

  test('says the rule in words, with its legal basis and its day', async () => {
    const { body } = await ask()
    expect(body.rule).toMatchObject({ validFrom: '2026-01-01', target: { num: 40, den: 100 } })
    expect(body.rule.legalBasis).toContain('cần tỉnh xác nhận')
    expect(body.rule.words.join(' ')).toContain('Chỉ tiêu 40% số đơn vị, làm tròn lên.')
  })

  test('asks the database a fixed number of times, however many units there are', async () => {
    const { province, units } = await wholeProvince(world().ctx)
    await qualify(world().ctx, units.slice(0, 5))
    const few = await statementsOf(() => readBoard(world().ctx, { unitId: province.id }))
    await qualify(world().ctx, units.slice(5))
    const many = await statementsOf(() => readBoard(world().ctx, { unitId: province.id }))
    expect(many).toBeLessThanOrEqual(few)
    expect(many).toBeLessThanOrEqual(15)
  })
})

describe('the counting rule', () => {
  const rules = () => world().ctx.db.selectFrom('countingRule').selectAll().execute()

  test('of a province is written down once, with an audit row', async () => {
    await ensureCountingRule(world().ctx, 'tinh', '2026-01-01')
    await ensureCountingRule(world().ctx, 'tinh', '2026-01-01')
    await ensureCountingRule(world().ctx, 'tinh', '2026-02-01')
    expect(await rules()).toHaveLength(1)
    const deeds = await world().ctx.db.selectFrom('auditEntry').selectAll().execute()
    expect(deeds.map(({ act, unitId }) => [act, unitId])).toEqual([['targets.addRule', 'tinh']])
  })

  test('that stands in the database is the one that counts', async () => {
    await ensureCountingRule(world().ctx, 'tinh', '2026-01-01')
    const [row] = await rules()
    const rule = JSON.stringify({ ...JSON.parse(row?.rule ?? ''), target: { num: 1, den: 2 } })
    await world().ctx.db.updateTable('countingRule').set({ rule }).execute()
    expect((await ask()).body).toMatchObject({ of: 5, required: 3 })
  })
})

/** How many statements `work` sends. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { ctx } = world()
  const { db } = ctx
  let sent = 0
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      sent++
      return node
    },
    transformResult: async ({ result }) => result,
  })
  Object.assign(ctx, { db: counting })
  await work().finally(() => Object.assign(ctx, { db }))
  return sent
}
