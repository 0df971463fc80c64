import { describe, expect, test } from 'vitest'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { launched, played } from './scene.ts'

const world = useWorld()
const page = async (slug: string) =>
  (await world().as('coordinator')('get', `/api/campaigns/${slug}`)).body
const result = async (slug: string) =>
  (await world().as('coordinator')('get', `/api/campaigns/${slug}/result`)).body

const callOff = async (slug: string, reason: string) =>
  expected(
    await world().as('staffNeighbour')('put', `/api/surveys/${slug}/cancellation`, { reason }),
    200,
  )

interface Member {
  survey: { unit: { id: string } }
  adoption: string
  reason: string | null
}
const adoptionsOf = (members: Member[]) =>
  Object.fromEntries(members.map((one) => [one.survey.unit.id, [one.adoption, one.reason]]))

describe('a unit of a campaign', () => {
  test('has adopted it once it publishes, and has declined it when it calls the draft off', async () => {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 12 }, 'counted')
    expect(adoptionsOf((await page(campaign.slug)).members)).toEqual({
      'xa-an': ['adopted', null],
      'xa-binh': ['waiting', null],
    })
    await callOff(campaign.binh, 'Xã đã lấy ý kiến trong tháng trước')
    const { members, campaign: described } = await page(campaign.slug)
    expect(adoptionsOf(members)['xa-binh']).toEqual([
      'declined',
      'Xã đã lấy ý kiến trong tháng trước',
    ])
    expect([described.units, described.calledOff]).toEqual([1, 1])
  })

  test('that was called off can be asked again and begins anew', async () => {
    const { slug, binh } = await launched(world())
    await callOff(binh, 'Lập nhầm')
    const again = { unitIds: ['xa-binh'] }
    const reply = await world().as('coordinator')('post', `/api/campaigns/${slug}/units`, again)
    expect([reply.status, reply.body.campaign.units, reply.body.campaign.calledOff]).toEqual([
      200, 2, 0,
    ])
    const twice = await world().as('coordinator')('post', `/api/campaigns/${slug}/units`, again)
    expect(twice.status).toBe(409)
  })
})

describe('a survey that was called off', () => {
  test('is named with its reason and holds no sign-off up', async () => {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 30 }, 'signedOff')
    expect((await page(campaign.slug)).maySignOff).toBe(false)
    await callOff(campaign.binh, 'Không đủ điều kiện')
    const { awaited, calledOff, total } = await result(campaign.slug)
    expect([awaited, total.units]).toEqual([[], 1])
    expect(calledOff).toEqual([
      expect.objectContaining({ adoption: 'declined', reason: 'Không đủ điều kiện' }),
    ])
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    const signed = await world().as('reviewerProvince')('put', path, {})
    expect([signed.status, signed.body.calledOff.length]).toEqual([200, 1])
    const more = { unitIds: ['xa-binh'] }
    const late = await world().as('coordinator')(
      'post',
      `/api/campaigns/${campaign.slug}/units`,
      more,
    )
    expect([late.status, late.body.error.reason]).toEqual([409, 'wrong_state'])
  })

  test('leaves nothing to confirm when all were', async () => {
    const campaign = await launched(world(), { unitIds: ['xa-binh'] })
    await callOff(campaign.binh, 'Lập nhầm')
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    expect((await world().as('reviewerProvince')('put', path, {})).body.error.reason).toBe(
      'wrong_state',
    )
  })
})

describe('units for training', () => {
  const mark = (id: string) =>
    world().ctx.db.updateTable('unit').set({ training: 1 }).where('id', '=', id).execute()

  test('join no campaign of others, so that no sum holds what was only practised', async () => {
    await mark('huyen-tay')
    const both = { unitIds: ['xa-an', 'thi-tran-cau'] }
    await expect(launched(world(), both)).rejects.toThrow('training_apart')
    const { slug } = await launched(world())
    const more = { unitIds: ['thi-tran-cau'] }
    const reply = await world().as('coordinator')('post', `/api/campaigns/${slug}/units`, more)
    expect([reply.status, reply.body.error.reason]).toEqual([422, 'training_apart'])
  })

  test('have campaigns of their own, which say so', async () => {
    await mark('huyen-dong')
    const { slug } = await launched(world())
    expect((await page(slug)).campaign.training).toBe(true)
  })
})

test('both readings of the overall share are given, whichever decides', async () => {
  const campaign = await launched(world())
  await played(world(), campaign, 'an', { answers: 40, notSatisfied: 8 }, 'counted')
  const { total } = await result(campaign.slug)
  expect(total.readings.question).toEqual({ kind: 'exact', count: 32, of: 40 })
  // One content of nineteen was not satisfied in eight answers.
  expect(total.readings.mean).toEqual({ kind: 'exact', count: 19 * 40 - 8, of: 19 * 40 })
})
