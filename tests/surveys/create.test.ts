import { describe, expect, test } from 'vitest'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { aSurvey, deedsOn, draftSurvey } from './round.ts'

const world = useWorld()

describe('who may not begin a survey of a unit', () => {
  test.each<[Person, number]>([
    ['staffFront', 404],
    ['staffNeighbour', 404],
    ['staffDistrict', 403],
    ['clerk', 403],
    ['reviewer', 403],
    ['reviewerFront', 404],
    ['reviewerElsewhere', 404],
    ['coordinator', 403],
    ['admin', 403],
  ])('%s gets %i', async (person, status) => {
    expect((await world().as(person)('post', '/api/surveys', aSurvey)).status).toBe(status)
  })

  test('the Front begins its own beside the committee', async () => {
    const given = { ...aSurvey, body: 'mttq' }
    expect((await world().as('staffFront')('post', '/api/surveys', given)).status).toBe(201)
  })
})

test('a survey begins as a draft with a copy of the template’s form', async () => {
  const { status, body } = await world().as('staff')('post', '/api/surveys', {
    ...aSurvey,
    settings: { helpPhone: '0204 000 111' },
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    survey: {
      slug: expect.stringMatching(/^an-[a-z2-7]{4}$/),
      title: aSurvey.title,
      unit: { id: 'xa-an', fullName: 'Xã An' },
      ...{ body: 'ubnd', track: 'feedback', access: 'open', state: 'draft', questionCount: 21 },
      ...{ opensOn: null, closesOn: null, closesAt: null, workingDaysLeft: null },
    },
    settings: { helpPhone: '0204 000 111', complaintPhone: null, resultsNote: null },
    version: null,
    revision: 1,
    publicUrl: `http://langnghe.test/s/${body.survey.slug}`,
    milestones: [{ kind: 'created', by: 'Người thử staff', note: null }],
    steps: ['edit', 'publish', 'cancel'],
    sight: 'participation',
  })
  const template = await world().as('staff')('get', '/api/form-templates/commune-ntm')
  expect(body.document).toEqual(template.body.document)
})

test('a form for units of another level is refused', async () => {
  const given = { ...aSurvey, templateId: 'district-ntm' }
  const { status, body } = await world().as('staff')('post', '/api/surveys', given)
  expect([status, body.error.reason, body.error.fields]).toEqual([
    422,
    'wrong_level',
    { templateId: 'wrong_level' },
  ])
})

test('a template that does not exist is named as the field to mend', async () => {
  const given = { ...aSurvey, templateId: 'none' }
  const { status, body } = await world().as('staff')('post', '/api/surveys', given)
  expect([status, body.error.fields]).toEqual([422, { templateId: 'unknown' }])
})

test.each<[Person, object, string]>([
  ['staff', {}, 'official_by_front'],
  ['frontTown', { body: 'mttq', unitId: 'thi-tran-cau' }, 'no_official_ballot'],
])('%s begins no official survey with %o: %s', async (person, given, reason) => {
  const official = { ...aSurvey, track: 'official', access: 'card', ...given }
  const { status, body } = await world().as(person)('post', '/api/surveys', official)
  expect([status, body.error.fields]).toEqual([422, { track: reason }])
})

test('an official survey without household cards is refused at once', async () => {
  const given = { ...aSurvey, track: 'official', access: 'open' }
  const { status, body } = await world().as('staff')('post', '/api/surveys', given)
  expect([status, body.error.reason]).toEqual([422, 'official_needs_cards'])
})

test('words are kept composed, and control characters are refused', async () => {
  const ask = world().as('staff')
  const title = 'Lấy ý kiến'
  const kept = await ask('post', '/api/surveys', { ...aSurvey, title: title.normalize('NFD') })
  expect(kept.body.survey.title).toBe(title.normalize('NFC'))
  const refused = await ask('post', '/api/surveys', { ...aSurvey, title: 'a\u0000b' })
  expect([refused.status, refused.body.error.fields]).toEqual([422, { title: 'invalid' }])
})

test('every survey has an address of its own, also of the same unit', async () => {
  const slugs = [await draftSurvey(world()), await draftSurvey(world()), await draftSurvey(world())]
  expect(new Set(slugs).size).toBe(3)
})

test('that it was begun is recorded', async () => {
  expect(await deedsOn(world(), await draftSurvey(world()))).toEqual([['surveys.create', 'staff']])
})
