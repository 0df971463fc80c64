import { expect, test } from 'vitest'
import { closeOverdue } from '#server/surveys/close.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { collect, deedsOn, lastDay, openSurvey, stateOf, surveyIn } from './round.ts'

const world = useWorld()

/** `lastDay` ends in Vietnam at 17:00 UTC. */
const lastMinute = '2026-03-19T16:59:59.999Z'
const deadline = '2026-03-19T17:00:00.000Z'

const close = (slug: string, body: unknown = {}, person: Person = 'staff') =>
  world().as(person)('put', `/api/surveys/${slug}/closure`, body)
const reopen = (slug: string, closesOn: string, person: Person = 'staff') =>
  world().as(person)('delete', `/api/surveys/${slug}/closure`, {
    ...{ reason: 'Còn hộ đi vắng', closesOn },
  })
const page = async (slug: string) => (await world().as('staff')('get', `/api/surveys/${slug}`)).body
const eventsOn = async (slug: string) => {
  const rows = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select(['kind', 'payload'])
    .where('subject', '=', `survey/${slug}`)
    .orderBy('height')
    .execute()
  return rows.map(({ kind, payload }) => [kind, JSON.parse(payload)])
}

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewer', 403],
  ['coordinator', 403],
])('%s neither closes nor opens it again: %i', async (person, status) => {
  const slug = await surveyIn(world(), 'closed')
  expect((await reopen(slug, lastDay, person)).status).toBe(status)
  const open = await openSurvey(world())
  expect((await close(open, { reason: 'Vội' }, person)).status).toBe(status)
})

test('it stays open till the very end of its last day in Asia/Ho_Chi_Minh', async () => {
  const slug = await openSurvey(world())
  world().setNow(lastMinute)
  expect(await closeOverdue(world().ctx)).toBe(0)
  await collect(world(), slug, { answers: 1 })
  expect((await page(slug)).survey).toMatchObject({ state: 'open', workingDaysLeft: 1 })
  world().setNow(deadline)
  expect(await closeOverdue(world().ctx)).toBe(1)
  expect(await stateOf(world(), slug)).toBe('closed')
})

test('after a time when nothing ran, it is closed as of its deadline', async () => {
  const slug = await openSurvey(world())
  world().setNow('2026-03-24T03:00:00.000Z')
  await closeOverdue(world().ctx)
  const { survey, milestones } = await page(slug)
  expect([survey.state, survey.closesAt]).toEqual(['closed', deadline])
  expect(milestones.at(-1)).toEqual({ kind: 'closed', at: deadline, by: null, note: null })
  expect((await eventsOn(slug)).at(-1)).toEqual(['close', { closedAt: deadline, reason: null }])
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.close', null])
})

test('the clock closes once, also when two processes look at the same time', async () => {
  const slugs = [await openSurvey(world()), await openSurvey(world())]
  world().setNow(deadline)
  const counts = await Promise.all([closeOverdue(world().ctx), closeOverdue(world().ctx)])
  expect(counts.reduce((sum, one) => sum + one)).toBe(2)
  expect(await closeOverdue(world().ctx)).toBe(0)
  for (const slug of slugs) expect(await stateOf(world(), slug)).toBe('closed')
})

test('the clock leaves drafts and cancelled surveys alone', async () => {
  await surveyIn(world(), 'draft')
  const open = await openSurvey(world())
  const path = `/api/surveys/${open}/cancellation`
  await world().as('staff')('put', path, { reason: 'Lập nhầm' })
  world().setNow('2027-01-01T00:00:00.000Z')
  expect(await closeOverdue(world().ctx)).toBe(0)
})

test('closing before the deadline takes a reason, which stands in the ledger', async () => {
  const slug = await openSurvey(world())
  const refused = await close(slug)
  expect([refused.status, refused.body.error]).toEqual([
    422,
    { code: 'invalid', reason: 'reason_required', fields: { reason: 'required' } },
  ])
  world().setNow('2026-03-10T02:00:00.000Z')
  const { body } = await close(slug, { reason: 'Các hộ đã trả lời' })
  expect(body.survey).toMatchObject({ state: 'closed', closesAt: '2026-03-10T02:00:00.000Z' })
  expect(body.milestones.at(-1)).toMatchObject({
    ...{ kind: 'closed', by: 'Người thử staff', note: 'Các hộ đã trả lời' },
  })
  expect((await eventsOn(slug)).at(-1)?.[0]).toBe('close')
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.close', 'staff'])
})

test('whoever closes by hand after the deadline needs no reason, and it counts from the deadline', async () => {
  const slug = await openSurvey(world())
  world().setNow('2026-03-20T01:00:00.000Z')
  const { status, body } = await close(slug)
  expect([status, body.survey.closesAt]).toEqual([200, deadline])
  // The clock stands in its past, not somebody at midnight; the audit row knows who asked.
  expect(body.milestones.at(-1)).toEqual({ kind: 'closed', at: deadline, by: null, note: null })
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.close', 'staff'])
})

test('reopened, it runs till its new day; both closings stay in its past', async () => {
  const slug = await openSurvey(world())
  world().setNow(deadline)
  await closeOverdue(world().ctx)
  world().setNow('2026-03-20T02:00:00.000Z')
  const { status, body } = await reopen(slug, '2026-03-25')
  expect(status).toBe(200)
  expect(body.survey).toMatchObject({
    ...{ state: 'open', closesOn: '2026-03-25', closesAt: '2026-03-25T17:00:00.000Z' },
  })
  expect(await closeOverdue(world().ctx)).toBe(0)
  await collect(world(), slug, { answers: 1 })
  world().setNow('2026-03-25T17:00:00.000Z')
  expect(await closeOverdue(world().ctx)).toBe(1)
  const { milestones } = await page(slug)
  expect(milestones.map((one: { kind: string; note: string }) => [one.kind, one.note])).toEqual([
    ['created', null],
    ['published', null],
    ['closed', null],
    ['reopened', 'Còn hộ đi vắng'],
    ['closed', null],
  ])
  expect((await eventsOn(slug)).map(([kind]) => kind)).toEqual([
    ...['publish', 'close', 'reopen', 'close'],
  ])
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.reopen', 'staff'])
})

test('a new last day before today, or more than a year away, is refused', async () => {
  const slug = await surveyIn(world(), 'closed')
  for (const [day, reason] of [
    ['2026-03-03', 'period_in_the_past'],
    ['2027-03-05', 'period_too_long'],
  ] as const) {
    const { status, body } = await reopen(slug, day)
    expect([status, body.error.reason, body.error.fields]).toEqual([
      422,
      reason,
      { closesOn: reason },
    ])
  }
})

test('what is counted is never opened again', async () => {
  const slug = await surveyIn(world(), 'counted')
  const { status, body } = await reopen(slug, '2026-03-25')
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
})
