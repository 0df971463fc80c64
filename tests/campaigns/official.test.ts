import { expect, test } from 'vitest'
import { useWorld } from '../world/world.ts'
import { aCampaign } from './scene.ts'

const world = useWorld()

const plan = {
  ...{ number: '12/KH-MTTQ-BTT', date: '2026-03-02', collection: ['home'], guidance: null },
}
const official = {
  ...{ ...aCampaign, body: 'mttq', track: 'official', access: 'card', settings: { plan } },
}
const launch = (given: object) =>
  world().as('coordinator')('post', '/api/campaigns', { ...official, ...given })

world.given(async () => {
  await world()
    .ctx.db.updateTable('accountGrant')
    .set({ body: 'mttq' })
    .where('accountId', '=', 'coordinator')
    .execute()
})

test('the surveys of an official campaign begin with the documents of its mandate', async () => {
  const { status, body } = await launch({ unitIds: ['xa-an'] })
  expect([status, body.campaign.mandate.plan]).toEqual([201, plan])
  const { slug } = body.members[0].survey
  const survey = (await world().as('staffFront')('get', `/api/surveys/${slug}`)).body
  expect([survey.survey.track, survey.survey.access, survey.settings.plan]).toEqual([
    ...['official', 'card'],
    plan,
  ])
})

test.each([
  ['official_needs_cards', 'access', { access: 'open' }],
  ['plan_missing', 'settings.plan.number', { settings: {} }],
  ['plan_missing', 'settings.plan.number', { settings: { plan: { ...plan, date: null } } }],
  [
    'collection_missing',
    'settings.plan.collection',
    { settings: { plan: { ...plan, collection: [] } } },
  ],
  [
    'guidance_missing',
    'settings.plan.guidance',
    { settings: { plan: { ...plan, collection: ['home', 'phone'] } } },
  ],
  ['no_official_ballot', 'unitIds', { unitIds: ['thi-tran-cau'] }],
])(
  'without what its surveys could not open without it is refused: %s at %s',
  async (reason, field, given) => {
    const reply = await launch(given)
    expect([reply.status, reply.body.error.fields]).toEqual([422, { [field]: reason }])
  },
)

test('it is the Front that holds it', async () => {
  await world().ctx.db.updateTable('accountGrant').set({ body: 'ubnd' }).execute()
  const reply = await launch({ body: 'ubnd' })
  expect([reply.status, reply.body.error.reason]).toEqual([422, 'official_by_front'])
})

test('no town joins it later', async () => {
  const { campaign } = (await launch({ unitIds: ['xa-an'] })).body
  const path = `/api/campaigns/${campaign.slug}/units`
  const reply = await world().as('coordinator')('post', path, { unitIds: ['thi-tran-cau'] })
  expect([reply.status, reply.body.error.reason]).toEqual([422, 'no_official_ballot'])
})
