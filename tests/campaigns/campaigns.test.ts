import { describe, expect, test } from 'vitest'
import { expected, lastDay } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { aCampaign, launched, played } from './scene.ts'

const world = useWorld()
const page = (slug: string) => world().as('coordinator')('get', `/api/campaigns/${slug}`)
const result = (slug: string) => world().as('coordinator')('get', `/api/campaigns/${slug}/result`)

describe('launching a campaign', () => {
  test.each(['staff', 'reviewer', 'admin', 'reviewerProvince'] as const)(
    'is not for %s',
    async (person) => {
      const reply = await world().as(person)('post', '/api/campaigns', aCampaign)
      expect([403, 404]).toContain(reply.status)
    },
  )

  test('gives every unit a survey of its own to publish, under the mandate', async () => {
    const { slug, an } = await launched(world())
    const { campaign, members } = (await page(slug)).body
    expect([campaign.units, members.length]).toEqual([2, 2])
    const survey = await world().as('staff')('get', `/api/surveys/${an}`)
    expect(survey.body.survey.state).toBe('draft')
    expect(survey.body.mandate).toMatchObject({ campaign: slug, closesOn: lastDay })
    expect(survey.body.steps).toContain('publish')
  })

  test('names units that are not below it, of the wrong level, or already in it', async () => {
    const strange = { ...aCampaign, unitIds: ['xa-an', 'xa-nowhere'] }
    const unknown = await world().as('coordinator')('post', '/api/campaigns', strange)
    expect([unknown.status, unknown.body.error.fields]).toEqual([422, { unitIds: 'unknown' }])
    const district = { ...aCampaign, unitIds: ['huyen-dong'] }
    const level = await world().as('coordinator')('post', '/api/campaigns', district)
    expect([level.status, level.body.error.reason]).toEqual([422, 'wrong_level'])
    const { slug } = await launched(world())
    const units = { unitIds: ['xa-an'] }
    const twice = await world().as('coordinator')('post', `/api/campaigns/${slug}/units`, units)
    expect(twice.status).toBe(409)
    const left = await world().ctx.db.selectFrom('survey').select('id').execute()
    expect(left).toHaveLength(2)
  })

  test('more units can join later', async () => {
    const { slug } = await launched(world(), { unitIds: ['xa-an'] })
    const units = { unitIds: ['thi-tran-cau'] }
    const reply = await world().as('coordinator')('post', `/api/campaigns/${slug}/units`, units)
    expect([reply.status, reply.body.campaign.units]).toEqual([200, 2])
  })

  test('is recorded, with each survey that it begins', async () => {
    await launched(world())
    const rows = await world()
      .ctx.db.selectFrom('auditEntry')
      .select('act')
      .orderBy('act')
      .execute()
    expect(rows.map((row) => row.act)).toEqual([
      'campaigns.launch',
      'surveys.create',
      'surveys.create',
    ])
  })

  test('is seen by the levels above and not by the other body', async () => {
    const { slug } = await launched(world())
    expect((await page(slug)).status).toBe(200)
    const front = await world().as('reviewerFront')('get', `/api/campaigns/${slug}`)
    expect(front.status).toBe(404)
  })
})

describe('a survey of a campaign', () => {
  test('closes on the day that the campaign has laid down', async () => {
    const { an } = await launched(world())
    const other = { closesOn: '2026-03-20' }
    const reply = await world().as('staff')('put', `/api/surveys/${an}/publication`, other)
    expect([reply.status, reply.body.error.reason]).toEqual([422, 'campaign_period'])
  })

  test('opens on the first day that the campaign has laid down, not before', async () => {
    const { an } = await launched(world(), { opensOn: '2026-03-06' })
    const path = `/api/surveys/${an}/publication`
    const early = await world().as('staff')('put', path, { closesOn: lastDay })
    expect([early.status, early.body.error.reason]).toEqual([409, 'campaign_not_begun'])
    world().setNow('2026-03-06T02:00:00.000Z')
    expected(await world().as('staff')('put', path, { closesOn: lastDay }), 200)
  })

  test('a campaign that ends before it begins is refused', async () => {
    const given = { ...aCampaign, opensOn: '2026-03-20', closesOn: '2026-03-19' }
    const reply = await world().as('coordinator')('post', '/api/campaigns', given)
    expect([reply.status, reply.body.error.reason]).toEqual([422, 'ends_before_it_begins'])
  })

  test('is comparable as long as it still asks every question of the campaign', async () => {
    const { slug, an } = await launched(world(), { locked: false })
    const draft = await world().as('staff')('get', `/api/surveys/${an}`)
    const { document, revision } = draft.body
    document.sections[0].questions[0].text.vi = 'Ông/Bà có hài lòng với xã không?'
    const save = { revision, document }
    expected(await world().as('staff')('put', `/api/surveys/${an}/draft`, save), 200)
    const members = (await page(slug)).body.members as {
      survey: { slug: string }
      differs: string[]
    }[]
    expect(members.map((one) => [one.survey.slug === an, one.differs]).sort()).toEqual([
      [false, []],
      [true, ['form']],
    ])
  })
})

