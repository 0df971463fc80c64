import { expect, test } from 'vitest'
import { formProblems, officialFormProblems } from '#shared/forms/checks.ts'
import type { FormDocument, Question } from '#shared/forms/document.ts'
import { everyTypeForm, furtherQuestions } from './every-type.ts'
import { formOf, sampleForm, sampleQuestions } from './sample.ts'

const { road, clinic, wait, overall, other } = sampleQuestions
const feedback = (form: FormDocument) => formProblems(form, 'feedback')
const withOverall = (...questions: Question[]) => feedback(formOf(...questions, overall))

test('the sample form may be published for feedback', () => {
  expect(feedback(sampleForm())).toEqual([])
})

test('a form needs questions, and a section too', () => {
  const empty = sampleForm({ sections: [], aboutNtmResults: false })
  expect(feedback(empty)).toEqual([{ reason: 'no_questions' }])
  const sections = [...sampleForm().sections, { id: 's3', questions: [] }]
  expect(feedback(sampleForm({ sections }))).toEqual([{ reason: 'empty_section', at: 's3' }])
})

test('a form about new rural development has one overall question, on a scale, after the contents', () => {
  expect(feedback(formOf(road))).toEqual([{ reason: 'no_overall' }])
  expect(withOverall({ ...road, role: 'overall' })).toEqual([
    { reason: 'several_overalls', at: 'overall' },
  ])
  expect(feedback(formOf(road, { ...other, role: 'overall' }))).toEqual([
    { reason: 'overall_not_scale', at: 'other' },
  ])
  expect(feedback(formOf(overall, road))).toEqual([{ reason: 'overall_not_last', at: 'overall' }])
  expect(feedback({ ...formOf(road), aboutNtmResults: false })).toEqual([])
})

test('a single choice needs two options that can be told apart', () => {
  const [first] = wait.options
  if (!first) throw new Error('sample changed')
  expect(withOverall(clinic, { ...wait, options: [first] })).toEqual([
    { reason: 'too_few_options', at: 'wait' },
  ])
  const same = { id: 'again', label: { vi: first.label.vi.toUpperCase() } }
  expect(withOverall(clinic, { ...wait, options: [first, same] })).toEqual([
    { reason: 'same_option_twice', at: 'wait' },
  ])
})

test('a condition names an earlier question and values that it has', () => {
  expect(withOverall(wait, clinic)).toEqual([{ reason: 'condition_not_earlier', at: 'wait' }])
  const showIf = { question: 'clinic', isOneOf: ['7'] }
  expect(withOverall(clinic, { ...wait, showIf })).toEqual([
    { reason: 'condition_not_an_option', at: 'wait' },
  ])
})

test('every text exists in every language of the form', () => {
  const form = { ...formOf(road, overall), languages: ['vi', 'en'] }
  expect(feedback(form)).toEqual([
    { reason: 'language_missing', languages: ['en'] },
    { reason: 'language_missing', at: 'road', languages: ['en'] },
    { reason: 'language_missing', at: 'overall', languages: ['en'] },
  ])
})

const official = (...questions: Question[]) =>
  formProblems({ ...formOf(...questions), ownText }, 'official')
const ownText = { number: '12/KH-MTTQ', issuedOn: '2026-03-02' }

test('the official ballot is two-valued and may be skipped question by question', () => {
  expect(official(road, overall, other)).toEqual([])
  expect(official({ ...road, required: true }, clinic, wait, overall)).toEqual([
    { reason: 'official_required', at: 'road' },
    { reason: 'official_two_valued_only', at: 'clinic' },
    { reason: 'official_no_opinion', at: 'clinic' },
    { reason: 'official_condition', at: 'wait' },
  ])
})

test('the official ballot has no separate last choice on yes or no either', () => {
  const heard = { ...road, id: 'heard', type: 'yesNo' as const, noOpinion: true as const }
  const { scale: _scale, why: _why, ...yesNo } = heard
  expect(official(yesNo, overall)).toEqual([{ reason: 'official_no_opinion', at: 'heard' }])
})

test("the official ballot is the body's own text, word for word", () => {
  const form = formOf(road, overall)
  expect(officialFormProblems(form)).toEqual([{ reason: 'official_own_text' }])
  expect(officialFormProblems({ ...form, ownText })).toEqual([])
  expect(feedback(form)).toEqual([])
})

test("a body's own text is named by number and day on either track", () => {
  const named = (change: Partial<typeof ownText>) =>
    feedback({ ...formOf(road, overall), ownText: { ...ownText, ...change } })
  expect(named({})).toEqual([])
  expect(named({ number: '' })).toEqual([{ reason: 'own_text_unnamed' }])
  expect(named({ issuedOn: '' })).toEqual([{ reason: 'own_text_unnamed' }])
})

test('what is chosen from needs two choices, and a matrix rows that can be told apart', () => {
  const { school, care, children } = furtherQuestions
  const [row] = care.rows
  if (!row) throw new Error('sample changed')
  const problems = withOverall(
    { ...children, max: 0 },
    { ...school, options: [], none: true },
    { ...care, rows: [] },
    { ...care, id: 'twice', rows: [row, { ...row, id: 'again' }] },
  )
  expect(problems).toEqual([
    { reason: 'number_range', at: 'children' },
    { reason: 'too_few_options', at: 'school' },
    { reason: 'condition_not_an_option', at: 'school' },
    { reason: 'too_few_options', at: 'care' },
    { reason: 'no_rows', at: 'care' },
    { reason: 'same_row_twice', at: 'twice' },
  ])
})

test('a condition may hang on any type: on a row, a range, or that something was written', () => {
  expect(feedback(everyTypeForm())).toEqual([])
  const showIf = { question: 'other', isOneOf: ['given'] }
  expect(withOverall(other, { ...road, showIf })).toEqual([])
})

test('every text of a matrix and a number exists in every language, but not their ranges', () => {
  const form = { ...everyTypeForm(), languages: ['vi', 'en'] }
  const at = feedback(form).map((problem) => problem.at)
  expect(at).toEqual([undefined, 'water', 'children', 'school', 'care', 'market'])
  const { children } = furtherQuestions
  const both = (vi: string) => ({ vi, en: vi })
  const english = { ...children, text: both('a'), label: both('b'), unit: both('c') }
  const only = { ...formOf(english), aboutNtmResults: false, languages: ['vi', 'en'] }
  expect(feedback(only)).toEqual([{ reason: 'language_missing', languages: ['en'] }])
})

test('an official ballot has two-valued matrices', () => {
  const { care } = furtherQuestions
  const five = {
    ...care,
    each: { type: 'scale' as const, scale: 'five' as const, noOpinion: true as const },
  }
  expect(official(care, overall)).toEqual([])
  expect(official(five, overall)).toEqual([
    { reason: 'official_two_valued_only', at: 'care' },
    { reason: 'official_no_opinion', at: 'care' },
  ])
})

test('what a unit appends to a locked form comes behind the overall question', () => {
  const locked = formOf(road, overall)
  const own = { ...sampleForm().sections[0], id: 'own', questions: [{ ...road, id: 'market' }] }
  const form = { ...locked, sections: [...locked.sections, own] }
  expect(formProblems(form, 'feedback', locked)).toEqual([])
  expect(formProblems(form, 'feedback')).toEqual([{ reason: 'overall_not_last', at: 'overall' }])
})
