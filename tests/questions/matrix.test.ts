import { expect, test } from 'vitest'
import { answerKeys, checkAnswers } from '#shared/forms/answers.ts'
import type { MatrixQuestion } from '#shared/forms/document.ts'
import { allQuestions, journeyOf } from '#shared/forms/journey.ts'
import { formDocument } from '#shared/forms/schema.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import { tallyOf } from '#shared/results/tally.ts'
import { everyTypeForm, furtherQuestions } from '../forms/every-type.ts'
import { formOf } from '../forms/sample.ts'

const { care, market } = furtherQuestions
const form = everyTypeForm()
const textsOf = (question: MatrixQuestion) =>
  allQuestions(formOf(question)).map(({ text }) => text.vi)

test('each row is a question of its own, with the matrix’s sentence around it', () => {
  expect(textsOf(care)).toEqual([
    'Ông/Bà có hài lòng với đèn đường không?',
    'Ông/Bà có hài lòng với thu gom rác không?',
  ])
  expect(textsOf(market)).toEqual(['Năm nay nhà Ông/Bà làm gì với: Nông sản của nhà'])
})

test('a row may have a sentence of its own, and is filled in language by language', () => {
  const text = { vi: 'Đèn có sáng không?' }
  expect(textsOf({ ...care, rows: [{ id: 'light', label: { vi: 'đèn' }, text }] })).toEqual([
    'Đèn có sáng không?',
  ])
  const rows = [{ id: 'light', label: { vi: 'đèn', en: 'the lamps' } }]
  const asked = { ...care, rows, text: { vi: 'Với …?', en: 'Happy with … at night?', nut: 'Nut' } }
  const [light] = allQuestions(formOf(asked))
  expect(light?.text).toEqual({
    vi: 'Với đèn?',
    en: 'Happy with the lamps at night?',
    nut: 'Nut đèn',
  })
})

test('rows are counted among the questions, answered and conditioned under their own keys', () => {
  expect(answerKeys(form)).toEqual([
    ...['water', 'children', 'school', 'care.light', 'care.light.why'],
    ...['care.waste', 'care.waste.why', 'market.goods'],
  ])
  expect(journeyOf(form, {}).questions).toHaveLength(4)
  expect(journeyOf(form, { 'care.waste': 'notSatisfied' }).questions).toHaveLength(5)
  expect(checkAnswers(form, { care: 'satisfied' }).fields).toEqual({ care: 'unknown' })
  expect(checkAnswers(form, { 'care.light': 'satisfied', 'market.goods': 'sold' })).toEqual({
    answers: { 'care.light': 'satisfied' },
  })
})

test('rows have tallies of their own, and one that was not asked is not skipped', () => {
  const given = [
    { 'care.light': 'satisfied', 'care.waste': 'notSatisfied', 'market.goods': 'sold' },
    { 'care.light': 'notSatisfied' },
  ]
  const answers = given.map((one) => ({ mode: 'self' as const, answers: one }))
  const { questions, anyNotSatisfied } = tallyOf(answers, countedQuestions(form))
  expect(anyNotSatisfied).toBe(2)
  expect(questions['care.light']).toEqual({
    ...{ answered: 2, skipped: 0, keys: { satisfied: 1, notSatisfied: 1 } },
  })
  expect(questions['market.goods']).toEqual({
    ...{ answered: 1, skipped: 0, keys: { sold: 1, kept: 0 } },
  })
})

test('the choices of a matrix are those of each row', () => {
  expect(choicesOf(care, form).map(({ value }) => value)).toEqual(['satisfied', 'notSatisfied'])
  expect(choicesOf(market, form).map(({ value }) => value)).toEqual(['sold', 'kept'])
})

test('a form has at most a hundred questions, rows among them, and no row twice', () => {
  const rows = Array.from({ length: 50 }, (_, row) => ({ id: `r${row}`, label: { vi: `${row}` } }))
  const large = { ...care, rows }
  const ids = ['a', 'b', 'c'].map((id) => ({ ...large, id }))
  expect(formDocument.safeParse(formOf(...ids.slice(1))).success).toBe(true)
  expect(formDocument.safeParse(formOf(...ids)).success).toBe(false)
  const [first] = rows
  if (!first) throw new Error('no rows')
  expect(formDocument.safeParse(formOf({ ...care, rows: [first, first] })).success).toBe(false)
})
