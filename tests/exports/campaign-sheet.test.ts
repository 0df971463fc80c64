import { expect, test } from 'vitest'
import { type CampaignResultPage, campaignResultPage } from '#shared/campaigns/schema.ts'
import { figureCells } from '#shared/exports/sheet.ts'
import { launched, played } from '../campaigns/scene.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { cellsOf, exported } from './scene.ts'

const world = useWorld()

const plain = (cells: ReturnType<typeof figureCells>) =>
  cells.map((cell) => (typeof cell === 'object' && cell ? cell.percent : cell))

test('a campaign as a file holds the matrix of the API, who is not in it, and the hash of its sign-off', async () => {
  const campaign = await launched(world(), { unitIds: ['xa-an', 'xa-binh', 'thi-tran-cau'] })
  await played(world(), campaign, 'an', { answers: 40, notSatisfied: 8 }, 'signedOff')
  await played(world(), campaign, 'binh', { answers: 12, notSatisfied: 3 }, 'signedOff')
  const read = async (): Promise<CampaignResultPage> =>
    campaignResultPage.parse(
      (await world().as('coordinator')('get', `/api/campaigns/${campaign.slug}/result`)).body,
    )
  const asked = { kind: 'campaign', slug: campaign.slug, format: 'xlsx' }
  const page = await read()
  const rows = cellsOf((await exported(world(), asked, 'coordinator')).file)
  const of = (name: string) => rows.find((row) => row[1] === name) ?? []
  const cellsIn = (row: { overall: CampaignResultPage['total']['overall']; cells: unknown[] }) =>
    [row.overall, ...(row.cells as (typeof row.overall)[])].flatMap((one) =>
      plain(figureCells(one)),
    )
  for (const row of page.rows) {
    const cells = of(row.unit.fullName)
    expect(cells.slice(2, 4)).toEqual([row.households, row.received])
    expect(cells.slice(5, 5 + 2 * (1 + page.contents.length))).toEqual(cellsIn(row))
    expect(cells.at(-1)).toBe('So sánh được')
  }
  expect(of('Tổng cộng').slice(5, 5 + 2 * (1 + page.contents.length))).toEqual(cellsIn(page.total))
  expect(rows.flat()).toContain('Chưa kiểm phiếu: Thị trấn Cầu.')

  const reason = { reason: 'Không đủ điều kiện' }
  const { members } = (await world().as('coordinator')('get', `/api/campaigns/${campaign.slug}`))
    .body
  const town = members.find(
    ({ survey }: { survey: { unit: { id: string } } }) => survey.unit.id === 'thi-tran-cau',
  )
  const path = `/api/surveys/${town.survey.slug}/cancellation`
  expected(await world().as('staffTown')('put', path, reason), 200)
  const signOff = `/api/campaigns/${campaign.slug}/sign-off`
  expected(await world().as('reviewerProvince')('put', signOff, {}), 200)
  const notes = cellsOf((await exported(world(), asked, 'coordinator')).file).flat()
  expect(notes).toContain('Không tham gia hoặc đã hủy: Thị trấn Cầu (Không đủ điều kiện).')
  expect(notes).toContain(`Mã kiểm tra toàn vẹn: ${(await read()).resultHash}.`)
})
