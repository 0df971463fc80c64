import { expect, test } from 'vitest'
import { formProblems } from '#shared/forms/checks.ts'
import type { FormDocument, Question } from '#shared/forms/document.ts'
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

test('the official ballot is two-valued and may be skipped question by question', () => {
  expect(formProblems(formOf(road, overall, other), 'official')).toEqual([])
  expect(
    formProblems(formOf({ ...road, required: true }, clinic, wait, overall), 'official'),
  ).toEqual([
    { reason: 'official_required', at: 'road' },
    { reason: 'official_two_valued_only', at: 'clinic' },
    { reason: 'official_no_opinion', at: 'clinic' },
    { reason: 'official_condition', at: 'wait' },
  ])
})
