import { expect, test } from 'vitest'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import {
  afterPosting,
  anObjection,
  officialCounted,
  officialOpen,
  officialPosted,
  postingOf,
  villages,
} from './official.ts'
import { deedsOn, expected, surveyIn } from './round.ts'

const world = useWorld()

const front = () => world().as('staffFront')
const stateOf = async (slug: string) =>
  (await front()('get', `/api/surveys/${slug}`)).body.survey.state
const post = (slug: string, unitIds = villages, person: Person = 'staffFront') =>
  world().as(person)('put', `/api/surveys/${slug}/posting`, postingOf(unitIds))
const object = (slug: string, given: object = {}, person: Person = 'staffFront') =>
  world().as(person)('post', `/api/surveys/${slug}/objections`, { ...anObjection, ...given })
const answer = (slug: string, number: number | string, person: Person = 'staffFront') =>
  world().as(person)('put', `/api/surveys/${slug}/objections/${number}/answer`, {
    answer: 'Đã rà lại danh sách hộ, số liệu đúng',
  })
const submit = (slug: string) => front()('put', `/api/surveys/${slug}/submission`, {})
const signOff = (slug: string) =>
  world().as('reviewerFront')('put', `/api/surveys/${slug}/sign-off`, { countsForTarget: false })

test.each<[Person, number]>([
  ['staff', 404],
  ['staffNeighbour', 404],
  ['clerk', 404],
  ['reviewer', 404],
  ['reviewerFront', 403],
])('%s neither posts nor objects nor answers: %i', async (person, status) => {
  const slug = await officialPosted(world())
  expected(await object(slug), 201)
  const replies = [
    await post(slug, villages, person),
    await object(slug, {}, person),
    await answer(slug, 1, person),
  ]
  expect(replies.map((reply) => reply.status)).toEqual([status, status, status])
})

test('it is posted once every village has its place and days', async () => {
  const slug = await officialCounted(world())
  await post(slug, ['thon-mot', 'thon-hai'])
  expect(await stateOf(slug)).toBe('counted')
  const { body } = await post(slug, ['thon-ba'])
  expect(await stateOf(slug)).toBe('posted')
  expect(body.villages.map((one: { posting: unknown }) => one.posting)).toEqual(
    villages.map(() => ({ fromOn: '2026-03-05', toOn: '2026-03-16', place: 'Nhà văn hóa thôn' })),
  )
})

test('it is recorded, and stands in the ledger', async () => {
  const slug = await officialPosted(world())
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.post', 'staffFront'])
  const kinds = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select('kind')
    .where('subject', '=', `survey/${slug}`)
    .orderBy('height')
    .execute()
  expect(kinds.at(-1)?.kind).toBe('post')
  const { milestones } = (await front()('get', `/api/surveys/${slug}`)).body
  expect(milestones.at(-1)).toMatchObject({ kind: 'posted', note: '3 thôn' })
})

test('a village that is posted again shows its newest place', async () => {
  const slug = await officialPosted(world())
  const elsewhere = { ...postingOf(['thon-hai']).villages[0], place: 'Trụ sở xã' }
  const { body } = await front()('put', `/api/surveys/${slug}/posting`, { villages: [elsewhere] })
  expect(body.villages[1].posting.place).toBe('Trụ sở xã')
})

test.each([
  [{ unitId: 'thon-bon' }, 'village_unknown', 'villages.0.unitId'],
  [{ fromOn: '2026-03-03' }, 'posting_before_count', 'villages.0.fromOn'],
  [{ toOn: '2026-03-04' }, 'ends_before_it_begins', 'villages.0.toOn'],
])('%o is refused: %s', async (wrong, reason, field) => {
  const slug = await officialCounted(world())
  const { status, body } = await front()('put', `/api/surveys/${slug}/posting`, {
    villages: [{ ...postingOf(['thon-mot']).villages[0], ...wrong }],
  })
  expect([status, body.error.reason, body.error.fields]).toEqual([422, reason, { [field]: reason }])
})

test('before the count nothing is posted, and a survey for reference never is', async () => {
  for (const [slug, person] of [
    [await officialOpen(world()), 'staffFront'],
    [await surveyIn(world(), 'counted'), 'staff'],
  ] as const) {
    const { status, body } = await post(slug, villages, person)
    expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
  }
})

test('an official result does not go up before it is posted everywhere', async () => {
  const slug = await officialCounted(world())
  await post(slug, ['thon-mot'])
  const { status, body } = await submit(slug)
  expect([status, body.error.reason]).toEqual([409, 'not_posted'])
})

test('nothing goes up while an objection has no answer', async () => {
  const slug = await officialPosted(world())
  expected(await object(slug), 201)
  const refused = await submit(slug)
  expect([refused.status, refused.body.error.reason]).toEqual([409, 'objections_open'])
  const { body } = await answer(slug, 1)
  expect(body.objections).toEqual([
    { ...anObjection, number: 1, answeredOn: '2026-03-04', answer: expect.stringContaining('rà') },
  ])
  afterPosting(world())
  expect((await submit(slug)).status).toBe(200)
})

test('nothing goes up before the last village’s last day of posting is over', async () => {
  const slug = await officialPosted(world())
  const longer = { ...postingOf(['thon-hai']).villages[0], toOn: '2026-03-17' }
  expected(await front()('put', `/api/surveys/${slug}/posting`, { villages: [longer] }), 200)
  for (const last of ['2026-03-16T17:30:00.000Z', '2026-03-17T16:59:00.000Z']) {
    world().setNow(last)
    const { status, body } = await submit(slug)
    expect([status, body.error.reason]).toEqual([409, 'posting_runs'])
  }
  world().setNow('2026-03-17T17:00:00.000Z')
  expect((await submit(slug)).status).toBe(200)
})

test('nothing is signed while an objection that came after the submission has no answer', async () => {
  const slug = await officialPosted(world())
  afterPosting(world())
  expected(await submit(slug), 200)
  expected(await object(slug, { unitId: null, channel: 'letter' }), 201)
  const refused = await signOff(slug)
  expect([refused.status, refused.body.error.reason]).toEqual([409, 'objections_open'])
  expected(await answer(slug, 1), 200)
  expect((await signOff(slug)).status).toBe(200)
})

test('an objection of tomorrow, or of another commune’s village, is refused', async () => {
  const slug = await officialPosted(world())
  const tomorrow = await object(slug, { receivedOn: '2026-03-05' })
  expect(tomorrow.body.error.fields).toEqual({ receivedOn: 'in_the_future' })
  const elsewhere = await object(slug, { unitId: 'thon-bon' })
  expect(elsewhere.body.error.fields).toEqual({ unitId: 'village_unknown' })
})

test('an answer is given once, to an objection that is there', async () => {
  const slug = await officialPosted(world())
  expected(await object(slug), 201)
  expect((await answer(slug, 2)).status).toBe(404)
  expect((await answer(slug, 'x')).status).toBe(404)
  expected(await answer(slug, 1), 200)
  expect((await answer(slug, 1)).body.error.reason).toBe('already_decided')
})
