import { expect, test } from 'vitest'
import { sampleForm } from '../forms/sample.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { deedsOn, draftSurvey, expected, openSurvey } from './round.ts'

const world = useWorld()

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewer', 403],
  ['coordinator', 403],
])('%s changes no draft of another: %i', async (person, status) => {
  const slug = await draftSurvey(world())
  const ask = world().as(person)
  expect((await ask('patch', `/api/surveys/${slug}`, { title: 'Khác' })).status).toBe(status)
  const save = { revision: 1, document: sampleForm() }
  expect((await ask('put', `/api/surveys/${slug}/draft`, save)).status).toBe(status)
})

test('title and settings change alone; what is not named stays', async () => {
  const slug = await draftSurvey(world(), { settings: { helpPhone: '0204 000 111' } })
  const { body } = await world().as('staff')('patch', `/api/surveys/${slug}`, { title: 'Tên mới' })
  expect([body.survey.title, body.settings.helpPhone]).toEqual(['Tên mới', '0204 000 111'])
})

test('the draft of the form is saved whole, and may still be unfit for publishing', async () => {
  const slug = await draftSurvey(world())
  const document = sampleForm({ sections: [] })
  const save = { revision: 1, document }
  const { status, body } = await world().as('staff')('put', `/api/surveys/${slug}/draft`, save)
  expect([status, body.revision, body.document]).toEqual([200, 2, document])
})

test('of two people who edit the same revision the second is told', async () => {
  const slug = await draftSurvey(world())
  const save = (title: string) =>
    world().as('staff')('put', `/api/surveys/${slug}/draft`, {
      revision: 1,
      document: sampleForm({ title: { vi: title } }),
    })
  const replies = await Promise.all([save('Một'), save('Hai')])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  const second = replies.find((reply) => reply.status === 409)
  expect(second?.body.error.reason).toBe('changed_meanwhile')
  const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
  expect(body.document.title).toEqual(
    replies.find((one) => one.status === 200)?.body.document.title,
  )
})

test('a form of the wrong shape is refused with the place', async () => {
  const slug = await draftSurvey(world())
  const { sections, ...rest } = sampleForm()
  const { status, body } = await world().as('staff')('put', `/api/surveys/${slug}/draft`, {
    revision: 1,
    document: rest,
  })
  expect([status, body.error.fields]).toEqual([422, { 'document.sections': 'required' }])
  expect(sections.length).toBeGreaterThan(0)
})

test('both changes are recorded', async () => {
  const slug = await draftSurvey(world())
  const ask = world().as('staff')
  world().setNow('2026-03-04T03:00:00.000Z')
  await ask('patch', `/api/surveys/${slug}`, { title: 'Tên mới' })
  world().setNow('2026-03-04T04:00:00.000Z')
  await ask('put', `/api/surveys/${slug}/draft`, { revision: 1, document: sampleForm() })
  expect((await deedsOn(world(), slug)).slice(1)).toEqual([
    ['surveys.change', 'staff'],
    ['surveys.saveDraft', 'staff'],
  ])
})

test('of a draft that saves itself, the trail names each stretch of work and not every save', async () => {
  await world()
    .ctx.db.updateTable('accountGrant')
    .set({ role: 'staff' })
    .where('accountId', '=', 'clerk')
    .execute()
  const slug = await draftSurvey(world())
  let revision = 0
  const saveAt = async (time: string, person: Person) => {
    world().setNow(`2026-03-04T${time}:00.000Z`)
    revision += 1
    const save = { revision, document: sampleForm({ title: { vi: `Bản ${revision}` } }) }
    expected(await world().as(person)('put', `/api/surveys/${slug}/draft`, save), 200)
  }
  await saveAt('03:00', 'staff')
  await saveAt('03:01', 'staff')
  await saveAt('03:29', 'staff')
  expect(await savesOf(slug)).toEqual(['staff 03:00'])
  await saveAt('03:31', 'staff')
  await saveAt('03:32', 'staff')
  await saveAt('03:33', 'clerk')
  await saveAt('03:34', 'staff')
  expect(await savesOf(slug)).toEqual(['staff 03:00', 'staff 03:31', 'clerk 03:33', 'staff 03:34'])
})

async function savesOf(slug: string): Promise<string[]> {
  const rows = await world()
    .ctx.db.selectFrom('auditEntry')
    .select(['accountId', 'at'])
    .where('subject', '=', `survey/${slug}`)
    .where('act', '=', 'surveys.saveDraft')
    .orderBy('at')
    .execute()
  return rows.map(({ accountId, at }) => `${accountId} ${at.slice(11, 16)}`)
}

test('what is published is never edited again', async () => {
  const slug = await openSurvey(world())
  const ask = world().as('staff')
  const before = await ask('get', `/api/surveys/${slug}`)
  for (const reply of [
    await ask('patch', `/api/surveys/${slug}`, { title: 'Tên mới' }),
    await ask('put', `/api/surveys/${slug}/draft`, { revision: 1, document: sampleForm() }),
  ]) {
    expect([reply.status, reply.body.error.reason]).toEqual([409, 'wrong_state'])
  }
  expect((await ask('get', `/api/surveys/${slug}`)).body).toEqual(before.body)
})