describe('a survey of a locked campaign', () => {
  const own = { id: 'own', title: { vi: 'Câu hỏi riêng của xã' } }

  test('takes a section of the unit itself after all others, and stays comparable', async () => {
    const { slug, an } = await launched(world())
    const { document, revision } = (await world().as('staff')('get', `/api/surveys/${an}`)).body
    const [question] = document.sections[0].questions
    const sections = [...document.sections, { ...own, questions: [{ ...question, id: 'own-1' }] }]
    const save = { revision, document: { ...document, sections } }
    expected(await world().as('staff')('put', `/api/surveys/${an}/draft`, save), 200)
    const { members } = (await page(slug)).body
    expect(members.map(({ differs }: { differs: string[] }) => differs)).toEqual([[], []])
  })

  test('keeps every word of the campaign, and says where it was touched', async () => {
    const { an } = await launched(world())
    const { document, revision } = (await world().as('staff')('get', `/api/surveys/${an}`)).body
    const [question] = document.sections[0].questions
    question.text.vi = 'Ông/Bà có hài lòng với xã không?'
    const save = { revision, document }
    const reply = await world().as('staff')('put', `/api/surveys/${an}/draft`, save)
    expect([reply.status, reply.body.error.fields]).toEqual([409, { [question.id]: 'form_locked' }])
  })
})

describe('the result of a campaign', () => {
  test('adds the counts of the counted units and never averages their rates', async () => {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 40, notSatisfied: 8 }, 'counted')
    const half = (await result(campaign.slug)).body
    expect(half.awaited.map((unit: { id: string }) => unit.id)).toEqual(['xa-binh'])
    expect(half.total.overall).toEqual({ kind: 'exact', count: 32, of: 40 })
    await played(world(), campaign, 'binh', { answers: 60, notSatisfied: 3 }, 'counted')
    const { total, rows, verdict, awaited } = (await result(campaign.slug)).body
    expect(total.overall).toEqual({ kind: 'exact', count: 89, of: 100 })
    expect([total.received, rows.length, awaited.length]).toEqual([100, 2, 0])
    expect(rows[0].cells).toHaveLength(19)
    expect(verdict).toBeNull()
  })

  test('is signed off as it was seen, and no other', async () => {
    const campaign = await launched(world())
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    const signOff = (resultHash: string) =>
      world().as('reviewerProvince')('put', path, { resultHash })
    await played(world(), campaign, 'an', { answers: 30 }, 'signedOff')
    expect((await result(campaign.slug)).body.resultHash).toBeNull()
    await played(world(), campaign, 'binh', { answers: 30 }, 'signedOff')
    const seen = (await result(campaign.slug)).body.resultHash
    const other = await signOff('0'.repeat(64))
    expect([other.status, other.body.error.reason]).toEqual([409, 'result_changed'])
    const signed = await signOff(seen)
    expect([signed.status, signed.body.resultHash]).toEqual([200, seen])
  })

  test('is signed off once, by the level above, when every unit has been', async () => {
    const campaign = await launched(world())
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    const signOff = () => world().as('reviewerProvince')('put', path, { note: 'Đã xem' })
    await played(world(), campaign, 'an', { answers: 30 }, 'signedOff')
    expect((await signOff()).body.error.reason).toBe('wrong_state')
    await played(world(), campaign, 'binh', { answers: 30 }, 'signedOff')
    expect((await world().as('coordinator')('put', path, {})).status).toBe(403)
    const signed = await signOff()
    expect([signed.status, signed.body.resultHash]).toEqual([
      200,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    expect((await signOff()).body.error.reason).toBe('wrong_state')
    const events = await world()
      .ctx.db.selectFrom('ledgerEvent')
      .select('subject')
      .where('kind', '=', 'campaignSignOff')
      .execute()
    expect(events).toEqual([{ subject: `campaign/${campaign.slug}` }])
  })
})
