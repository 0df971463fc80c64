import { expect, test } from 'vitest'
import type { Result } from '#shared/results/schema.ts'
import { deedsOn, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { oneLargeVillage } from './scene.ts'

const world = useWorld()

const path = (slug: string, village: string) => `/api/surveys/${slug}/villages/${village}/void`
const take = (slug: string, village = 'thon-mot', person: Person = 'reviewer') =>
  world().as(person)('put', path(slug, village), { reason: 'Tổ bấm thay người dân.' })
const putBack = (slug: string, village = 'thon-mot', person: Person = 'reviewer') =>
  world().as(person)('delete', path(slug, village), { reason: 'Đã xác minh lại tại hộ' })
const resultOf = async (slug: string): Promise<Result> =>
  (await world().as('staff')('get', `/api/surveys/${slug}/results`)).body.result

test.each<[Person, number]>([
  ['staff', 403],
  ['staffFront', 404],
  ['clerk', 403],
  ['reviewerFront', 404],
  ['reviewerElsewhere', 404],
  ['reviewerProvince', 403],
  ['coordinator', 403],
  ['admin', 403],
])('%s takes no village out: %i', async (person, status) => {
  expect((await take(await surveyIn(world(), 'submitted'), 'thon-mot', person)).status).toBe(status)
})

test('the result is computed without the village, and says so; its own numbers stay readable', async () => {
  const slug = await oneLargeVillage(world())
  const before = await resultOf(slug)
  expect(before.total?.valid).toBe(74)
  expect((await take(slug)).status).toBe(200)
  const after = await resultOf(slug)
  expect([after.total?.valid, after.received]).toEqual([34, 74])
  expect(after.total?.overall.question).toEqual({ kind: 'exact', count: 32, of: 34 })
  expect(after.sentences.voided).toBe(
    'Không tính 40 phiếu của Thôn Một: loại khỏi kết quả ngày 04/03/2026, lý do: Tổ bấm thay người dân. Các hộ ở đó vẫn nằm trong số hộ được lấy ý kiến.',
  )
  const village = after.villages.find(({ unitId }) => unitId === 'thon-mot')
  expect(village?.voided).toMatchObject({ reason: 'Tổ bấm thay người dân.' })
  expect(village?.shown).toEqual(before.villages.find(({ unitId }) => unitId === 'thon-mot')?.shown)
})

test('it is an event, undone only by another; no answer is touched', async () => {
  const slug = await oneLargeVillage(world())
  const before = await resultOf(slug)
  const { db } = world().ctx
  const kept = async () => [
    await db.selectFrom('tally').selectAll().orderBy('scope').execute(),
    await db.selectFrom('countedAnswer').selectAll().orderBy('leaf').execute(),
  ]
  const answers = await kept()
  await take(slug)
  expect((await take(slug)).body.error.reason).toBe('already_decided')
  expect((await putBack(slug)).status).toBe(200)
  expect(await resultOf(slug)).toEqual(before)
  expect((await putBack(slug)).status).toBe(404)
  expect(await kept()).toEqual(answers)
  const events = await db.selectFrom('ledgerEvent').select('kind').orderBy('height').execute()
  expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['void', 'undoVoid'])
  const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
  const kinds = body.milestones.map((one: { kind: string }) => one.kind)
  expect(kinds).toEqual(expect.arrayContaining(['voided', 'voidUndone']))
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.void', 'reviewer'])
})

test('a village with few answers is not taken out: the difference would be its answers', async () => {
  const slug = await surveyIn(world(), 'submitted')
  const { status, body } = await take(slug)
  expect([status, body.error.reason]).toEqual([409, 'village_not_shown'])
})

test('a village of another survey is not found, and a confirmed result keeps all of its villages', async () => {
  expect((await take(await oneLargeVillage(world()), 'thon-la')).status).toBe(404)
  expect((await take(await surveyIn(world(), 'signedOff'))).status).toBe(409)
})
