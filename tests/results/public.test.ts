import { describe, expect, test } from 'vitest'
import { resultOf } from '#server/results/result.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { VillagerPage } from '#shared/results/page.ts'
import { publicResult } from '#shared/results/schema.ts'
import { afterPosting, officialPosted } from '../surveys/official.ts'
import { draftSurvey, openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { announce, answer, content, count, discontent, signOff } from './scene.ts'

const world = useWorld()

const words = 'Đường ngập quanh năm'

/** Counted, and neither signed off nor announced. */
async function countedSurvey(): Promise<string> {
  const slug = await openSurvey(world())
  await answer(
    world(),
    slug,
    { village: 'thon-mot', count: 40, answers: content },
    { village: 'thon-hai', count: 12, answers: { ...discontent, 'q2.why': words } },
    { village: 'thon-ba', count: 4, answers: discontent },
  )
  await count(world(), slug)
  return slug
}

async function announcedSurvey(): Promise<string> {
  const slug = await countedSurvey()
  await signOff(world(), slug)
  await announce(world(), slug)
  return slug
}

const api = (slug: string) => world().anyone('get', `/api/public/surveys/${slug}/results`)
const page = (slug: string, headers?: HeadersInit) =>
  world().anyone('get', `/s/${slug}/results`, undefined, headers)

function inlined(html: string): VillagerPage {
  return JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
}

describe('before the announcement', () => {
  test('nobody finds a result, counted or signed off', async () => {
    const slug = await countedSurvey()
    expect((await api(slug)).body.error.reason).toBe('not_found')
    await signOff(world(), slug)
    expect((await api(slug)).status).toBe(404)
    expect((await api('khong-co')).status).toBe(404)
  })

  test('the page says that it is not there yet, and holds no number of it', async () => {
    const { status, body } = await page(await countedSurvey())
    expect(status).toBe(404)
    expect(body).toContain('Kết quả chưa được công bố')
    expect(body).not.toMatch(/phiếu \(|chưa hài lòng/)
  })

  test('a draft has no page at all', async () => {
    const { status, body } = await page(await draftSurvey(world()))
    expect(status).toBe(404)
    expect(body).not.toContain('Lấy ý kiến người dân xã An')
  })
})

describe('an announced result', () => {
  test('is for everybody, with the hash of what was signed off', async () => {
    const slug = await announcedSurvey()
    const { status, body } = await api(slug)
    expect([status, body.announcedOn, body.demo]).toEqual([200, '2026-03-04', false])
    expect(body.signedOff).toMatchObject({ on: '2026-03-04' })
    expect(publicResult.parse(body)).toEqual(body)
  })

  test('has the numbers of the one function, on the page too', async () => {
    const slug = await announcedSurvey()
    const { db } = world().ctx
    const result = await resultOf(db, await getSurvey(db, slug))
    expect((await api(slug)).body.result).toEqual(result)
    const shown = inlined((await page(slug)).body)
    expect(shown.overall).toEqual(result.total?.overall.question)
    expect(shown.overall).toEqual({ kind: 'exact', count: 40, of: 56 })
    expect(shown.contents.map(({ label }) => label)[0]).toBe('Giao thông')
    expect(shown.contents[0]?.notSatisfied).toEqual({ kind: 'exact', count: 16, of: 56 })
  })

  test('never shows what people wrote, nor a small village', async () => {
    const slug = await announcedSurvey()
    const { body } = await page(slug)
    expect(JSON.stringify((await api(slug)).body) + body).not.toContain(words)
    const villages = inlined(body).villages.map(({ name, overall, hidden }) => [
      ...[name, overall?.kind ?? null, hidden?.slice(0, 15) ?? null],
    ])
    expect(villages).toEqual([
      ['Thôn Một', 'rounded', null],
      ['Thôn Hai', null, 'Không nêu riêng'],
      ['Thôn Ba', null, 'Dưới 10 phiếu: '],
    ])
  })

  test('of an official survey says where and when each village could read it', async () => {
    const slug = await officialPosted(world())
    afterPosting(world())
    await signOff(world(), slug)
    await announce(world(), slug)
    const { body } = await page(slug)
    const sentence = 'Niêm yết từ 05/03/2026 đến 16/03/2026 tại: Nhà văn hóa thôn.'
    expect(inlined(body).villages.map(({ posted }) => posted)).toEqual(Array(3).fill(sentence))
    expect(body).toContain(`<p>Thôn Một: ${sentence}</p>`)
  })

  test('stands in plain paragraphs where no script runs', async () => {
    const { body } = await page(await announcedSurvey())
    const plain = /<noscript>(.*?)<\/noscript>/s.exec(body)?.[1]
    expect(plain).toContain('<p>Hài lòng chung: 40/56 phiếu (71,4%).</p>')
    expect(plain).toContain('<p>Giao thông: chưa hài lòng 16/56 phiếu (28,6%).</p>')
  })

  test('is sent once: who has it already gets 304', async () => {
    const slug = await announcedSurvey()
    const etag = (await page(slug)).headers.get('etag') ?? ''
    const again = await page(slug, { 'if-none-match': etag })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('asks the browser to run nothing but its own script', async () => {
    const { headers } = await page(await announcedSurvey())
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
  })
})
