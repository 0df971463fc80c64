import { expect, test } from 'vitest'
import { formProblems } from '#shared/forms/checks.ts'
import { lockBreaks } from '#shared/forms/lock.ts'
import { isSame } from '#shared/forms/same.ts'
import { filledAlike, missingTexts, textSlots } from '#shared/forms/texts.ts'
import { formOf, sampleForm, sampleQuestions } from './sample.ts'

const { wait, road, overall } = sampleQuestions
const slots = (form = sampleForm()) => textSlots(form).map(({ at, field }) => `${at} ${field}`)

test('every text has its place, in the order of the page', () => {
  expect(slots(formOf(wait))).toEqual([
    'undefined title',
    'wait text',
    'wait label',
    'wait options.short.label',
    'wait options.long.label',
  ])
})

test('the words of a scale are the form’s, once, and its own words the question’s', () => {
  const own = { ...sampleQuestions.clinic, noOpinion: { vi: 'Chưa đến bao giờ' } }
  expect(slots(formOf(road, overall, own)).filter((slot) => /scale|noOp/.test(slot))).toEqual([
    'undefined scaleLabels.satisfied',
    'undefined scaleLabels.notSatisfied',
    'undefined scaleLabels.5',
    'undefined scaleLabels.4',
    'undefined scaleLabels.3',
    'undefined scaleLabels.2',
    'undefined scaleLabels.1',
    'clinic noOpinion',
  ])
})

test('what says the same in Vietnamese is translated once, and what is translated stays', () => {
  const again = { ...road, id: 'again', label: { vi: 'Giao thông', nut: 'Tàng khác' } }
  const third = { ...road, id: 'third' }
  const first = { ...road, label: { vi: 'Giao thông', nut: 'Tàng' } }
  const form = { ...formOf(first, again, third), languages: ['vi', 'nut', 'en'] }
  const filled = filledAlike(form, 'nut')
  expect(filled.sections[0]?.questions.map(({ label }) => label.nut)).toEqual([
    'Tàng',
    'Tàng khác',
    'Tàng',
  ])
  expect(filled.sections[0]?.questions.map(({ text }) => text)).toEqual(Array(3).fill(road.text))
  expect(filledAlike(form, 'en')).toEqual(form)
})

test('a language lacks what it has no words for', () => {
  const form = { ...formOf(wait), languages: ['vi', 'nut'], title: { vi: 'Một', nut: 'Hai' } }
  expect(missingTexts(form, 'nut').map(({ field }) => field)).not.toContain('title')
  expect(missingTexts(form, 'nut')).toHaveLength(4)
  expect(missingTexts(form, 'vi')).toEqual([])
})

test('a form in every language that it names lacks nothing for publishing', () => {
  const form = JSON.parse(
    JSON.stringify(formOf(road, overall)).replace(/"vi":("[^"]*")/g, '"vi":$1,"nut":$1'),
  )
  const languages = ['vi', 'nut']
  const scaleLabels = Object.fromEntries(
    textSlots(form)
      .filter(({ field }) => field.startsWith('scaleLabels.'))
      .map(({ field, text }) => [field.slice(12), { ...text, nut: text.vi }]),
  )
  const whole = { ...form, languages, scaleLabels }
  expect(missingTexts(whole, 'nut')).toEqual([])
  expect(formProblems(whole, 'feedback')).toEqual([])
})

test('a text that is not written keeps the form from publishing', () => {
  const bare = { ...road, text: { vi: '' } }
  expect(formProblems(formOf(bare, overall), 'feedback')).toEqual([
    { reason: 'text_missing', at: 'road' },
  ])
})

test('two values say the same whatever the order of their keys', () => {
  expect(isSame({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true)
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
  expect(isSame({ a: null }, { a: {} })).toBe(false)
})

test('a locked form names what was touched, and lets what is appended be', () => {
  const appended = { id: 'own', questions: [] }
  const sections = sampleForm().sections
  expect(lockBreaks(sampleForm(), sampleForm({ sections: [...sections, appended] }))).toEqual([])
  expect(lockBreaks(sampleForm(), sampleForm({ languages: ['vi', 'nut'] }))).toEqual(['form'])
  expect(lockBreaks(sampleForm(), sampleForm({ sections: [] }))).toEqual(['s1', 's2'])
})
