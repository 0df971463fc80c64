import { expect, test } from 'vitest'
import { formOf, sampleForm, sampleQuestions } from '../forms/sample.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { draftSurvey, lastDay, stateOf } from './round.ts'

const world = useWorld()

const publish = (slug: string, closesOn = lastDay, person: Person = 'staff') =>
  world().as(person)('put', `/api/surveys/${slug}/publication`, { closesOn })

test.each([
  ['2026-03-03', 'period_in_the_past'],
  ['2027-03-05', 'period_too_long'],
])('a last day of %s is refused: %s', async (closesOn, reason) => {
  const { status, body } = await publish(await draftSurvey(world()), closesOn)
  expect([status, body.error.reason, body.error.fields]).toEqual([
    422,
    reason,
    { closesOn: reason },
  ])
})

test('a period of today alone is allowed', async () => {
  expect((await publish(await draftSurvey(world()), '2026-03-04')).status).toBe(200)
})

test('a survey by household cards does not open before the key of its box was printed', async () => {
  for (const given of [{ access: 'card' }]) {
    const { status, body } = await publish(await draftSurvey(world(), given))
    expect([status, body.error.reason]).toEqual([422, 'box_key_required'])
  }
})

test.each([
  ['helpPhone', { helpPhone: null }],
  ['complaintPhone', { complaintPhone: null }],
])('household cards need both phones that are printed on them: %s', async (name, settings) => {
  const { status, body } = await publish(await draftSurvey(world(), { access: 'card', settings }))
  expect([status, body.error.reason]).toEqual([409, 'phones_missing'])
  expect(body.error.fields).toEqual({ [`settings.${name}`]: 'phones_missing' })
  const open = await draftSurvey(world(), { settings })
  expect((await publish(open)).status).toBe(200)
})

test('a commune without villages is sent to enter them first', async () => {
  const given = { unitId: 'thi-tran-cau' }
  const slug = await draftSurvey(world(), given, 'staffTown')
  const { status, body } = await publish(slug, lastDay, 'staffTown')
  expect([status, body.error.reason]).toEqual([409, 'no_villages'])
})

test('a form that is not fit for it is refused with every place', async () => {
  const slug = await draftSurvey(world())
  const { road, overall } = sampleQuestions
  await world().as('staff')('put', `/api/surveys/${slug}/draft`, {
    revision: 1,
    document: sampleForm({ ...formOf(overall, road), languages: ['vi', 'nut'] }),
  })
  const { status, body } = await publish(slug)
  expect([status, body.error.reason]).toEqual([409, 'form_has_problems'])
  expect(body.error.fields).toMatchObject({ form: 'language_missing', road: 'language_missing' })
  expect(await stateOf(world(), slug)).toBe('draft')
})

test('before publishing the page is told what stands in the way and what should be known', async () => {
  const slug = await draftSurvey(world(), { templateId: 'essential-services' })
  await world().ctx.db.deleteFrom('householdCount').where('unitId', '=', 'thon-hai').execute()
  const ask = (query: string) =>
    world().as('staff')('get', `/api/surveys/${slug}/publish-checks${query}`)
  expect((await ask('')).body).toEqual({
    problems: [],
    warnings: [
      { reason: 'not_about_ntm', place: null },
      { reason: 'households_missing', place: 'Thôn Hai' },
    ],
    workingDays: null,
    enoughForTargetOn: '2026-03-17',
  })
  const short = (await ask('?closesOn=2026-03-16')).body
  expect([short.workingDays, short.warnings[1]]).toEqual([
    9,
    { reason: 'too_short_for_target', place: null },
  ])
  expect((await ask('?closesOn=2026-03-17')).body.workingDays).toBe(10)
  expect((await ask('?closesOn=2026-03-01')).body.problems).toEqual([
    { reason: 'period_in_the_past', place: null },
  ])
})
