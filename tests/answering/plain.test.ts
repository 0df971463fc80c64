import { beforeEach, describe, expect, test } from 'vitest'
import { listWaiting } from '#server/responses/waiting.ts'
import { everyTypeForm } from '../forms/every-type.ts'
import { sampleForm, sampleQuestions } from '../forms/sample.ts'
import { deadline, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'
import { hiddenFields, receiptIn } from './page-fields.ts'
import { sendPlain } from './plain-page.ts'

const world = useWorld()
let survey: OpenSurvey

beforeEach(async () => {
  survey = await openSurvey(world().ctx)
})

/** The fields of a page as a browser would send them untouched. */
async function openPage(slug = survey.slug): Promise<URLSearchParams> {
  const response = await world().request(`/s/${slug}?plain=1`)
  expect(response.status).toBe(200)
  return hiddenFields(await response.text())
}

async function filledPage(answers: Record<string, string> = { 'a:road': 'satisfied' }) {
  const fields = await openPage()
  fields.set('village', 'thon-hai')
  for (const [name, value] of Object.entries(answers)) fields.set(name, value)
  return fields
}

async function send(fields: URLSearchParams, slug = survey.slug) {
  return sendPlain(world(), slug, fields)
}

async function waiting(): Promise<number> {
  const rows = await listWaiting(world().ctx.db, survey.id)
  return rows.reduce((sum, row) => sum + row.waiting, 0)
}

describe('the page without scripts', () => {
  test('asks everything at once, with "Vì sao?" in sight and nothing chosen', async () => {
    const html = await (await world().request(`/s/${survey.slug}?plain=1`)).text()
    for (const { text } of Object.values(sampleQuestions)) expect(html).toContain(text.vi)
    expect(html).toContain('Vì sao?')
    expect(html).not.toMatch(/ checked|<script/)
    expect(html).toContain('máy chủ tạo mã phiếu và thấy câu trả lời')
  })

  test('says what is true of it: with cards, that their use is known and the server sees both', async () => {
    const open = await (await world().request(`/s/${survey.slug}?plain=1`)).text()
    expect(open).not.toContain('thẻ')
    const { id, slug } = await openSurvey(world().ctx, { slug: 'the' })
    const { db } = world().ctx
    await db.updateTable('survey').set({ access: 'card' }).where('id', '=', id).execute()
    const card = await (await world().request(`/s/${slug}?plain=1`)).text()
    expect(card).toContain('Hệ thống biết thẻ đã dùng hay chưa, không lưu thẻ nào trả lời gì.')
    expect(card).toContain('máy chủ tạo mã phiếu và thấy cả thẻ lẫn câu trả lời')
    expect(card).not.toContain('Máy chủ giữ chìa khóa')
  })

  test('is another answer each time it is opened', async () => {
    const [one, other] = [await openPage(), await openPage()]
    expect(one.get('id')).not.toBe(other.get('id'))
    expect(one.get('salt')).not.toBe(other.get('salt'))
  })

  test('takes an answer and shows its receipt', async () => {
    const { status, html } = await send(
      await filledPage({ 'a:road': 'notSatisfied', 'a:road.why': 'Đường lầy', 'a:other': '  ' }),
    )
    expect(status).toBe(201)
    expect(html).toContain('Đã gửi. Cảm ơn Ông/Bà!')
    expect(receiptIn(html)).toMatch(/^([A-Z2-7]{4} ){3}[A-Z2-7]{4}$/)
    expect(await listWaiting(world().ctx.db, survey.id)).toEqual([
      { villageId: 'thon-hai', waiting: 1 },
    ])
  })

  test('sent twice is one answer with one receipt', async () => {
    const fields = await filledPage()
    const [first, second] = [await send(fields), await send(fields)]
    expect([first.status, second.status]).toEqual([201, 200])
    expect(receiptIn(second.html)).toBe(receiptIn(first.html))
    expect(await waiting()).toBe(1)
  })

  test('changed after it was sent is refused in words', async () => {
    const fields = await filledPage()
    await send(fields)
    fields.set('a:road', 'notSatisfied')
    const { status, html } = await send(fields)
    expect(status).toBe(409)
    expect(html).toContain('Phiếu gửi trước vẫn được giữ')
  })

  test('drops a reason that stands beside a satisfied answer', async () => {
    expect(
      (await send(await filledPage({ 'a:road': 'satisfied', 'a:road.why': 'x' }))).status,
    ).toBe(201)
  })

  test('takes "not in the list" for an answer about the village', async () => {
    const fields = await filledPage()
    fields.set('village', ':other')
    expect((await send(fields)).status).toBe(201)
    expect((await listWaiting(world().ctx.db, survey.id))[0]?.villageId).toBeNull()
  })

  test('says so when the village list is left alone, and keeps what was filled in', async () => {
    const fields = await filledPage({ 'a:other': '<b>Ý kiến</b> & "khác"' })
    fields.set('village', '')
    const { status, html } = await send(fields)
    expect(status).toBe(422)
    expect(html).toContain('Chọn một dòng trong danh sách thôn')
    expect(html).toContain('&lt;b&gt;Ý kiến&lt;/b&gt; &amp; &quot;khác&quot;</textarea>')
    expect(hiddenFields(html).get('id')).toBe(fields.get('id'))
    expect(await waiting()).toBe(0)
  })

  test('names what is wrong at the top and beside the field, and keeps the rest', async () => {
    const { status, html } = await send(
      await filledPage({ 'a:road': 'notSatisfied', 'a:other': 'x'.repeat(1001) }),
    )
    expect(status).toBe(422)
    expect(html).toContain('<a href="#f:other">Ý kiến khác: Viết ngắn lại</a>')
    expect(html).toContain('<title>Lỗi: ')
    expect(html).toMatch(/value="notSatisfied"[^>]* checked/)
  })

  test('left blank is told so', async () => {
    const { status, html } = await send(await filledPage({}))
    expect([status, html.includes('Ông/Bà chưa trả lời câu nào')]).toEqual([422, true])
  })

  test('asks for what the form requires', async () => {
    const { road, overall } = sampleQuestions
    const questions = [road, { ...overall, required: true }]
    const form = sampleForm({ sections: [{ id: 's1', questions }] })
    const { slug } = await openSurvey(world().ctx, { slug: 'bat-buoc', form })
    const fields = await openPage(slug)
    fields.set('village', 'thon-mot')
    fields.set('a:road', 'satisfied')
    const { status, html } = await send(fields, slug)
    expect(status).toBe(422)
    expect(html).toContain('Đánh giá chung: Câu này cần được trả lời')
  })

  test('shows a form whose words are HTML as words', async () => {
    const form = sampleForm({ title: { vi: '<img src=x onerror=alert(1)>' } })
    const { slug } = await openSurvey(world().ctx, { slug: 'xau', form })
    const html = await (await world().request(`/s/${slug}?plain=1`)).text()
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img')
  })
})

describe('every type of question', () => {
  const slug = 'moi-loai'
  const sendTypes = async (...typed: [key: string, value: string][]) => {
    const fields = await openPage(slug)
    fields.set('village', 'thon-mot')
    for (const [key, value] of typed) fields.append(`a:${key}`, value)
    return send(fields, slug)
  }
  beforeEach(() => openSurvey(world().ctx, { slug, form: everyTypeForm() }))

  test('stands there at once, a matrix row by row, and says which are meant for whom', async () => {
    const html = await (await world().request(`/s/${slug}?plain=1`)).text()
    expect(html).toContain('Ông/Bà có hài lòng với đèn đường không?')
    expect(html).toContain('Chọn nhiều nhất 2 dòng.')
    expect(html).toContain('Số tròn từ 0 đến 20')
    expect(html).toContain('Chỉ trả lời nếu ở câu «Người đi học» Ông/Bà chọn: 2–3 / 4–5.')
    expect(html).toContain('Chỉ trả lời nếu ở câu «thu gom rác» Ông/Bà chọn: Chưa hài lòng.')
  })

  test('is taken', async () => {
    const { status } = await sendTypes(
      ['water', 'noOpinion'],
      ['children', ' 2 '],
      ['school', 'road'],
      ['school', 'meals'],
      ['care.waste', 'notSatisfied'],
      ['market.goods', 'sold'],
    )
    expect(status).toBe(201)
  })

  test('comes back as it was filled in, with what is wrong in words', async () => {
    const { status, html } = await sendTypes(
      ['children', '2,5'],
      ['school', 'rooms'],
      ['school', 'none'],
    )
    expect(status).toBe(422)
    expect(html).toContain('Người đi học: Nhập số tròn')
    expect(html).toMatch(/name="a:children" value="2,5"/)
    expect(html).toMatch(/value="rooms"[^>]* checked/)
    const more = await sendTypes(['children', '2'], ['school', 'rooms'], ['school', 'none'])
    expect(more.html).toContain('Việc ở trường: Đã chọn dòng cuối')
  })
})

describe('sent without sense', () => {
  test.each([
    ['nothing', ''],
    ['JSON', '{"id":"x"}'],
    ['a spoilt id', 'id=x&salt=y&version=1&village=thon-mot&a:road=satisfied'],
    ['broken percent signs', '%E0%A4%A&%%%'],
  ])('%s is a page that leads back, never a fault', async (_name, body) => {
    const response = await world().request(`/s/${survey.slug}`, { method: 'POST', body })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(`/s/${survey.slug}?plain=1`)
  })

  test('a survey that is not there is not found', async () => {
    expect((await send(new URLSearchParams(), 'khong-co')).status).toBe(404)
  })
})

describe('when it cannot be taken', () => {
  test('a page begun before the deadline is taken for 48 hours, then told that it is over', async () => {
    const [one, other] = [await filledPage(), await filledPage()]
    world().setNow(deadline)
    expect((await send(one)).status).toBe(201)
    world().setNow('2026-03-22T17:00:00.000Z')
    const { status, html } = await send(other)
    expect([status, html.includes('Đã hết hạn nhận phiếu')]).toEqual([410, true])
  })

  test('a database that fails is "not sent", with the page to send again', async () => {
    const fields = await filledPage()
    await world().ctx.db.schema.dropTable('spent').execute()
    const { status, html } = await send(fields)
    expect(status).toBe(503)
    expect(html).toContain('CHƯA GỬI')
    expect(hiddenFields(html).get('id')).toBe(fields.get('id'))
    expect(html).toMatch(/value="satisfied"[^>]* checked/)
  })
})
