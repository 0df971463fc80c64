import { expect, test } from 'vitest'
import { sampleForm, sampleQuestions } from '../forms/sample.ts'
import { openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'
import { hiddenFields } from './page-fields.ts'
import { sendPlain } from './plain-page.ts'

const world = useWorld()

test('the page without scripts is there in every language of the form, and each text says which it is in', async () => {
  const { road, overall } = sampleQuestions
  const title = { vi: 'Phiếu thử', nut: 'Slíp dú' }
  const [nut, wrong] = [
    { ...road.text, nut: 'Tàng lộ?' },
    { ...road.label, nut: 'Tàng' },
  ]
  const questions = [{ ...road, required: true as const, text: nut, label: wrong }, overall]
  const { slug } = await openSurvey(world().ctx, {
    slug: 'hai-tieng',
    form: sampleForm({
      title,
      languages: ['vi', 'nut', 'en'],
      sections: [{ id: 's1', questions }],
    }),
  })
  const html = await (await world().request(`/s/${slug}?plain=1&lang=nut`)).text()
  expect(html).toContain('<html lang="vi">')
  expect(html).toContain('<title>Slíp dú – ')
  expect(html).toContain('<h1><span lang="nut">Slíp dú</span></h1>')
  expect(html).toContain('<legend><span lang="nut">Tàng lộ?</span> (bắt buộc)</legend>')
  expect(html).toContain(`<legend>${overall.text.vi}</legend>`)
  const links = [...html.matchAll(/<a class="line" href="([^"]+)"\s*([^>]*)>([^<]+)<\/a>/g)]
  expect(links.map(([, ...link]) => link).slice(0, 3)).toEqual([
    [`/s/${slug}?plain=1`, '', 'Tiếng Việt'],
    [`/s/${slug}?plain=1&amp;lang=nut`, 'aria-current="true"', 'Nùng'],
    [`/s/${slug}?plain=1&amp;lang=en`, '', 'English'],
  ])
  const fields = hiddenFields(html)
  fields.set('village', 'thon-hai')
  const refused = await sendPlain(world(), slug, fields)
  expect(refused.html).toContain('><span lang="nut">Tàng</span>: Câu này cần được trả lời</a>')
  expect(refused.html).not.toContain('<nav')
  fields.set('a:road', 'satisfied')
  expect((await sendPlain(world(), slug, fields)).html).toContain(
    `href="/s/${slug}?plain=1&amp;lang=nut"`,
  )
})
