import { describe, expect, test } from 'vitest'
import { writeCsv } from '#server/exports/write-csv.ts'
import { writeXlsx } from '#server/exports/write-xlsx.ts'
import { percentCell, type Sheet } from '#shared/exports/sheet.ts'
import { formatPercent } from '#shared/format.ts'
import type { Result } from '#shared/results/schema.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { announce, discontent } from '../results/scene.ts'
import { confirmed, enough, signedOffSurvey } from '../targets/scene.ts'
import { useWorld } from '../world/world.ts'
import { cellsOf, exported, unzip } from './scene.ts'

const world = useWorld()

const percent = (figure: { count: number; of: number }) =>
  Number(formatPercent(figure.count, figure.of).replace('%', '').replace(',', '.'))

const sheet = (text: string): Sheet => ({
  name: 'Thử',
  heading: ['Thử'],
  columns: [{ title: 'Tên', width: 10 }],
  rows: [[text]],
  total: null,
  notes: [],
})

describe('a result as a file', () => {
  const groups = [
    { ...enough, count: 40 },
    { village: 'thon-hai', count: 30, answers: discontent },
    { village: 'thon-ba', count: 3, answers: discontent },
  ]

  test('holds the numbers of the screen and of the API', async () => {
    const slug = await signedOffSurvey(world(), { groups })
    await announce(world(), slug)
    const { file } = await exported(world(), { kind: 'result', slug, format: 'xlsx' })
    const { result } = (await world().as('staff')('get', `/api/surveys/${slug}/results`)).body as {
      result: Result
    }
    const { body } = await world().anyone('get', `/api/public/surveys/${slug}/results`)
    expect(body.result.total).toEqual(result.total)
    const rows = cellsOf(file)
    const head = rows.findIndex(([first]) => first === 'TT')
    const of = (name: string) => rows.find((row) => row[1] === name) ?? []
    const total = of('Tổng cộng')
    const overall = result.total?.overall[result.reading]
    if (overall?.kind !== 'exact') throw new Error('the whole is exact')
    expect(total.slice(2, 12)).toEqual([
      ...[208, null, null, 73, null, percent({ count: 73, of: 208 })],
      ...[result.total?.valid, 0, overall.count, percent(overall)],
    ])
    expect(total.slice(12, 14)).toEqual([30 + 3, percent({ count: 33, of: 73 })])
    for (const village of result.villages) {
      expect(of(village.name).slice(2, 3)).toEqual([village.households])
      expect(of(village.name)[5]).toBe(village.received)
    }
    expect(rows[head]).toHaveLength(15)
    for (const [index, { id }] of result.questions
      .filter(({ kind }) => kind === 'content' || kind === 'overall')
      .entries()) {
      const satisfied = result.total?.questions[id]?.shares.satisfied
      if (satisfied?.kind !== 'exact') throw new Error('the whole is exact')
      expect(cellsOf(file, 2)[head + 1 + index]?.slice(2, 4)).toEqual([
        ...[satisfied.count, percent(satisfied)],
      ])
    }
  })

  test('hides what the disclosure policy hides', async () => {
    const slug = await signedOffSurvey(world(), { groups })
    const { file } = await exported(world(), { kind: 'result', slug, format: 'xlsx' })
    const small = cellsOf(file).find((row) => row[1] === 'Thôn Ba') ?? []
    expect(small.slice(8, 14).every((cell) => cell === null || cell === undefined)).toBe(true)
    expect(small[14]).toContain('phiếu')
  })
})

test('the board as a file holds the numbers of the API, unit by unit', async () => {
  await confirmed(world())
  await signedOffSurvey(world())
  const coordinator = world().as('coordinator')
  const goal = { unitId: 'tinh', on: '2026-03-10', share: { num: 40, den: 100 } }
  const legalBasis = 'Kế hoạch số 7/KH-UBND ngày 10/01/2026'
  await coordinator('post', '/api/road-map/goals', { ...goal, legalBasis })
  await coordinator('post', '/api/targets/evaluations', { unitId: 'tinh', on: '2026-03-20' })
  const asked = { kind: 'board', unitId: 'tinh', format: 'xlsx' }
  const { file } = await exported(world(), asked, 'coordinator')
  const board: TargetBoard = (await world().as('coordinator')('get', '/api/targets/board')).body
  const sum = cellsOf(file, 1).find(([label]) => label === 'Đạt cả hai điều kiện')
  expect(sum?.slice(1)).toEqual([board.count, board.of, percent(board)])
  const units = cellsOf(file, 3).slice(3)
  expect(units.map((row) => [row[1], row[7]])).toEqual(
    board.rows.map(({ unit, counts }) => [unit.fullName, counts ? 'Đạt' : 'Chưa đạt']),
  )
  const { body: map } = await coordinator('get', '/api/road-map?unit=tinh')
  const [{ count, of, required, short }] = map.milestones
  expect(cellsOf(file, 4)[3]).toEqual([
    ...['20/03/2026', count, of, percent({ count, of }), '40% (10/03/2026)', required, short],
  ])
  const districts = cellsOf(file, 2).slice(3, -1)
  expect(districts.map((row) => row.slice(2, 4))).toEqual(
    board.districts.map(({ count, of }) => [count, of]),
  )
})

test('services go into a file as they stand in the list', async () => {
  await confirmed(world(), { name: '=HYPERLINK("http://x.example")' })
  const asked = { kind: 'services', unitId: 'xa-an', format: 'csv' }
  const { file } = await exported(world(), asked)
  expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(file.toString()).toContain(`;"'=HYPERLINK(""http://x.example"")";`)
  expect(file.toString()).toContain(';Đã xác nhận;')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'the text %j is never a formula',
  async (text) => {
    expect(Buffer.from(writeCsv([sheet(text)])).toString()).toContain(`'${text}`)
    const parts = unzip(Buffer.from(await writeXlsx([sheet(text)])))
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  },
)

test('percentages in files are those that the screen prints', () => {
  for (let of = 1; of < 60; of++) {
    for (let count = 0; count <= of; count++) {
      expect(percentCell(count, of)).toEqual({ percent: percent({ count, of }) })
    }
  }
  expect(percentCell(0, 0)).toBeNull()
})
