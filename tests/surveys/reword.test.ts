import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { FormDocument, Question } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { collect, deedsOn, draftSurvey, expected, openSurvey } from './round.ts'

const world = useWorld()
const better = 'Ông/Bà có hài lòng với đường đi lại trong xã không?'

let slug: string
let published: FormDocument
world.given(async () => {
  slug = await openSurvey(world())
  published = (await page()).document
})

const page = async () => (await world().as('staff')('get', `/api/surveys/${slug}`)).body
const versionsOf = async () =>
  (await world().as('staff')('get', `/api/surveys/${slug}/form-versions`)).body.versions
const reword = (document: FormDocument, by: Person = 'staff', version = 1, reason = 'Sai tên xã') =>
  world().as(by)('post', `/api/surveys/${slug}/form-versions`, { version, document, reason })

/** The published form with its first question changed. */
function withFirst(change: (question: Question) => Question): FormDocument {
  const [first, ...sections] = published.sections
  const [question, ...questions] = first?.questions ?? []
  if (!first || !question) throw new Error('template changed')
  return {
    ...published,
    sections: [{ ...first, questions: [change(question), ...questions] }, ...sections],
  }
}
const worded = (vi = better) => withFirst((question) => ({ ...question, text: { vi } }))
const firstOf = (document: FormDocument) => allQuestions(document)[0] as Question

test.each<[Person, number]>([
  ['staffFront', 404],
  ['staffNeighbour', 404],
  ['clerk', 403],
  ['reviewer', 403],
  ['coordinator', 403],
])('%s does not change the words of a form of xã An: %i', async (person, status) => {
  expect((await reword(worded(), person)).status).toBe(status)
})

test.each<[Person, number]>([
  ['clerk', 200],
  ['reviewer', 200],
  ['staffFront', 404],
  ['staffNeighbour', 404],
])('%s asking for the versions of a form gets %i', async (person, status) => {
  const path = `/api/surveys/${slug}/form-versions`
  expect((await world().as(person)('get', path)).status).toBe(status)
})

describe('other words', () => {
  test('are a version of their own, with who, why and what; the older one stays', async () => {
    const { status, body } = await reword(worded())
    expect([status, body.version, firstOf(body.document).text.vi]).toEqual([200, 2, better])
    expect(body.milestones.at(-1)).toMatchObject({
      ...{ kind: 'reworded', by: 'Người thử staff', note: 'Sai tên xã' },
    })
    const { id, text } = firstOf(published)
    expect(await versionsOf()).toMatchObject([
      { number: 1, by: 'Người thử staff', reason: null, changes: [] },
      {
        ...{ number: 2, by: 'Người thử staff', reason: 'Sai tên xã' },
        changes: [{ at: id, field: 'text', language: 'vi', before: text.vi, after: better }],
      },
    ])
  })

  test('are in the ledger with their hash, and in the audit log', async () => {
    await reword(worded())
    const { db } = world().ctx
    const event = await db
      .selectFrom('ledgerEvent')
      .select('payload')
      .where('kind', '=', 'reword')
      .executeTakeFirstOrThrow()
    const version = await db
      .selectFrom('formVersion')
      .select('documentHash')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.payload)).toEqual({ version: 2, reason: 'Sai tên xã', ...version })
    expect(await deedsOn(world(), slug)).toContainEqual(['surveys.reword', 'staff'])
  })

  test('are what the next phone is asked in', async () => {
    const form = async () => (await world().anyone('get', `/api/surveys/${slug}/form`)).body
    expect((await form()).version).toBe(1)
    await reword(worded())
    const { version, document } = await form()
    expect([version, firstOf(document).text.vi]).toEqual([2, better])
  })

  test('sent a second time change nothing', async () => {
    await reword(worded())
    const { status, body } = await reword(worded())
    expect([status, body.version]).toEqual([200, 2])
  })

  test('of two corrections of one version the second is told', async () => {
    const replies = await Promise.all([reword(worded()), reword(worded('Một câu khác hẳn?'))])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await versionsOf()).toHaveLength(2)
  })
})

describe('refused are', () => {
  test('words without a reason', async () => {
    const { status, body } = await reword(worded(), 'staff', 1, ' ')
    expect([status, body.error.fields]).toEqual([422, { reason: 'required' }])
  })

  test.each<[string, (question: Question) => object]>([
    ['another id', (question) => ({ ...question, id: 'other-id' })],
    ['another way to answer', (question) => ({ ...question, scale: 'five' })],
    ['an answer more', (question) => ({ ...question, noOpinion: true })],
    ['an obligation', (question) => ({ ...question, required: true })],
  ])('%s', async (_what, change) => {
    const { status, body } = await reword(withFirst((question) => change(question) as Question))
    const { id } = firstOf(published)
    expect([status, body.error.reason]).toEqual([409, 'wording_only'])
    expect(body.error.fields).toEqual({ [id]: 'wording_only' })
  })

  test('a question less, and a form that counts for another target', async () => {
    const [first, ...sections] = published.sections
    const less = { ...first, questions: first?.questions.slice(1) } as (typeof sections)[number]
    const replies = [
      await reword({ ...published, sections: [less, ...sections] }),
      await reword({ ...published, aboutNtmResults: !published.aboutNtmResults }),
    ]
    expect(replies.map(({ body }) => body.error.fields)).toEqual([
      { [first?.id ?? '']: 'wording_only' },
      { form: 'wording_only' },
    ])
  })

  test('no words at all', async () => {
    const { status, body } = await reword(worded(''))
    expect([status, body.error.reason]).toEqual([409, 'form_has_problems'])
  })

  test('words of a draft: it is edited', async () => {
    const path = `/api/surveys/${await draftSurvey(world())}/form-versions`
    const given = { version: 1, document: worded(), reason: 'Sai tên xã' }
    const { status, body } = await world().as('staff')('post', path, given)
    expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
  })
})

test('answers to either version arrive while the words change, and are counted together', async () => {
  const answer = (version: number) =>
    world().anyone('post', `/api/surveys/${slug}/responses`, {
      ...{ id: randomBytes(32).toString('base64url'), salt: randomBytes(16).toString('base64url') },
      ...{ version, village: 'thon-mot', mode: 'self' },
      answers: { [firstOf(published).id]: 'notSatisfied' },
    })
  const [changed, ...before] = await Promise.all([reword(worded()), ...[1, 1, 1].map(answer)])
  expected(changed as Awaited<ReturnType<typeof answer>>, 200)
  const after = await Promise.all([1, 2, 2].map(answer))
  expect([...before, ...after].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201])
  expect((await answer(3)).body.error.reason).toBe('version_unknown')
  await collect(world(), slug, { answers: 12 })
  const staff = world().as('staff')
  expected(await staff('put', `/api/surveys/${slug}/closure`, { reason: 'Đủ phiếu' }), 200)
  expected(await staff('put', `/api/surveys/${slug}/count`), 200)
  const { body } = await staff('get', `/api/surveys/${slug}/results`)
  // Those who were asked in the older words and those asked in the newer ones stand in one row.
  const { received, questions } = body.result
  expect([received, questions[0].text]).toEqual([18, better])
  expect(await page()).toMatchObject({ version: 2, survey: { state: 'counted' } })
})
