import { expect, test } from 'vitest'
import { useEditor } from './editor-scene.ts'

// What keeps a form from being published is named, and every name leads to the place where it is mended.

const scene = useEditor()
const { begin, edit, sentence, focused } = scene

test('a form names what keeps it from publishing, and leads to the field', async () => {
  const slug = await begin()
  await edit(slug)
  await sentence().fill('')
  await scene.desk.press('Thêm nhóm câu hỏi')
  await scene.page.getByText('2 chỗ phải sửa').last().waitFor()
  await scene.page
    .locator('.problems li', { hasText: 'Còn chỗ chưa viết lời' })
    .getByRole('button')
    .first()
    .click()
  expect(await focused()).toMatch(/_text_vi$/)
  expect(await sentence().inputValue()).toBe('')
})

test('the editor leads from every problem to an element of its own, folded away or not', async () => {
  const slug = await begin()
  const { document, revision } = await scene.staff('get', `/api/surveys/${slug}`)
  const base = (id: string) => ({ id, text: { vi: `Hỏi ${id}?` }, label: { vi: id } })
  const words = { vi: 'Như nhau' }
  const same = [
    { id: 'o1', label: words },
    { id: 'o2', label: words },
  ]
  const rows = [
    { id: 'r1', label: words },
    { id: 'r2', label: words },
  ]
  document.sections.push(
    {
      id: 'hard',
      questions: [
        { ...base('span'), type: 'number', min: 9, max: 3 },
        { ...base('alike'), type: 'single', options: same },
        { ...base('few'), type: 'matrix', rows, each: { type: 'single', options: [] } },
        { ...base('bare'), type: 'matrix', rows: [], each: { type: 'scale', scale: 'two' } },
      ],
    },
    { id: 'empty', questions: [] },
  )
  await scene.staff('put', `/api/surveys/${slug}/draft`, { revision, document })
  await edit(slug)
  const links = scene.page.locator('.problems li button')
  await scene.page.locator('.problems summary').click()
  const count = await links.count()
  expect(count).toBeGreaterThanOrEqual(6)
  const reached: string[] = []
  for (let at = 0; at < count; at++) {
    await links.nth(at).click()
    reached.push((await focused()) || (await links.nth(at).locator('..').innerText()))
  }
  expect(reached.filter((id) => !id.startsWith('form_'))).toEqual([])
  expect(reached).toEqual(
    expect.arrayContaining(['form_span_max', 'form_few_each.options', 'form_bare_rows']),
  )
})
