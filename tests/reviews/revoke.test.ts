import { expect, test } from 'vitest'
import { deedsOn, expected, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const revoke = (slug: string, person: Person = 'reviewer') =>
  world().as(person)('delete', `/api/surveys/${slug}/sign-off`, { reason: 'Nhầm danh sách hộ' })

test.each<[Person, number]>([
  ['reviewer', 200],
  ['reviewerProvince', 200],
  ['staff', 403],
  ['staffFront', 404],
  ['clerk', 403],
  ['reviewerFront', 404],
  ['reviewerElsewhere', 404],
  ['coordinator', 403],
  ['admin', 403],
])('%s revokes a confirmation: %i', async (person, status) => {
  expect((await revoke(await surveyIn(world(), 'signedOff'), person)).status).toBe(status)
})

test('it goes back to the unit; the reason and the hash stay with the result for ever', async () => {
  const slug = await surveyIn(world(), 'announced')
  const pageOf = async () => (await world().as('staff')('get', `/api/surveys/${slug}/results`)).body
  const { signedOff } = await pageOf()
  expect((await revoke(slug)).body.survey.state).toBe('returned')
  const revoked = {
    ...{ on: '2026-03-04', signedOffOn: '2026-03-04', announcedOn: '2026-03-04' },
    ...{ reason: 'Nhầm danh sách hộ', resultHash: signedOff.resultHash },
  }
  expect(await pageOf()).toMatchObject({
    signedOff: null,
    announcedOn: null,
    revocations: [revoked],
  })
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.revokeSignOff', 'reviewer'])

  const put = (person: Person, step: string, body: unknown) =>
    world().as(person)('put', `/api/surveys/${slug}/${step}`, body)
  expected(await put('staff', 'submission', { note: 'Đã sửa' }), 200)
  expected(await put('reviewer', 'sign-off', { countsForTarget: true }), 200)
  expected(await put('staff', 'announcement', {}), 200)
  const again = await world().anyone('get', `/api/public/surveys/${slug}/results`)
  expect(again.body.revocations).toEqual([revoked])
})

test('a result that was public and is revoked says so at its old address', async () => {
  const slug = await surveyIn(world(), 'announced')
  await revoke(slug)
  const page = await world().request(`/s/${slug}/results`)
  const text = await page.text()
  expect(page.status).toBe(404)
  expect(text).toContain('Kết quả đã công bố không còn hiệu lực')
  expect(text).toContain('Nhầm danh sách hộ')
})

test('a result that changed before the reviewer’s eyes is not confirmed', async () => {
  const slug = await surveyIn(world(), 'submitted')
  const path = `/api/surveys/${slug}/sign-off`
  const seen = (await world().as('reviewer')('get', path)).body
  expect(seen).toMatchObject({ formVersion: 1, openExplanations: 0, unitsOn: '2026-03-04' })
  const signOff = (resultHash: string) =>
    world().as('reviewer')('put', path, { countsForTarget: true, resultHash })
  expect((await signOff('0'.repeat(64))).body.error.reason).toBe('result_changed')
  expect((await signOff(seen.resultHash)).status).toBe(200)
})

test('revoked is revoked: there is nothing left to revoke', async () => {
  const slug = await surveyIn(world(), 'signedOff')
  await revoke(slug)
  expect((await revoke(slug)).body.error.reason).toBe('wrong_state')
})
