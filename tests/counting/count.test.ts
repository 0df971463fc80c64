import { beforeEach, describe, expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import type { Tally } from '#shared/results/tally.ts'
import { anAnswer, closeSurvey, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let survey: OpenSurvey

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
})

const count = (person: Parameters<ReturnType<typeof world>['as']>[0] = 'staff') =>
  world().as(person)('put', `/api/surveys/${survey.slug}/count`)

async function send(...answers: ResponseBody[]): Promise<void> {
  for (const answer of answers) {
    const { status } = await world().anyone('post', `/api/surveys/${survey.slug}/responses`, answer)
    expect(status).toBe(201)
  }
}

const boxEntries = () => world().ctx.db.selectFrom('boxEntry').selectAll().execute()

describe('the count', () => {
  test('is refused to other communes, to reviewers and to the Front', async () => {
    await closeSurvey(world().ctx, survey)
    for (const person of ['staffNeighbour', 'staffFront'] as const) {
      expect([person, (await count(person)).status]).toEqual([person, 404])
    }
    for (const person of ['clerk', 'reviewer', 'coordinator'] as const) {
      expect([person, (await count(person)).status]).toEqual([person, 403])
    }
    expect((await world().anyone('put', `/api/surveys/${survey.slug}/count`)).status).toBe(401)
  })

  test('is refused while answers still come in', async () => {
    await send(anAnswer())
    const { status, body } = await count()
    expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
    expect(await boxEntries()).toHaveLength(1)
  })

  test('empties the box into canonical records, texts apart and tallies by village', async () => {
    const words = 'Đường làng còn ngập'
    await send(
      anAnswer({ village: 'thon-mot', answers: { road: 'notSatisfied', 'road.why': words } }),
      anAnswer({ village: 'thon-hai', mode: 'helped' }),
      anAnswer({ village: null, answers: { overall: 'satisfied', other: 'Cảm ơn' } }),
    )
    await closeSurvey(world().ctx, survey)
    const { status, body } = await count()
    expect(status).toBe(200)
    expect(body).toMatchObject({ final: true, answers: 3, repeated: 0, unreadable: 0, total: 3 })

    expect(await listWaiting(world().ctx.db, survey.id)).toEqual([])
    const records = await world().ctx.db.selectFrom('countedAnswer').selectAll().execute()
    expect(records).toHaveLength(3)
    expect(JSON.stringify(records)).not.toContain(words)
    const texts = await world().ctx.db.selectFrom('answerText').selectAll().execute()
    expect(texts.map(({ questionKey, villageId, body }) => [questionKey, villageId, body])).toEqual(
      expect.arrayContaining([
        ['road.why', 'thon-mot', words],
        ['other', null, 'Cảm ơn'],
      ]),
    )
    const tallies = await talliesByScope()
    expect(Object.keys(tallies).sort()).toEqual(['all', 'other', 'thon-hai', 'thon-mot'])
    expect(tallies.all).toMatchObject({
      valid: 3,
      anyNotSatisfied: 1,
      modes: { self: 2, helped: 1 },
    })
    expect(tallies['thon-mot']?.questions.road?.keys).toEqual({ satisfied: 0, notSatisfied: 1 })
  })

  test('stands in the ledger, in the audit log and in the survey’s state', async () => {
    await send(anAnswer(), anAnswer())
    await closeSurvey(world().ctx, survey)
    const { body } = await count()
    const { db } = world().ctx
    const event = await db.selectFrom('ledgerEvent').selectAll().executeTakeFirstOrThrow()
    expect([event.kind, event.subject]).toEqual(['count', 'survey/khao-sat'])
    expect(JSON.parse(event.payload)).toMatchObject({
      ...{ final: true, answers: 2, total: 2, answersRoot: body.answersRoot, village: null },
    })
    const deed = await db.selectFrom('auditEntry').selectAll().executeTakeFirstOrThrow()
    expect(deed).toMatchObject({ act: 'surveys.count', accountId: 'staff', unitId: 'xa-an' })
    expect((await getSurvey(db, survey.slug)).state).toBe('counted')
  })

  test('destroys the key of the box and the pepper', async () => {
    await send(anAnswer())
    await closeSurvey(world().ctx, survey)
    await count()
    const { keys, db } = world().ctx
    expect(keys.read(`box/${survey.id}`)).toBeUndefined()
    expect(keys.read(`pepper/${survey.id}`)).toBeUndefined()
    const key = await db.selectFrom('boxKey').selectAll().executeTakeFirstOrThrow()
    expect(key.destroyedAt).toBe('2026-03-04T02:00:00.000Z')
  })

  test('ends the taking of answers, also of those sent before', async () => {
    const sent = anAnswer()
    await send(sent)
    await closeSurvey(world().ctx, survey)
    await count()
    for (const answer of [sent, anAnswer()]) {
      const reply = await world().anyone('post', `/api/surveys/${survey.slug}/responses`, answer)
      expect([reply.status, reply.body.error.reason]).toEqual([410, 'survey_closed'])
    }
  })

  test('a second time is a conflict and changes nothing', async () => {
    await send(anAnswer())
    await closeSurvey(world().ctx, survey)
    const first = await count()
    const second = await count()
    expect([first.status, second.status, second.body.error.reason]).toEqual([
      200,
      409,
      'wrong_state',
    ])
    expect(await world().ctx.db.selectFrom('boxOpening').selectAll().execute()).toHaveLength(1)
  })

  test('of an empty box gives a result of nothing', async () => {
    await closeSurvey(world().ctx, survey)
    const { body } = await count()
    expect(body).toMatchObject({ answers: 0, total: 0 })
    expect((await talliesByScope()).all).toMatchObject({ valid: 0 })
  })

  test('the very same answer under two ids is one answer, and the event says so', async () => {
    const answer = anAnswer()
    await send(answer, { ...answer, id: anAnswer().id }, anAnswer())
    await closeSurvey(world().ctx, survey)
    expect((await count()).body).toMatchObject({ answers: 2, repeated: 1, total: 2 })
    expect((await talliesByScope()).all?.valid).toBe(2)
  })
})

