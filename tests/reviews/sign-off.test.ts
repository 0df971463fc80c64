import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeUnits } from '#server/units/change.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { deedsOn, draftSurvey, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const signOff = (slug: string, person: Person = 'reviewer', countsForTarget = true) =>
  world().as(person)('put', `/api/surveys/${slug}/sign-off`, {
    ...{ note: 'Đã đối chiếu', countsForTarget },
  })
const signedRow = () => world().ctx.db.selectFrom('signOff').selectAll().executeTakeFirstOrThrow()
const grant = (accountId: Person, role: 'staff' | 'reviewer', unitId: string) =>
  world()
    .ctx.db.insertInto('accountGrant')
    .values({
      ...{ id: `second-${accountId}`, accountId, role, unitId, body: 'ubnd' },
      ...{ validFrom: '2026-01-01', validUntil: null, documentNumber: 'QĐ 1' },
    })
    .execute()

test.each<[Person, number]>([
  ['staff', 403],
  ['staffFront', 404],
  ['staffDistrict', 403],
  ['clerk', 403],
  ['reviewerFront', 404],
  ['reviewerElsewhere', 404],
  ['reviewerProvince', 403],
  ['coordinator', 403],
  ['admin', 403],
])('%s does not sign it off: %i', async (person, status) => {
  expect((await signOff(await surveyIn(world(), 'submitted'), person)).status).toBe(status)
})

test('nobody signs what they have run, whatever else is granted to them', async () => {
  await grant('staff', 'reviewer', 'huyen-dong')
  const slug = await surveyIn(world(), 'submitted')
  const { status, body } = await signOff(slug, 'staff')
  expect([status, body.error.reason]).toEqual([403, 'not_permitted'])
  const page = await world().as('staff')('get', `/api/surveys/${slug}`)
  expect(page.body.steps).toEqual([])
  expect((await signOff(slug)).status).toBe(200)
})

test('who only drafted it does not sign it either', async () => {
  await grant('reviewer', 'staff', 'xa-an')
  const slug = await draftSurvey(world(), {}, 'reviewer')
  expect((await signOff(slug)).status).toBe(403)
})

test('the parent signs: what it saw is frozen under a hash that stands in the ledger', async () => {
  const slug = await surveyIn(world(), 'submitted')
  const seen = (await world().as('reviewer')('get', `/api/surveys/${slug}/results`)).body.result
  const { status, body } = await signOff(slug)
  expect([status, body.survey.state]).toEqual([200, 'signedOff'])
  const row = await signedRow()
  expect(row.result).toBe(canonicalJson(seen))
  expect(row.resultHash).toBe(createHash('sha256').update(row.result).digest('hex'))
  expect(row).toMatchObject({ by: 'reviewer', note: 'Đã đối chiếu', countsForTarget: 1 })
  const event = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select('payload')
    .where('kind', '=', 'signOff')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(event.payload)).toEqual({ resultHash: row.resultHash, countsForTarget: true })
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.signOff', 'reviewer'])
})

test('a survey can be confirmed without counting for the target', async () => {
  await signOff(await surveyIn(world(), 'submitted'), 'reviewer', false)
  expect((await signedRow()).countsForTarget).toBe(0)
})

test('the unit that is the parent on the day signs, not the one that was', async () => {
  const slug = await surveyIn(world(), 'submitted')
  await changeUnits(world().ctx, 'admin', {
    ...{ kind: 'move', unitId: 'xa-an', parentId: 'huyen-tay', on: '2026-03-05' },
    legalBasis: 'Nghị quyết thử',
  })
  world().setNow('2026-03-05T02:00:00.000Z')
  expect((await signOff(slug)).status).toBe(404)
  expect((await signOff(slug, 'reviewerElsewhere')).status).toBe(200)
})

test('signed is signed: the second time is a conflict', async () => {
  const { status, body } = await signOff(await surveyIn(world(), 'signedOff'))
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
})

test('what a sign-off would freeze is not told before the count', async () => {
  for (const slug of [await draftSurvey(world()), await surveyIn(world(), 'open')]) {
    const reply = await world().as('reviewer')('get', `/api/surveys/${slug}/sign-off`)
    expect([reply.status, reply.body.error.reason]).toEqual([409, 'wrong_state'])
  }
})
