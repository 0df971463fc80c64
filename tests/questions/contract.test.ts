import { describe, expect, test } from 'vitest'
import { answerKeys, checkAnswers } from '#shared/forms/answers.ts'
import { formProblems } from '#shared/forms/checks.ts'
import type { Answers, AskedQuestion, Question } from '#shared/forms/document.ts'
import { allQuestions, visibleQuestions } from '#shared/forms/journey.ts'
import { formDocument } from '#shared/forms/schema.ts'
import {
  checkAnswer,
  choicesOf,
  meaningOf,
  questionTypes,
  readTyped,
  talliedBy,
  tallyKeysOf,
  textKeysOf,
} from '#shared/questions/registry.ts'
import { canonical } from '#shared/responses/canonical.ts'
import { responseBody } from '#shared/responses/schema.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import { formOf } from '../forms/sample.ts'
import { samples, two } from './samples.ts'

test('every type in the registry has samples to be held to', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(questionTypes).sort())
})

const cases = Object.values(samples).flatMap((list) =>
  list.map((sample) => ({ ...sample, name: nameOf(sample.question) })),
)

describe.each(cases)('a question of type $name', (sample) => {
  const { typed, good, bad, meanings, textKeys } = sample
  const form = formOf(sample.question)
  // A matrix is its rows: the first stands for them all.
  const [question] = allQuestions(form) as [AskedQuestion]
  const choices = choicesOf(question, form)

  test('may stand in a form', () => {
    expect(formDocument.parse(form)).toEqual(form)
  })

  test('is answered under a key that may cross the wire', () => {
    const answers = Object.fromEntries(answerKeys(form).map((key) => [key, 'x']))
    expect(responseBody.shape.answers.parse(answers)).toEqual(answers)
  })

  test('accepts what it offers', () => {
    const several = question.type === 'multiple'
    for (const { value } of typed ? [] : choices) {
      expect(checkAnswer(question, several ? [value] : value)).toBeUndefined()
    }
    for (const value of good) expect(checkAnswer(question, value)).toBeUndefined()
  })

  test('refuses everything else with a reason', () => {
    for (const [value, reason] of bad) expect(checkAnswer(question, value)).toBe(reason)
  })

  test('offers each choice once, in words', () => {
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length)
    for (const { label } of choices) expect(label.vi.normalize('NFC')).toBe(label.vi)
    for (const { label } of choices) expect(label.vi).not.toBe('')
  })

  test('says what each value means for satisfaction', () => {
    for (const [value, meaning] of Object.entries(meanings)) {
      expect(meaningOf(question, value)).toBe(meaning)
    }
  })

  test('counts a valid answer under keys that its tally has', () => {
    const keys = tallyKeysOf(question)
    expect(new Set(keys).size).toBe(keys.length)
    for (const value of good) {
      expect(keys).toEqual(expect.arrayContaining(talliedBy(question, value)))
      expect(talliedBy(question, value)).not.toHaveLength(0)
    }
  })

  test('keeps its tally in the order of its choices', () => {
    if (choices.length) expect(tallyKeysOf(question)).toEqual(choices.map(({ value }) => value))
  })

  test('names the answers that hold words of the villager', () => {
    expect(textKeysOf(question)).toEqual(textKeys)
  })

  test('reads from the fields of a page what it accepts, and nothing from empty ones', () => {
    for (const value of good) {
      expect(readTyped(question, ['', ...[value].flat().map(String)])).toEqual(value)
    }
    expect(readTyped(question, [''])).toBeUndefined()
  })

  test('decides whether a later question is asked, by the keys of its tally', () => {
    for (const value of good) {
      const showIf = { question: question.id, isOneOf: talliedBy(question, value) }
      const both = formOf(sample.question, { ...two, id: 'q2', showIf })
      expect(formProblems({ ...both, aboutNtmResults: false }, 'feedback')).toEqual([])
      const shown = (answers: Answers) =>
        visibleQuestions(both, answers).some(({ id }) => id === 'q2')
      expect([shown({ [question.id]: value }), shown({})]).toEqual([true, false])
    }
  })

  test('passes from phone to tally and canonical text as one and the same', () => {
    for (const value of good) {
      const { answers } = checkAnswers(form, { [question.id]: value })
      if (!answers) throw new Error('refused')
      expect(checkAnswers(form, JSON.parse(JSON.stringify(answers)))).toEqual({ answers })
      const read = countedQuestions(form)[0]?.read(answers) ?? []
      expect([...read].sort()).toEqual(talliedBy(question, value).sort())
      const body = { salt: 'A'.repeat(22), survey: 's', version: 1, village: null, answers }
      const keys = textKeysOf(question)
      const text = canonical({ ...body, mode: 'self' }, keys, (bytes) => bytes.slice(0, 32))
      expect(JSON.parse(text).answers[question.id]).toEqual(
        keys.includes(question.id) ? { text: expect.any(String) } : answers[question.id],
      )
    }
  })
})

function nameOf(question: Question): string {
  if (question.type === 'matrix') return `matrix ${question.each.type}`
  return question.type === 'scale' ? `scale ${question.scale}` : question.type
}