describe('what cannot be opened', () => {
  test.each([
    ['a damaged entry', (sealed: Buffer) => sealed.fill(7, 200, 201)],
    ['a shortened entry', (sealed: Buffer) => sealed.subarray(0, 40)],
    ['nothing at all', () => Buffer.alloc(0)],
    ['another format', (sealed: Buffer) => Buffer.concat([Buffer.of(9), sealed.subarray(1)])],
    [
      'a key that agrees on nothing',
      (sealed: Buffer) =>
        Buffer.concat([sealed.subarray(0, 1), Buffer.alloc(32), sealed.subarray(33)]),
    ],
  ])('does not stop the count and is told: %s', async (_name, damage) => {
    await send(anAnswer(), anAnswer())
    const { db } = world().ctx
    const [entry] = await db.selectFrom('boxEntry').selectAll().execute()
    const sealed = damage(Buffer.from(entry?.sealed ?? []))
    await db
      .updateTable('boxEntry')
      .set({ sealed })
      .where('id', '=', entry?.id ?? '')
      .execute()
    await closeSurvey(world().ctx, survey)
    expect((await count()).body).toMatchObject({ answers: 1, unreadable: 1, total: 1 })
    const row = await db.selectFrom('boxOpening').selectAll().executeTakeFirstOrThrow()
    expect([row.answers, row.unreadable]).toEqual([1, 1])
    expect(await boxEntries()).toEqual([])
  })

  test('an entry moved to another village does not open', async () => {
    await send(anAnswer({ village: 'thon-mot' }))
    await world().ctx.db.updateTable('boxEntry').set({ villageId: 'thon-hai' }).execute()
    await closeSurvey(world().ctx, survey)
    expect((await count()).body).toMatchObject({ answers: 0, unreadable: 1 })
  })

  test.each([
    ['is missing', (name: string) => world().ctx.keys.destroy(name)],
    [
      'belongs to another box',
      (name: string) => {
        world().ctx.keys.destroy(name)
        world().ctx.keys.write(name, Buffer.alloc(32, 5))
      },
    ],
  ])('nothing is opened when the key %s', async (_name, spoil) => {
    await send(anAnswer())
    await closeSurvey(world().ctx, survey)
    spoil(`box/${survey.id}`)
    expect((await count()).status).toBe(500)
    expect(await boxEntries()).toHaveLength(1)
    expect((await getSurvey(world().ctx.db, survey.slug)).state).toBe('closed')
  })
})

describe('counting once more', () => {
  beforeEach(async () => {
    await send(anAnswer(), anAnswer({ village: null, answers: { other: 'Một ý' } }))
    await closeSurvey(world().ctx, survey)
    await count()
  })
  const differences = async () => {
    const { ctx } = world()
    return (await recount(ctx.db, await getSurvey(ctx.db, survey.slug))).differences
  }

  test('finds no difference', async () => {
    expect(await differences()).toEqual([])
  })

  test('finds a record that was changed', async () => {
    const { db } = world().ctx
    const [row] = await db.selectFrom('countedAnswer').selectAll().orderBy('record').execute()
    const record = row?.record.replace('"satisfied"', '"notSatisfied"') ?? ''
    await db
      .updateTable('countedAnswer')
      .set({ record })
      .where('leaf', '=', row?.leaf ?? '')
      .execute()
    const found = (await differences()).join('\n')
    expect(found).toContain(`record of leaf ${row?.leaf}`)
    expect(found).toContain('tally of all')
    expect(found).toContain('root of answers')
  })

  test('finds a tally that was changed', async () => {
    const { db } = world().ctx
    const counts = JSON.stringify({ ...(await talliesByScope()).all, valid: 7 })
    await db.updateTable('tally').set({ counts }).where('scope', '=', 'all').execute()
    expect(await differences()).toHaveLength(1)
  })

  test('finds an answer that was dropped', async () => {
    const { db } = world().ctx
    const [row] = await db.selectFrom('countedAnswer').select('leaf').execute()
    await db
      .deleteFrom('countedAnswer')
      .where('leaf', '=', row?.leaf ?? '')
      .execute()
    expect((await differences()).length).toBeGreaterThan(0)
  })
})

async function talliesByScope(): Promise<Record<string, Tally>> {
  const rows = await world().ctx.db.selectFrom('tally').selectAll().execute()
  return Object.fromEntries(rows.map((row) => [row.scope, JSON.parse(row.counts) as Tally]))
}
