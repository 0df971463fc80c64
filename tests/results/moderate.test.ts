import { describe, expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import type { ModeratedTexts, ResultTexts } from '#shared/results/schema.ts'
import { expected } from '../surveys/round.ts'
import { writtenBundle } from '../verify/bundle.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { countedWithText } from './texts.ts'

const world = useWorld()
const reason = 'Nêu tên một người'
const ten = Array.from({ length: 10 }, (_, at) => `Ý kiến riêng số ${at}`)

const texts = (slug: string, person: Person = 'reviewer') =>
  world().as(person)('get', `/api/surveys/${slug}/texts`)
const act = (method: string, path: string, body?: unknown, person: Person = 'reviewer') =>
  world().as(person)(method, `/api/surveys/${path}`, body)

async function shown(slug: string): Promise<ResultTexts | undefined> {
  const { body } = expected(await world().as('staff')('get', `/api/surveys/${slug}/results`), 200)
  return body.texts.find(({ key }: ResultTexts) => key === 'q2.why')
}

async function moderated(slug: string): Promise<ModeratedTexts['questions'][number] | undefined> {
  const { questions }: ModeratedTexts = expected(await texts(slug), 200).body
  return questions.find(({ key }) => key === 'q2.why')
}

test('only the reviewing level of the same body reads single texts and decides about them', async () => {
  const { slug, texts: ids } = await countedWithText(world())
  for (const person of ['staff', 'clerk', 'coordinator', 'admin', 'reviewerProvince'] as const) {
    expect([person, (await texts(slug, person)).status]).toEqual([person, 403])
  }
  for (const person of [
    'staffNeighbour',
    'staffFront',
    'reviewerFront',
    'reviewerElsewhere',
  ] as const) {
    expect([person, (await texts(slug, person)).status]).toEqual([person, 404])
    const path = `${slug}/texts/${ids[0]}/erasure`
    expect((await act('post', path, { reason }, person)).status).toBe(404)
  }
  expect((await world().anyone('get', `/api/surveys/${slug}/texts`)).status).toBe(401)
})

describe('a withheld text', () => {
  test('is not shown, still counted, and can be shown again', async () => {
    const { slug, texts: ids } = await countedWithText(world(), ten)
    expect((await shown(slug))?.words).toHaveLength(10)
    const path = `${slug}/texts/${ids[0]}/withholding`
    expect((await act('put', path, { reason: 'x' })).status).toBe(422)
    expected(await act('put', path, { reason }), 200)
    expect((await shown(slug))?.words).toHaveLength(9)
    expect((await moderated(slug))?.texts.filter(({ withheld }) => withheld)).toHaveLength(1)
    expected(await act('delete', path), 200)
    expect((await shown(slug))?.words).toHaveLength(10)
  })
})

describe('an erased text', () => {
  test('is gone for good, and no leaf, root or number breaks', async () => {
    const { slug, texts: ids } = await countedWithText(world(), ten)
    expected(await act('post', `${slug}/texts/${ids[3]}/erasure`, { reason }), 200)
    const rows = await world().ctx.db.selectFrom('answerText').select('textHash').execute()
    expect(rows.map(({ textHash }) => textHash)).not.toContain(ids[3])
    expect(
      (await recount(world().ctx.db, await getSurvey(world().ctx.db, slug))).differences,
    ).toEqual([])
    expect(verifyBundle(await writtenBundle(world().ctx, slug))).toMatchObject({ ok: true })
    // Nine are too few to be shown word for word.
    expect((await shown(slug))?.words).toBeNull()
    expect((await act('post', `${slug}/texts/${ids[3]}/erasure`, { reason })).status).toBe(404)
  })

  test('is an event that says why, and not which one', async () => {
    const { slug, texts: ids } = await countedWithText(world())
    expected(await act('post', `${slug}/texts/${ids[0]}/erasure`, { reason }), 200)
    const event = await world()
      .ctx.db.selectFrom('ledgerEvent')
      .select('payload')
      .where('kind', '=', 'eraseText')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.payload)).toEqual({ question: 'q2.why', reason })
  })
})

describe('fewer texts than the policy shows', () => {
  test('are told in a summary by who reviews, in other words', async () => {
    const { slug } = await countedWithText(world(), ['Gọi 0987 654 321 hỏi tôi', 'Đường ngập'])
    expect(await shown(slug)).toMatchObject({ words: null, summary: null })
    expect((await moderated(slug))?.texts.map(({ words }) => words).sort()).toEqual([
      ...['Gọi [đã che] hỏi tôi', 'Đường ngập'],
    ])
    const path = `${slug}/text-summaries/q2.why`
    expected(await act('put', path, { body: 'Hai hộ nói về đường.' }), 200)
    expect(await shown(slug)).toMatchObject({ words: null, summary: 'Hai hộ nói về đường.' })
    expected(await act('put', path, { body: '' }), 200)
    expect((await shown(slug))?.summary).toBeNull()
    expect((await act('put', path, { body: 'x' }, 'staff')).status).toBe(403)
  })

  test('have no summary where the texts are shown themselves, or where there are none', async () => {
    const { slug } = await countedWithText(world(), ten)
    for (const key of ['q2.why', 'q3.why']) {
      const reply = await act('put', `${slug}/text-summaries/${key}`, { body: 'Tóm tắt' })
      expect([key, reply.status]).toEqual([key, 409])
    }
    expect((await act('put', `${slug}/text-summaries/khac`, { body: 'x' })).status).toBe(404)
  })
})
