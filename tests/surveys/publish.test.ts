import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventHash } from '#server/ledger/append.ts'
import { ledgerPublicKey, signText } from '#server/ledger/key.ts'
import { formOf, sampleQuestions } from '../forms/sample.ts'
import type { Person } from '../world/people.ts'
import { households } from '../world/place.ts'
import { useWorld } from '../world/world.ts'
import { deedsOn, draftSurvey, lastDay, openSurvey } from './round.ts'

const world = useWorld()

const publish = (slug: string, closesOn = lastDay, person: Person = 'staff') =>
  world().as(person)('put', `/api/surveys/${slug}/publication`, { closesOn })

const rowsOf = async (slug: string) => {
  const { db } = world().ctx
  const { id } = await db
    .selectFrom('survey')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return {
    versions: await db.selectFrom('formVersion').selectAll().where('surveyId', '=', id).execute(),
    villages: await db
      .selectFrom('surveyVillage')
      .select(['unitId', 'households'])
      .where('surveyId', '=', id)
      .orderBy('position')
      .execute(),
    publications: await db
      .selectFrom('publication')
      .selectAll()
      .where('surveyId', '=', id)
      .execute(),
    boxKey: await db
      .selectFrom('boxKey')
      .select(['holder', 'publicKey'])
      .where('surveyId', '=', id)
      .executeTakeFirst(),
    events: await db
      .selectFrom('ledgerEvent')
      .selectAll()
      .where('subject', '=', `survey/${slug}`)
      .orderBy('height')
      .execute(),
  }
}

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewer', 403],
  ['coordinator', 403],
  ['admin', 403],
])('%s cannot publish it: %i', async (person, status) => {
  expect((await publish(await draftSurvey(world()), lastDay, person)).status).toBe(status)
})

test('it opens today, till the end of its last day in Asia/Ho_Chi_Minh', async () => {
  const { status, body } = await publish(await draftSurvey(world()))
  expect(status).toBe(200)
  expect(body.survey).toMatchObject({
    ...{ state: 'open', opensOn: '2026-03-04', closesOn: '2026-03-19' },
    ...{ closesAt: '2026-03-19T17:00:00.000Z', workingDaysLeft: 12, households: 208 },
  })
  expect(body.version).toBe(1)
  expect(body.steps).toEqual(['reword', 'extend', 'close', 'cancel'])
})

test('the form is frozen word for word, under the hash of its text', async () => {
  const slug = await openSurvey(world())
  const { versions } = await rowsOf(slug)
  const [version] = versions
  expect(versions).toHaveLength(1)
  expect(version?.documentHash).toBe(
    createHash('sha256')
      .update(version?.document ?? '')
      .digest('hex'),
  )
  const { body } = await world().as('staff')('get', '/api/form-templates/commune-ntm')
  expect(JSON.parse(version?.document ?? '')).toEqual(body.document)
})

test('villages and households stay as they were on the day, whatever is pasted later', async () => {
  const slug = await openSurvey(world())
  await world().as('staff')('post', '/api/units/xa-an/village-imports', {
    text: 'Thôn Một\t500\nThôn Mới\t70',
    ...{ source: 'Rà soát', countedOn: '2026-03-04', apply: true, endMissing: true },
  })
  expect((await rowsOf(slug)).villages).toEqual(
    ['thon-mot', 'thon-hai', 'thon-ba'].map((unitId) => ({
      unitId,
      households: households[unitId],
    })),
  )
})

test('a district asks by its communes, each with the households of its villages', async () => {
  const given = { unitId: 'huyen-dong', templateId: 'district-ntm' }
  const slug = await openSurvey(world(), given, 'staffDistrict')
  expect((await rowsOf(slug)).villages).toEqual([
    { unitId: 'xa-an', households: 208 },
    { unitId: 'xa-binh', households: 200 },
  ])
})

test('how it will be counted and shown is frozen, and all of it stands in the ledger', async () => {
  const slug = await openSurvey(world())
  const { publications, events, versions, villages, boxKey } = await rowsOf(slug)
  const policy = JSON.parse(publications[0]?.policy ?? '')
  expect(policy).toMatchObject({
    disclosure: { preset: 'feedback', minimum: 10, exactFrom: 30 },
    share: { denominator: 'valid', countNoOpinion: true },
    overall: 'question',
  })
  const [event] = events
  expect(events.map((one) => one.kind)).toEqual(['publish'])
  expect(JSON.parse(event?.payload ?? '')).toEqual({
    ...{ title: 'Lấy ý kiến người dân xã An năm 2026', unitId: 'xa-an', unitName: 'Xã An' },
    ...{ body: 'ubnd', track: 'feedback', access: 'open', version: 1 },
    ...{ opensOn: '2026-03-04', closesOn: lastDay, policy },
    documentHash: versions[0]?.documentHash,
    villages: villages.map((village, at) => ({
      id: village.unitId,
      name: ['Thôn Một', 'Thôn Hai', 'Thôn Ba'][at],
      households: village.households,
    })),
    boxKey: {
      holder: 'server',
      publicKey: Buffer.from(boxKey?.publicKey ?? []).toString('base64url'),
    },
    ledgerKey: ledgerPublicKey(world().ctx.keys),
  })
  if (!event) throw new Error('There is no event')
  const { hash, signature, ...signed } = event
  expect(hash).toBe(eventHash(signed))
  expect(signature).toBe(signText(world().ctx.keys, hash))
})

test('a form without an overall question is read by the mean over its contents', async () => {
  const slug = await draftSurvey(world(), { templateId: 'essential-services' })
  const { road, clinic } = sampleQuestions
  await world().as('staff')('put', `/api/surveys/${slug}/draft`, {
    revision: 1,
    document: { ...formOf(road, clinic), aboutNtmResults: false },
  })
  await publish(slug)
  const { publications } = await rowsOf(slug)
  expect(JSON.parse(publications[0]?.policy ?? '').overall).toBe('mean')
})

test('it is recorded who published it', async () => {
  const slug = await openSurvey(world())
  expect(await deedsOn(world(), slug)).toContainEqual(['surveys.publish', 'staff'])
})

test('a key left behind by an attempt that failed is taken up again', async () => {
  const slug = await draftSurvey(world())
  const { db } = world().ctx
  await db.schema.alterTable('auditEntry').renameTo('auditEntryAway').execute()
  expect((await publish(slug)).status).toBe(500)
  await db.schema.alterTable('auditEntryAway').renameTo('auditEntry').execute()
  expect((await rowsOf(slug)).publications).toEqual([])
  expect((await publish(slug)).status).toBe(200)
})

test('of two who publish at once one succeeds and the other is told', async () => {
  const slug = await draftSurvey(world())
  const replies = await Promise.all([publish(slug), publish(slug), publish(slug)])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409])
  const { versions, events } = await rowsOf(slug)
  expect([versions.length, events.length]).toEqual([1, 1])
})

test('surveys of many units open at once, one after the other in the ledger', async () => {
  const slugs = [
    await draftSurvey(world()),
    await draftSurvey(world()),
    await draftSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour'),
  ]
  const [one = '', other = '', third = ''] = slugs
  const replies = await Promise.all([
    publish(one),
    publish(other),
    publish(third, lastDay, 'staffNeighbour'),
  ])
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200])
})

test('published is published: the second time is a conflict', async () => {
  const { status, body } = await publish(await openSurvey(world()))
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
})
