import { beforeEach, expect, test } from 'vitest'
import { endpoints } from '#server/app.ts'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { aMeeting } from '../collection/scene.ts'
import {
  anAnswerWith,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from '../participation/scene.ts'
import { afterPosting, anObjection, postingOf, villages } from '../surveys/official.ts'
import { expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

// An official survey from the Front's own form to the announced result: household cards, a box whose key is
// on paper, posting, an objection, the Front one level up. Only the Front's accounts act; whoever works for
// the People's Committee tries every door at every step.

const world = useWorld()

const ofTheCommittee = [
  'staff',
  'clerk',
  'reviewer',
  'reviewerProvince',
  'coordinator',
  'admin',
] as const
const front = (method: string, rest: string, body?: unknown) =>
  world().as('staffFront')(method, `/api/surveys/${slug}${rest}`, body)
const above = (method: string, rest: string, body?: unknown) =>
  world().as('reviewerFront')(method, `/api/surveys/${slug}${rest}`, body)

const plan = {
  ...{ number: '12/KH-MTTQ-BTT', date: '2026-03-02' },
  ...{ collection: ['home', 'meeting', 'phone'], guidance: '45/HD-MTTQ-BTT' },
}
const counting = {
  ...{ denominator: 'valid', overall: 'question', selection: 'all' },
  thresholds: {
    ...{ name: 'Xã nông thôn mới', legalBasis: 'QĐ 320/QĐ-TTg ngày 08/3/2022' },
    overall: { share: { num: 90, den: 100 }, comparison: 'atLeast' },
    eachContent: { share: { num: 80, den: 100 }, comparison: 'atLeast' },
  },
  minimum: { share: { num: 70, den: 100 }, legalBasis: 'Kế hoạch 12/KH-MTTQ-BTT' },
}

/** Households of the village, how many of them answer, and how many of those are not satisfied. */
const turnout = {
  'thon-mot': { households: 14, answers: 14, notSatisfied: 1 },
  'thon-hai': { households: 12, answers: 10, notSatisfied: 1 },
  'thon-ba': { households: 11, answers: 8, notSatisfied: 1 },
}

let survey: CardSurvey
let slug: string

beforeEach(async () => {
  const lines = ['Thôn Một\t14', 'Thôn Hai\t12', 'Thôn Ba\t11'].join('\n')
  const list = { text: lines, source: 'Danh sách hộ', countedOn: '2026-03-01', apply: true }
  expected(await world().as('staffFront')('post', '/api/units/xa-an/village-imports', list), 200)
})

/** The Front's own text, verbatim, in place of what the product carries. */
async function publish(): Promise<void> {
  const ownText = { number: '13/MTTQ-BTT', issuedOn: '2026-03-02' }
  const copy = { unitId: 'xa-an', body: 'mttq', from: 'commune-ntm', title: 'Phiếu của Mặt trận' }
  const { id } = expected(
    await world().as('staffFront')('post', '/api/form-templates', copy),
    201,
  ).body
  const { body } = await world().as('staffFront')('get', `/api/form-templates/${id}`)
  const document = { ...body.document, ownText }
  const save = { revision: 1, document, locked: false }
  expected(await world().as('staffFront')('put', `/api/form-templates/${id}`, save), 200)
  const settings = { counting, plan, helpPhone: '0204 000 111', complaintPhone: '0204 000 222' }
  const given = { body: 'mttq', track: 'official', templateId: id, settings }
  survey = await openCardSurvey(world(), given, 'staffFront', '2026-03-13')
  slug = survey.slug
}

async function collect(): Promise<void> {
  for (const [village, { households, answers, notSatisfied }] of Object.entries(turnout)) {
    const { codes } = await printedCardsOf(world(), survey, village, households)
    for (const [at, code] of codes.slice(0, answers).entries()) {
      const answer = anAnswerWith(await redeemed(world(), slug, code), { village })
      const value = at < notSatisfied ? 'notSatisfied' : 'satisfied'
      const given = { ...answer, answers: { ...answer.answers, q1: value, overall: value } }
      expected(await world().anyone('post', `/api/surveys/${slug}/responses`, given), 201)
    }
  }
}

/** What an account of the other body is shown of it, by the paths that answer at all. */
async function seenBy(person: Person): Promise<Record<string, string>> {
  const paths = endpoints
    .filter(({ method, path }) => method === 'get' && path.startsWith('/api/surveys/:slug'))
    .map(({ path }) => path.replace(':slug', slug))
    .filter((path) => !path.includes(':'))
  const seen: Record<string, string> = {}
  for (const path of paths) {
    const { status, body } = await world().as(person)('get', path)
    if (status === 200) seen[path] = JSON.stringify(body)
  }
  return seen
}

async function expectOnlyParticipation(): Promise<void> {
  for (const person of ofTheCommittee) {
    const seen = await seenBy(person)
    expect([person, seen[`/api/surveys/${slug}/results`]]).toEqual([person, undefined])
    const answers = Object.entries(seen).filter(([, text]) =>
      /"(shown|total|tally|leaves)":/.test(text),
    )
    expect([person, answers.map(([path]) => path)]).toEqual([person, []])
    const bundle = await world().as(person)('post', `/api/surveys/${slug}/bundles`)
    expect([person, bundle.status]).not.toEqual([person, 200])
  }
}

test('an official survey goes its whole way among the Front’s accounts, and nobody else sees an answer before everybody does', async () => {
  await publish()
  await collect()
  await expectOnlyParticipation()
  const { body: page } = await world().as('staff')('get', `/api/surveys/${slug}/turnout`)
  expect(JSON.stringify(page)).toContain('14')

  const meeting = { ...aMeeting, households: 9 }
  expected(await front('put', '/villages/thon-hai/meeting', meeting), 200)
  await closeVillages(world(), survey)
  expected(await front('put', '/closure', { reason: 'Hết thời gian lấy ý kiến' }), 200)
  expect((await world().as('staff')('put', `/api/surveys/${slug}/count`, {})).status).toBe(404)
  const wrong = await front('put', '/count', { boxKey: survey.words.replace(/^./, 'x') })
  expect([wrong.status, wrong.body.error.reason]).toEqual([422, 'box_key_unreadable'])
  expected(await front('put', '/count', { boxKey: survey.words }), 200)
  await expectOnlyParticipation()

  expect((await front('put', '/submission', {})).body.error.reason).toBe('not_posted')
  expected(await front('put', '/posting', postingOf(villages)), 200)
  expected(await front('post', '/objections', anObjection), 201)
  expect((await front('put', '/submission', {})).body.error.reason).toBe('objections_open')
  const answer = { answer: 'Đã đối chiếu danh sách hộ cùng trưởng thôn' }
  expected(await front('put', `/objections/1/answer`, answer), 200)
  expect((await front('put', '/submission', {})).body.error.reason).toBe('posting_runs')
  afterPosting(world())
  expected(await front('put', '/submission', {}), 200)
  await expectOnlyParticipation()

  const { result } = expected(await above('get', '/results'), 200).body
  expect(result.verdict.conclusion).toBe('reached')
  const marks = result.villages.map(({ meeting }: { meeting?: object }) => meeting ?? null)
  expect(marks).toEqual([null, { heldOn: aMeeting.heldOn, households: 9 }, null])
  expect(result.total.overall.question).toEqual({ kind: 'exact', count: 29, of: 32 })
  const shownOf = Object.fromEntries(
    result.villages.map((village: { unitId: string; shown: { precision: string } }) => [
      village.unitId,
      village.shown.precision,
    ]),
  )
  // Eight answers stand behind the next smallest village, or they could be had by subtraction.
  expect(shownOf).toEqual({ 'thon-mot': 'exact', 'thon-hai': 'hidden', 'thon-ba': 'hidden' })

  expect(
    (await world().as('reviewer')('put', `/api/surveys/${slug}/sign-off`, signed)).status,
  ).toBe(404)
  expected(await above('put', '/sign-off', signed), 200)
  await expectOnlyParticipation()
  expected(await front('put', '/announcement', {}), 200)
  const after = await world().as('staff')('get', `/api/surveys/${slug}/results`)
  expect([after.status, after.body.result.verdict.conclusion]).toEqual([200, 'reached'])
  const recounted = await recount(world().ctx.db, await getSurvey(world().ctx.db, slug))
  expect(recounted).toMatchObject({ answers: 32, differences: [] })
})

const signed = { countsForTarget: false }
