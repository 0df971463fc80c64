import { createHash, createPublicKey, verify } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { ledgerPublicKey } from '#server/ledger/key.ts'
import { recordOf } from '#server/responses/receipts.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { leafOf } from '#shared/responses/canonical.ts'
import { receiptOf } from '#shared/responses/receipt.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { useWorld } from '../world/world.ts'
import { anAnswer, closeSurvey, deadline, type OpenSurvey, openSurvey } from './open-survey.ts'

const world = useWorld()
let survey: OpenSurvey

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
})

const send = (body: unknown, slug = survey.slug) =>
  world().anyone('post', `/api/surveys/${slug}/responses`, body)

async function waiting(): Promise<number> {
  const rows = await listWaiting(world().ctx.db, survey.id)
  return rows.reduce((sum, row) => sum + row.waiting, 0)
}

async function refusal(body: unknown, slug?: string) {
  const { status, body: reply } = await send(body, slug)
  return [status, reply.error.reason]
}

describe('an answer', () => {
  test('is acknowledged with a signed receipt of its leaf', async () => {
    const answer = anAnswer()
    const { status, body } = await send(answer)
    expect(status).toBe(201)
    const { id: _id, ...given } = answer
    const { leaf } = recordOf({ survey: survey.slug, ...given }, [])
    expect(body.receipt).toBe(receiptOf(leaf))
    const x = ledgerPublicKey(world().ctx.keys)
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const text = Buffer.from(`receipt ${survey.slug} ${body.receipt}`)
    expect(verify(null, text, key, Buffer.from(body.signed, 'base64url'))).toBe(true)
  })

  test('has the leaf that its phone has computed', () => {
    const { id: _id, ...given } = anAnswer({ answers: { other: 'Đường đất' } })
    const { record, leaf } = recordOf({ survey: survey.slug, ...given }, ['other'])
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
    expect(leaf).toEqual(leafOf(record, sha256))
  })

  test('may name its village by the place that a phone knows it by, and is the same answer', async () => {
    const answer = anAnswer({ village: '1' })
    const { status, body } = await send(answer)
    const again = await send({ ...answer, village: 'thon-hai' })
    expect([status, again.status, again.body.receipt]).toEqual([201, 200, body.receipt])
    expect(await listWaiting(world().ctx.db, survey.id)).toEqual([
      { villageId: 'thon-hai', waiting: 1 },
    ])
    expect(await refusal(anAnswer({ village: '3' }))).toEqual([422, 'village_unknown'])
  })

  test('waits in the box of its village, or of none', async () => {
    await send(anAnswer({ village: 'thon-hai' }))
    await send(anAnswer({ village: 'thon-hai' }))
    await send(anAnswer({ village: null }))
    const rows = await listWaiting(world().ctx.db, survey.id)
    expect(new Set(rows)).toEqual(
      new Set([
        { villageId: null, waiting: 1 },
        { villageId: 'thon-hai', waiting: 2 },
      ]),
    )
  })

  test('is read in whatever form of Unicode it comes, with one receipt', async () => {
    const words = 'Đường qua thôn còn lầy lội'
    const salt = anAnswer().salt
    const nfc = await send(anAnswer({ salt, answers: { other: words } }))
    const nfd = await send(anAnswer({ salt, answers: { other: words.normalize('NFD') } }))
    expect([nfc.status, nfd.status]).toEqual([201, 201])
    expect(nfd.body.receipt).toBe(nfc.body.receipt)
  })

  test('leaves no row in the audit log', async () => {
    const rows = () => world().ctx.db.selectFrom('auditEntry').selectAll().execute()
    const before = await rows()
    await send(anAnswer())
    expect(await rows()).toEqual(before)
  })
})

describe('sent a second time', () => {
  test('the same answer is one answer with one receipt', async () => {
    const answer = anAnswer()
    const first = await send(answer)
    const second = await send(answer)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual(first.body)
    expect(await waiting()).toBe(1)
  })

  test('another answer under the same id is a conflict, and the first stays', async () => {
    const answer = anAnswer()
    const first = await send(answer)
    expect(await refusal({ ...answer, answers: { road: 'notSatisfied' } })).toEqual([
      409,
      'answer_other_content',
    ])
    expect((await send(answer)).body).toEqual(first.body)
    expect(await waiting()).toBe(1)
  })

  test('an id is used up in its own survey only', async () => {
    const other = await openSurvey(world().ctx, { slug: 'khac' })
    const answer = anAnswer()
    expect((await send(answer)).status).toBe(201)
    expect((await send(answer, other.slug)).status).toBe(201)
  })
})

