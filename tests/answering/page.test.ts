import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '#server/errors.ts'
import type { PhonePage } from '#shared/forms/page.ts'
import { sampleForm } from '../forms/sample.ts'
import {
  closeSurvey,
  deadline,
  lastDay,
  type OpenSurvey,
  openSurvey,
} from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let survey: OpenSurvey

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
})

const get = (path = `/s/${survey.slug}`, headers: HeadersInit = {}) =>
  world().request(path, { headers })

async function dataOf(response: Response): Promise<PhonePage> {
  const html = await response.text()
  return JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
}

async function announce(): Promise<void> {
  const { db } = world().ctx
  const deed = { surveyId: survey.id, at: deadline, by: 'staff' }
  await db
    .insertInto('submission')
    .values({ ...deed, id: 'sub', number: 1, note: null })
    .execute()
  await db
    .insertInto('announcement')
    .values({ ...deed, id: 'a', submissionId: 'sub' })
    .execute()
}

describe('the questionnaire', () => {
  test('comes as one response with everything that an answer needs', async () => {
    const response = await get()
    expect(response.status).toBe(200)
    const page = await dataOf(response)
    expect(page).toMatchObject({
      slug: survey.slug,
      version: 1,
      demo: false,
      villages: [
        { id: '0', name: 'Thôn Một' },
        { id: '1', name: 'Thôn Hai' },
        { id: '2', name: 'Thôn Ba' },
      ],
      survey: {
        ...{ title: 'Khảo sát thử', unitName: 'xã An', bodyName: 'UBND xã An', state: 'open' },
        ...{ closesOn: lastDay, closesAt: deadline, helpPhone: '0204 000 111' },
      },
    })
    expect(page.document.sections).toHaveLength(2)
  })

  test('is compressed for whoever understands it, and the same page in each way', async () => {
    const plain = await (await get()).text()
    const br = await get(undefined, { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await get(undefined, { 'accept-encoding': 'gzip' })
    expect([br.headers.get('content-encoding'), gzip.headers.get('content-encoding')]).toEqual([
      'br',
      'gzip',
    ])
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(plain)
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain)
  })

  test('is not sent again to a phone that has it', async () => {
    const first = await get()
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const second = await get(undefined, { 'if-none-match': etag })
    expect([second.status, await second.text()]).toEqual([304, ''])
  })

  test('lets nothing run but its own script', async () => {
    const policy = (await get()).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'sha256-x'")
    expect(policy).not.toContain('unsafe')
  })

  test('says till when a phone may show what it has kept of it, and not a moment longer', async () => {
    expect((await get()).headers.get('open-until')).toBe(deadline)
    world().setNow(deadline)
    expect((await get()).headers.get('open-until')).toBeNull()
  })

  test('sets no cookie', async () => {
    expect((await get()).headers.get('set-cookie')).toBeNull()
  })

  test('carries Vietnamese and the language asked for; another language is Vietnamese', async () => {
    const languages = ['vi', 'nut', 'tyz']
    const title = { vi: 'Phiếu thử', nut: 'Nut', tyz: 'Tyz' }
    const { slug } = await openSurvey(world().ctx, {
      slug: 'tieng',
      form: sampleForm({ languages, title }),
    })
    const nut = await dataOf(await get(`/s/${slug}?lang=nut`))
    expect([nut.languages, nut.document.title]).toEqual([
      languages,
      { vi: 'Phiếu thử', nut: 'Nut' },
    ])
    expect(nut.words.languages).toEqual({ vi: 'Tiếng Việt', nut: 'Nùng', tyz: 'Tày' })
    const none = await dataOf(await get(`/s/${slug}?lang=xx`))
    expect(none.document.title).toEqual({ vi: 'Phiếu thử' })
  })

  test('is itself in Vietnamese in any language: only the form is translated', async () => {
    const languages = ['vi', 'nut']
    const { slug } = await openSurvey(world().ctx, {
      slug: 'loi',
      form: sampleForm({ languages }),
    })
    expect(await (await get(`/s/${slug}?lang=nut`)).text()).toContain('<html lang="vi">')
  })

  test('cannot be broken open by what a form or a survey is called', async () => {
    const title = { vi: '</script><script>alert(1)</script>' }
    const { slug } = await openSurvey(world().ctx, { slug: 'xau', form: sampleForm({ title }) })
    const html = await (await get(`/s/${slug}`)).text()
    expect(html).not.toContain('</script><script>alert')
    expect((await dataOf(await get(`/s/${slug}`))).document.title).toEqual(title)
  })
})

describe('at the deadline', () => {
  test('the page says so from the first instant on, and still sends what was begun', async () => {
    world().setNow('2026-03-20T16:59:59.999Z')
    expect((await get()).status).toBe(200)
    world().setNow(deadline)
    const response = await get()
    const { survey: shown, over } = await dataOf(response)
    expect([response.status, shown.state, shown.closesOn]).toEqual([410, 'closed', lastDay])
    expect(over?.paragraphs).toContain('Cuộc khảo sát này nhận phiếu đến hết ngày 20/03/2026.')
  })

  test('a page for no script tells it in words', async () => {
    world().setNow(deadline)
    const response = await get(`/s/${survey.slug}?plain=1`)
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('nhận phiếu đến hết ngày 20/03/2026')
  })

  test('closed by people it closes at once', async () => {
    expect((await get()).status).toBe(200)
    await closeSurvey(world().ctx, survey)
    expect((await get()).status).toBe(410)
  })

  test('closed early, it names the closing and not the deadline that was planned', async () => {
    world().setNow('2026-03-12T02:30:00.000Z')
    await closeSurvey(world().ctx, survey)
    const sentence = 'Cuộc khảo sát này kết thúc sớm: nhận phiếu đến 09:30 ngày 12/03/2026.'
    const page = await dataOf(await get())
    expect(page.over?.paragraphs[0]).toBe(sentence)
    expect(page.survey.closesOn).toBe('2026-03-12')
    const plain = await (await get(`/s/${survey.slug}?plain=1`)).text()
    expect(plain).toContain(sentence)
    expect(plain).not.toContain('20/03/2026')
  })

  test('an announced survey leads to its results', async () => {
    await announce()
    const response = await get()
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Xem kết quả')
  })
})

describe('where nothing is to be answered', () => {
  test.each(['/s/khong-co', '/s/%00', '/s/%ED%A0%80', '/s/khong-co?plain=1'])(
    '%s is a plain page that says what to do',
    async (path) => {
      const response = await get(path)
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'text/html; charset=UTF-8',
      ])
      expect(await response.text()).toContain('Xin quét lại mã QR')
    },
  )

  test('a draft is not there, by its page or by its form', async () => {
    await world().ctx.db.deleteFrom('publication').execute()
    expect((await get()).status).toBe(404)
    expect((await get(`/api/surveys/${survey.slug}/form`)).status).toBe(404)
  })

  test('a server without the built client points to the plain page, and logs why', async () => {
    world().ctx.page = () => {
      throw new Refusal('unavailable', 'busy')
    }
    const response = await get()
    expect(response.status).toBe(503)
    expect(await response.text()).toContain(`/s/${survey.slug}?plain=1`)
    expect(world().logged.join('')).toContain('not built')
  })

  test('the style of such a page is the one that its policy allows', async () => {
    const response = await get('/s/khong-co')
    const style = /<style>(.*?)<\/style>/s.exec(await response.text())?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(response.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
  })
})

describe('the form as data', () => {
  test('is what the page carries, in all its languages', async () => {
    const { body } = await world().anyone('get', `/api/surveys/${survey.slug}/form`)
    const { document, villages, words: _words, ...page } = await dataOf(await get())
    expect(body).toMatchObject(page)
    expect(body.villages).toEqual([
      { id: 'thon-mot', name: 'Thôn Một' },
      { id: 'thon-hai', name: 'Thôn Hai' },
      { id: 'thon-ba', name: 'Thôn Ba' },
    ])
    expect(villages.map(({ name }) => name)).toEqual(['Thôn Một', 'Thôn Hai', 'Thôn Ba'])
    expect(body.document).toEqual(JSON.parse(JSON.stringify(sampleForm())))
    expect(document.sections).toHaveLength(body.document.sections.length)
  })
})
