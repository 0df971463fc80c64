import { expect, test } from 'vitest'
import type { CountingChoice } from '#shared/counting/schema.ts'
import { keeps } from '#shared/results/ratio.ts'
import {
  defaultCounting,
  frozenPolicy,
  type PolicyBasis,
  policyOf,
  resultRuleOf,
} from '#shared/surveys/policy.ts'
import { useWorld } from '../world/world.ts'
import { draftSurvey, expected, lastDay, openSurvey } from './round.ts'

const world = useWorld()

const basis: PolicyBasis = {
  ...{ track: 'official', access: 'card', level: 'commune', hasOverallQuestion: true },
  ...{ on: '2026-03-04', chosen: null, mandate: null },
}

const chosen: CountingChoice = {
  ...{ denominator: 'asked', overall: 'mean', selection: 'all' },
  thresholds: {
    overall: { share: { num: 9_250, den: 10_000 }, comparison: 'atLeast' },
    eachContent: { share: { num: 8_000, den: 10_000 }, comparison: 'moreThan' },
    ...{ name: 'Ngưỡng của kế hoạch', legalBasis: 'Kế hoạch 12/KH-MTTQ ngày 02/3/2026' },
  },
  minimum: { share: { num: 7_000, den: 10_000 }, legalBasis: 'Hướng dẫn 05/HD-MTTQ' },
}

test('a card survey of a commune begins with the thresholds of its level and their legal basis', () => {
  const { thresholds, minimum, share, disclosure } = policyOf(basis)
  expect(thresholds).toMatchObject({
    name: 'Xã đạt chuẩn nông thôn mới',
    overall: { share: { num: 90, den: 100 }, comparison: 'atLeast' },
  })
  expect(thresholds?.legalBasis).not.toBe('')
  expect([minimum, share.denominator, disclosure.preset]).toEqual([null, 'valid', 'official'])
})

test('an open survey concludes nothing, so it begins without thresholds', () => {
  const policy = policyOf({ ...basis, track: 'feedback', access: 'open' })
  expect([policy.thresholds, resultRuleOf(policy)]).toEqual([null, undefined])
})

test('a district of today has no set of its own level any more', () => {
  expect(defaultCounting({ ...basis, level: 'district' }).thresholds).toBeNull()
  expect(defaultCounting({ ...basis, level: 'district', on: '2024-05-05' }).thresholds?.name).toBe(
    'Huyện đạt chuẩn nông thôn mới',
  )
})

test('what a campaign lays down goes before what the unit chooses', () => {
  const { thresholds, minimum } = chosen
  const policy = policyOf({ ...basis, mandate: { thresholds, minimum, counting: null } })
  expect([policy.thresholds, policy.minimum]).toEqual([thresholds, minimum])
})

test('a form without an overall question is read by the mean, whatever was chosen', () => {
  expect(policyOf({ ...basis, hasOverallQuestion: false }).overall).toBe('mean')
})

test('"trên 80%" and "từ 80% trở lên" differ at exactly 80 %', () => {
  const rule = resultRuleOf(policyOf({ ...basis, chosen }))
  const bound = rule?.thresholds.eachContent
  if (!bound) throw new Error('no bound')
  expect(keeps({ count: 80, of: 100 }, bound)).toBe(false)
  expect(keeps({ count: 80, of: 100 }, { ...bound, comparison: 'atLeast' })).toBe(true)
})

test('a policy frozen before thresholds were part of it lays nothing down', () => {
  const { thresholds, minimum, selection, ...older } = policyOf({ ...basis, chosen })
  expect(frozenPolicy(JSON.stringify(older))).toEqual({
    ...{ ...older, thresholds: null, minimum: null, selection: 'all' },
  })
})

async function frozenOf(slug: string) {
  const { db } = world().ctx
  const { policy } = await db
    .selectFrom('publication')
    .innerJoin('survey', 'survey.id', 'publication.surveyId')
    .select('policy')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const { payload } = await db
    .selectFrom('ledgerEvent')
    .select('payload')
    .where('subject', '=', `survey/${slug}`)
    .where('kind', '=', 'publish')
    .executeTakeFirstOrThrow()
  return { frozen: JSON.parse(policy), published: JSON.parse(payload).policy }
}

test('what the unit has chosen is frozen when it opens, and stands in the ledger', async () => {
  const slug = await openSurvey(world(), { settings: { counting: chosen } })
  const { frozen, published } = await frozenOf(slug)
  expect(published).toEqual(frozen)
  expect(frozen).toMatchObject({
    ...{ overall: 'mean', selection: 'all', share: { denominator: 'asked' } },
    ...{ thresholds: chosen.thresholds, minimum: chosen.minimum },
  })
})

test('once open, nothing of it can be chosen again', async () => {
  const slug = await openSurvey(world())
  const before = await frozenOf(slug)
  const reply = await world().as('staff')('patch', `/api/surveys/${slug}`, {
    settings: { counting: chosen },
  })
  expect([reply.status, reply.body.error.reason]).toEqual([409, 'wrong_state'])
  expect(await frozenOf(slug)).toEqual(before)
})

test('a share above the whole, or thresholds without a legal basis, are refused by name', async () => {
  const slug = await draftSurvey(world())
  const patch = (counting: unknown) =>
    world().as('staff')('patch', `/api/surveys/${slug}`, { settings: { counting } })
  const tooMuch = { share: { num: 10_001, den: 10_000 }, legalBasis: 'Hướng dẫn' }
  const first = expected(await patch({ ...chosen, minimum: tooMuch }), 422)
  expect(Object.keys(first.body.error.fields)).toEqual(['settings.counting.minimum.share'])
  const noBasis = { ...chosen.thresholds, legalBasis: ' ' }
  const second = expected(await patch({ ...chosen, thresholds: noBasis }), 422)
  expect(Object.keys(second.body.error.fields)).toEqual(['settings.counting.thresholds.legalBasis'])
})

test('villagers get no thresholds on their page', async () => {
  const slug = await openSurvey(world(), { settings: { counting: chosen } })
  const { body } = await world().anyone('get', `/api/surveys/${slug}/form`)
  expect(body.survey.closesOn).toBe(lastDay)
  expect(body.survey).not.toHaveProperty('counting')
})

test('the page says how the survey would be counted, and once it is open how it was frozen', async () => {
  const slug = await draftSurvey(world())
  const counting = async () =>
    (await world().as('staff')('get', `/api/surveys/${slug}`)).body.counting
  expect(await counting()).toMatchObject({ denominator: 'valid', thresholds: null, minimum: null })
  const change = { settings: { counting: chosen } }
  expected(await world().as('staff')('patch', `/api/surveys/${slug}`, change), 200)
  expect(await counting()).toEqual(chosen)
  const path = `/api/surveys/${slug}/publication`
  expected(await world().as('staff')('put', path, { closesOn: lastDay }), 200)
  expect(await counting()).toEqual(chosen)
})
