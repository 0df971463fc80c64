import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { readBoard } from '#server/targets/board.ts'
import { unitByCode } from '#server/units/tree.ts'
import { launched } from '../campaigns/scene.ts'
import { collect, expected, lastDay } from '../surveys/round.ts'
import { aNewList } from '../units/new-list.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

// A whole round with the numbers of a poll that the press has printed (tests/results/known/ntm-polls.csv: one
// village, 76 households), while a new list of units comes into force in the middle of the collecting period.

const world = useWorld()

/** What the press printed of the village of Linh Cang, 2017. */
const poll = (() => {
  const line = readFileSync('tests/results/known/ntm-polls.csv', 'utf8').split('\n')[1] ?? ''
  const [households, answered, satisfied, notSatisfied, percent] = line
    .split(',')
    .slice(-5)
    .map(Number) as [number, number, number, number, number]
  return { households, answered, satisfied, notSatisfied, percent }
})()

const inPlaceOf = { an: 'staff', binh: 'staffNeighbour' } as const

async function put(person: Person, path: string, body: object = {}) {
  return expected(await world().as(person)('put', path, body), 200).body
}

test('a merger inside the collecting period leaves the survey, its numbers and its result where they are', async () => {
  const { ctx } = world()
  const villages = {
    source: 'Danh sách hộ',
    countedOn: '2026-03-01',
    endMissing: true,
    apply: true,
  }
  const lines = { text: `Thôn Một\t${poll.households}`, ...villages }
  expected(await world().as('staff')('post', '/api/units/xa-an/village-imports', lines), 200)

  const campaign = await launched(world())
  const at = (which: 'an' | 'binh', step: string) => `/api/surveys/${campaign[which]}/${step}`
  for (const which of ['an', 'binh'] as const) {
    await put(inPlaceOf[which], at(which, 'publication'), { closesOn: lastDay })
  }
  const early = Math.floor(poll.answered / 2)
  const ofAn = { villages: ['thon-mot'] }
  const ofBinh = { villages: ['thon-bon', 'thon-nam'] }
  await collect(world(), campaign.an, { ...ofAn, answers: early, notSatisfied: poll.notSatisfied })
  await collect(world(), campaign.binh, { ...ofBinh, answers: 40, notSatisfied: 4 })

  // The commune and its district go over while households are still answering.
  expected(await world().as('admin')('post', '/api/units/tinh/list-imports', aNewList), 200)
  world().setNow('2026-03-12T02:00:00.000Z')
  await collect(world(), campaign.an, { ...ofAn, answers: poll.answered - early })

  world().setNow('2026-03-20T02:00:00.000Z')
  for (const which of ['an', 'binh'] as const) {
    for (const step of ['closure', 'count', 'submission']) {
      await put(inPlaceOf[which], at(which, step))
    }
  }
  const { result } = (await world().as('staff')('get', at('an', 'results'))).body
  expect([result.survey.unit.id, result.survey.unit.fullName]).toEqual(['xa-an', 'Xã An'])
  expect([result.households, result.received]).toEqual([poll.households, poll.answered])
  const { satisfied: count, answered: of } = poll
  expect(result.total.overall[result.reading]).toEqual({ kind: 'exact', count, of })
  expect(Number(((100 * count) / of).toFixed(2))).toBe(poll.percent)

  // The district is gone: the reviewing level is the province.
  const decided = { countsForTarget: true }
  const late = await world().as('reviewer')('put', at('an', 'sign-off'), decided)
  expect(late.status).toBe(404)
  for (const which of ['an', 'binh'] as const) {
    await put('reviewerProvince', at(which, 'sign-off'), decided)
    expect((await recount(ctx.db, await getSurvey(ctx.db, campaign[which]))).differences).toEqual(
      [],
    )
  }

  // The sum of the campaign is the sum of what was counted, under the units that asked.
  await put('reviewerProvince', `/api/campaigns/${campaign.slug}/sign-off`)
  const sum = (await world().as('coordinator')('get', `/api/campaigns/${campaign.slug}/result`))
    .body
  expect(sum.total.overall).toEqual({ kind: 'exact', count: count + 36, of: of + 40 })
  expect(sum.rows.map((row: { unit: { id: string } }) => row.unit.id).sort()).toEqual([
    'xa-an',
    'xa-binh',
  ])
  expect(sum.resultHash).toMatch(/^[0-9a-f]{64}$/)

  // From the commune that they became, both are reached; the board has the units of its day.
  const heir = await unitByCode(ctx.db, '9001', '2026-03-20')
  const { surveys } = (await world().as('staff')('get', `/api/surveys?unit=${heir?.id}`)).body
  expect(surveys.map((one: { slug: string }) => one.slug).sort()).toEqual(
    [campaign.an, campaign.binh].sort(),
  )
  const province = await unitByCode(ctx.db, '90', '2026-03-20')
  const board = await readBoard(ctx, { unitId: province?.id ?? '' })
  expect(board.of).toBe(3)
})
