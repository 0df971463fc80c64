import { expect, test } from 'vitest'
import { officialCalendarOn } from '#shared/surveys/calendar.ts'
import { mayHoldBallot, officialProblems } from '#shared/surveys/official.ts'
import { useWorld } from '../world/world.ts'
import { draftSurvey } from './round.ts'

const world = useWorld()

const plan = {
  ...{ number: '12/KH-MTTQ-BTT', date: '2026-03-02', collection: ['home' as const] },
  guidance: null,
}

test('with body, plan and forms of collection nothing is missing', () => {
  expect(officialProblems('mttq', 'xã', plan)).toEqual([])
})

test('collecting by phone asks for the guidance that allows it', () => {
  const byPhone = { ...plan, collection: ['home' as const, 'phone' as const] }
  expect(officialProblems('mttq', 'xã', byPhone)).toEqual(['guidance_missing'])
  expect(officialProblems('mttq', 'xã', { ...byPhone, guidance: '05/HD-MTTQ' })).toEqual([])
})

test('without a plan, its number, date and forms are asked for', () => {
  expect(officialProblems('mttq', 'xã', null)).toEqual(['plan_missing', 'collection_missing'])
  expect(officialProblems('mttq', 'xã', { ...plan, date: null })).toEqual(['plan_missing'])
})

test('the ballot is the Front’s, and no town or ward holds it', () => {
  expect(officialProblems('ubnd', 'xã', plan)).toEqual(['official_by_front'])
  expect(officialProblems('mttq', 'phường', plan)).toEqual(['no_official_ballot'])
  expect(['xã', 'huyện', 'thị trấn', 'phường'].map(mayHoldBallot)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('the official period is twenty working days by a dated document', () => {
  expect(officialCalendarOn('2026-03-04')).toMatchObject({
    collect: 8,
    count: 10,
    post: 18,
    submit: 20,
  })
  expect(officialCalendarOn('2026-03-04')?.legalBasis).toContain('90/HD-MTTW-BTT')
  expect(officialCalendarOn('2019-03-04')).toBeUndefined()
})

const given = { body: 'mttq', track: 'official', access: 'card' }
const checksOf = async (slug: string, closesOn: string) =>
  (
    await world().as('staffFront')(
      'get',
      `/api/surveys/${slug}/publish-checks?closesOn=${closesOn}`,
    )
  ).body.problems

test('each thing that is missing is named with the setting that mends it', async () => {
  const slug = await draftSurvey(world(), given, 'staffFront')
  const problems = await checksOf(slug, '2026-03-13')
  expect(problems).toContainEqual({ reason: 'plan_missing', place: 'settings.plan.number' })
  expect(problems).toContainEqual({
    ...{ reason: 'collection_missing', place: 'settings.plan.collection' },
  })
  expect(problems).toContainEqual({ reason: 'official_own_text', place: null })
})

test('with its documents in place, only its own text is still missing', async () => {
  const slug = await draftSurvey(world(), { ...given, settings: { plan } }, 'staffFront')
  const reasons = (await checksOf(slug, '2026-03-13')).map((one: { reason: string }) => one.reason)
  expect(reasons.filter((one: string) => !one.startsWith('official_own'))).toEqual([])
})

test('eight working days of collecting are the longest; the day after is refused', async () => {
  const slug = await draftSurvey(world(), { ...given, settings: { plan } }, 'staffFront')
  const late = { reason: 'official_period', place: null }
  expect(await checksOf(slug, '2026-03-13')).not.toContainEqual(late)
  expect(await checksOf(slug, '2026-03-14')).toContainEqual(late)
})
