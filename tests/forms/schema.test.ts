import { expect, test } from 'vitest'
import type { Question } from '#shared/forms/document.ts'
import { formDocument } from '#shared/forms/schema.ts'
import { formOf, sampleForm, sampleQuestions } from './sample.ts'

const { road, wait, other } = sampleQuestions
const accepts = (form: unknown) => formDocument.safeParse(form).success

test('a form comes out as it went in, with its texts in NFC', () => {
  expect(formDocument.parse(sampleForm())).toEqual(sampleForm())
  const decomposed = sampleForm({ title: { vi: 'Phiếu thử'.normalize('NFD') } })
  expect(formDocument.parse(decomposed).title.vi).toBe('Phiếu thử')
})

test('every text has Vietnamese, and Vietnamese is the first language', () => {
  expect(accepts({ ...sampleForm(), title: { en: 'Form' } })).toBe(false)
  expect(accepts({ ...sampleForm(), languages: ['en', 'vi'] })).toBe(false)
  expect(accepts({ ...sampleForm(), languages: ['vi', 'nut', 'zh-Hant'] })).toBe(true)
})

test('ids are unique over sections and questions, options within their question', () => {
  expect(accepts(formOf(road, road))).toBe(false)
  expect(accepts(formOf({ ...road, id: 's1' }))).toBe(false)
  const option = { id: 'a', label: { vi: 'Một' } }
  expect(accepts(formOf({ ...wait, options: [option, option] }))).toBe(false)
})

test.each(['q1.why', 'Q1', '1q', '', 'constructor', '__proto__', 'q'.repeat(33)])(
  'the id "%s" is refused',
  (id) => {
    expect(accepts(formOf({ ...road, id }))).toBe(false)
  },
)

test('sizes are limited', () => {
  expect(accepts(formOf({ ...road, text: { vi: 'x'.repeat(501) } }))).toBe(false)
  expect(accepts(formOf({ ...other, maxLength: 2001 }))).toBe(false)
  const many = (count: number): Question[] =>
    Array.from({ length: count }, (_, n) => ({ ...road, id: `q${n}` }))
  const half = { id: 's2', questions: many(51).map((q) => ({ ...q, id: `b${q.id}` })) }
  expect(accepts(formOf(...many(100)))).toBe(true)
  expect(accepts(formOf(...many(101)))).toBe(false)
  expect(accepts(sampleForm({ sections: [{ id: 's1', questions: many(50) }, half] }))).toBe(false)
})

test("a draft may name its body's own document by halves, but no day that there is not", () => {
  const named = (issuedOn: string) =>
    accepts({ ...sampleForm(), ownText: { number: '', issuedOn } })
  expect([named(''), named('2026-03-02'), named('2026-02-30')]).toEqual([true, true, false])
})

test('what the type does not know is refused', () => {
  expect(accepts({ ...sampleForm(), theme: 'dark' })).toBe(false)
  expect(accepts(formOf({ ...road, type: 'stars' } as unknown as Question))).toBe(false)
})