describe('refused is', () => {
  test.each([
    ['an unknown survey', 'khong-co'],
    ['a slug that no database takes', '%00'],
    ['a slug of broken signs', '%ED%A0%80'],
  ])('%s', async (_name, slug) => {
    expect(await refusal(anAnswer(), slug)).toEqual([404, 'survey_not_open'])
  })

  test('a survey that begins later', async () => {
    const later = await openSurvey(world().ctx, { slug: 'sau', opensOn: '2026-03-05' })
    expect(await refusal(anAnswer(), later.slug)).toEqual([404, 'survey_not_open'])
    world().setNow('2026-03-04T17:00:00.000Z')
    expect((await send(anAnswer(), later.slug)).status).toBe(201)
  })

  test('a version that was never published', async () => {
    expect(await refusal(anAnswer({ version: 2 }))).toEqual([422, 'version_unknown'])
  })

  test('a village of another commune', async () => {
    expect(await refusal(anAnswer({ village: 'thon-bon' }))).toEqual([422, 'village_unknown'])
  })

  test('what does not fit the form, naming every field', async () => {
    const answers = { road: 'yes', clinic: 'noOpinion', nothing: 'x', other: 'a'.repeat(1001) }
    const { status, body } = await send(anAnswer({ answers }))
    expect([status, body.error]).toEqual([
      422,
      {
        code: 'invalid',
        reason: 'fields',
        fields: {
          'answers.road': 'not_an_option',
          'answers.nothing': 'unknown',
          'answers.other': 'too_long',
        },
      },
    ])
    expect(await waiting()).toBe(0)
  })

  test('a wholly blank answer', async () => {
    const { body } = await send(anAnswer({ answers: {} }))
    expect(body.error.fields).toEqual({ answers: 'blank' })
  })

  test('a mode that belongs to the paper desk', async () => {
    const { status, body } = await send({ ...anAnswer(), mode: 'paper' })
    expect([status, body.error.fields]).toEqual([422, { mode: 'invalid' }])
  })

  test('an id with other bytes than it shows', async () => {
    const { id } = anAnswer()
    const spare = `${id.slice(0, 42)}${id[42] === 'A' ? 'B' : 'z'}`
    expect((await send(anAnswer({ id: spare }))).body.error.fields).toEqual({ id: 'invalid' })
  })

  test('a body of a megabyte, unread', async () => {
    const answers = { other: 'x'.repeat(1_000_000) }
    expect(await refusal(anAnswer({ answers }))).toEqual([413, 'body_too_large'])
  })
})

describe('at the deadline', () => {
  test('an answer that was begun is still taken for 48 hours, then no more', async () => {
    const begun = anAnswer()
    for (const [now, status] of [
      ['2026-03-20T16:59:59.999Z', 201],
      [deadline, 200],
      ['2026-03-22T16:59:59.999Z', 200],
      ['2026-03-22T17:00:00.000Z', 410],
    ] as const) {
      world().setNow(now)
      expect((await send(begun)).status, now).toBe(status)
    }
    expect(await refusal(anAnswer())).toEqual([410, 'survey_closed'])
  })

  test('48 hours run from the hour at which people closed it', async () => {
    world().setNow('2026-03-10T03:00:00.000Z')
    await closeSurvey(world().ctx, survey)
    world().setNow('2026-03-12T02:59:59.999Z')
    expect((await send(anAnswer())).status).toBe(201)
    world().setNow('2026-03-12T03:00:00.000Z')
    expect((await send(anAnswer())).status).toBe(410)
  })

  test('a cancelled survey takes nothing', async () => {
    expect((await send(anAnswer())).status).toBe(201)
    await world()
      .ctx.db.insertInto('cancellation')
      .values({ id: 'c', surveyId: survey.id, at: deadline, by: 'staff', reason: 'Thử' })
      .execute()
    expect((await send(anAnswer())).status).toBe(410)
  })
})

describe('from one address', () => {
  const answers = 300

  test('so many answers are taken in ten minutes; a retry costs nothing', async () => {
    const first = anAnswer()
    const bodies: ResponseBody[] = [first, ...Array.from({ length: answers - 1 }, () => anAnswer())]
    for (const body of bodies) expect((await send(body)).status).toBe(201)
    const refused = await send(anAnswer())
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true])
    world().setNow('2026-03-04T02:10:00.000Z')
    expect((await send(first)).status).toBe(200)
    expect((await send(anAnswer())).status).toBe(201)
  })
})
