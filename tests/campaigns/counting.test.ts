import { describe, expect, test } from 'vitest'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { aCampaign, launched, played } from './scene.ts'

const world = useWorld()
const byHouseholds = { denominator: 'asked', overall: 'mean' }
const result = async (slug: string) =>
  (await world().as('coordinator')('get', `/api/campaigns/${slug}/result`)).body

describe('how a campaign counts', () => {
  test('is frozen into the survey of every unit, whatever the unit has chosen itself', async () => {
    const campaign = await launched(world(), { counting: byHouseholds })
    const counting = {
      ...{ denominator: 'valid', overall: 'question', selection: 'all' },
      ...{ thresholds: null, minimum: null },
    }
    const path = `/api/surveys/${campaign.an}`
    expected(await world().as('staff')('patch', path, { settings: { counting } }), 200)
    await played(world(), campaign, 'an', { answers: 20 }, 'counted')
    const { policy } = await world()
      .ctx.db.selectFrom('publication')
      .select('policy')
      .executeTakeFirstOrThrow()
    const { share, overall } = frozenPolicy(policy)
    expect({ denominator: share.denominator, overall }).toEqual(byHouseholds)
  })

  test('is how its own result is read: of the households asked, by all contents', async () => {
    const campaign = await launched(world(), { counting: byHouseholds })
    await played(world(), campaign, 'an', { answers: 40, notSatisfied: 8 }, 'counted')
    const { total, rows } = await result(campaign.slug)
    const households = 96 + 72 + 40
    expect(total.overall).toEqual({ kind: 'exact', count: 19 * 40 - 8, of: 19 * households })
    expect(total.cells[0]).toEqual({ kind: 'exact', count: 32, of: households })
    expect(rows[0].differs).toEqual([])
  })

  test('is of the valid answers and by the overall question where nothing else was said', async () => {
    const { slug } = await launched(world())
    const { campaign } = (await world().as('coordinator')('get', `/api/campaigns/${slug}`)).body
    expect(campaign.mandate.counting).toEqual({ denominator: 'valid', overall: 'question' })
  })

  test('a unit that was frozen to count otherwise is shown as not comparable', async () => {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 20 }, 'counted')
    // As of a campaign that was launched before it could lay this down.
    const { mandate } = await world()
      .ctx.db.selectFrom('campaign')
      .select('mandate')
      .executeTakeFirstOrThrow()
    const other = JSON.stringify({ ...JSON.parse(mandate), counting: byHouseholds })
    await world().ctx.db.updateTable('campaign').set({ mandate: other }).execute()
    const { rows } = await result(campaign.slug)
    expect(rows[0].differs).toEqual(['counting'])
    const page = await world().as('coordinator')('get', `/api/campaigns/${campaign.slug}`)
    const differs = page.body.members.map((one: { differs: string[] }) => one.differs)
    expect(differs.sort()).toEqual([[], ['counting']])
  })
})

test('a campaign older than these choices lays down nothing of them', async () => {
  const { slug } = await launched(world())
  const row = await world()
    .ctx.db.selectFrom('campaign')
    .select('mandate')
    .executeTakeFirstOrThrow()
  const { counting, plan, ...older } = JSON.parse(row.mandate)
  await world()
    .ctx.db.updateTable('campaign')
    .set({ mandate: JSON.stringify(older) })
    .execute()
  const { campaign } = (await world().as('coordinator')('get', `/api/campaigns/${slug}`)).body
  expect([campaign.mandate.counting, campaign.mandate.plan]).toEqual([null, null])
})

describe('the minimum of participation', () => {
  const thresholds = {
    overall: { share: { num: 90, den: 100 }, comparison: 'atLeast' },
    eachContent: { share: { num: 80, den: 100 }, comparison: 'atLeast' },
    ...{ name: 'Ngưỡng của kế hoạch', legalBasis: 'Kế hoạch 12/KH-UBND' },
  }
  const minimum = { share: { num: 10, den: 100 }, legalBasis: 'Kế hoạch 12/KH-UBND' }

  test('names every unit and village that is below it, and nothing is concluded', async () => {
    const campaign = await launched(world(), { thresholds, minimum })
    await played(world(), campaign, 'an', { answers: 30 }, 'counted')
    await played(world(), campaign, 'binh', { answers: 8 }, 'counted')
    // Answers by cards are no part of this: nothing here depends on how they came in.
    await world().ctx.db.updateTable('campaign').set({ access: 'card' }).execute()
    const { belowMinimum, verdict } = await result(campaign.slug)
    expect(belowMinimum).toEqual(['Xã Bình', 'Thôn Bốn (Xã Bình)', 'Thôn Năm (Xã Bình)'])
    expect(verdict).toBe('notCountable')
  })

  test('without its legal basis is refused', async () => {
    const bare = { ...aCampaign, minimum: { ...minimum, legalBasis: '' } }
    const reply = await world().as('coordinator')('post', '/api/campaigns', bare)
    expect([reply.status, Object.keys(reply.body.error.fields)]).toEqual([
      422,
      ['minimum.legalBasis'],
    ])
  })
})
