import { describe, expect, test } from 'vitest'
import { answerKeys, checkAnswers } from '#shared/forms/answers.ts'
import { formProblems } from '#shared/forms/checks.ts'
import type { Answers, AnswerValue, AskedQuestion, Question } from '#shared/forms/document.ts'
import { allQuestions, visibleQuestions } from '#shared/forms/journey.ts'
import { formDocument } from '#shared/forms/schema.ts'
import type { Meaning } from '#shared/questions/contract.ts'
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

type Sample = {
  question: Question
  /** Typed, not chosen: its choices are the ranges in which it is counted. */
  typed?: true
  good: AnswerValue[]
  bad: [AnswerValue, string][]
  meanings: Record<string, Meaning | undefined>
  textKeys: string[]
}

const named = { id: 'q1', text: { vi: 'Câu hỏi' }, label: { vi: 'Nội dung' } }
const two: Question = { ...named, type: 'scale', scale: 'two', why: true }
const options = [
  { id: 'a', label: { vi: 'Một' } },
  { id: 'b', label: { vi: 'Hai' } },
  { id: 'c', label: { vi: 'Ba' } },
]

/** A new type of question adds its samples here; the rules below then hold it to the contract. */
const samples: Record<Question['type'], Sample[]> = {
  scale: [
    {
      question: two,
      good: ['satisfied', 'notSatisfied'],
      bad: [
        ['5', 'not_an_option'],
        ['noOpinion', 'not_an_option'],
        [['satisfied'], 'not_an_option'],
        [1, 'not_an_option'],
      ],
      meanings: { satisfied: 'satisfied', notSatisfied: 'notSatisfied' },
      textKeys: ['q1.why'],
    },
    {
      question: { ...named, type: 'scale', scale: 'five', noOpinion: true },
      good: ['5', '4', '3', '2', '1', 'noOpinion'],
      bad: [
        ['satisfied', 'not_an_option'],
        ['0', 'not_an_option'],
        ['6', 'not_an_option'],
        [5, 'not_an_option'],
      ],
      meanings: {
        5: 'satisfied',
        4: 'satisfied',
        3: 'neutral',
        2: 'notSatisfied',
        1: 'notSatisfied',
        noOpinion: 'noOpinion',
      },
      textKeys: [],
    },
  ],
  single: [
    {
      question: {
        ...named,
        type: 'single',
        options,
      },
      good: ['a', 'b'],
      bad: [
        ['d', 'not_an_option'],
        [['a'], 'not_an_option'],
        ['toString', 'not_an_option'],
      ],
      meanings: { a: undefined, b: undefined },
      textKeys: [],
    },
  ],
  multiple: [
    {
      question: { ...named, type: 'multiple', options, max: 2, none: true },
      good: [['a'], ['c', 'a'], ['none']],
      bad: [
        [['a', 'b', 'c'], 'too_many'],
        [['a', 'none'], 'not_alone'],
        [['a', 'a'], 'not_an_option'],
        [['d'], 'not_an_option'],
        ['a', 'wrong_type'],
        [1, 'wrong_type'],
      ],
      meanings: { a: undefined, none: undefined },
      textKeys: [],
    },
  ],
  yesNo: [
    {
      question: { ...named, type: 'yesNo', noOpinion: { vi: 'Không nhớ' } },
      good: ['yes', 'no', 'noOpinion'],
      bad: [
        ['true', 'not_an_option'],
        [['yes'], 'not_an_option'],
        [1, 'not_an_option'],
      ],
      meanings: { yes: undefined, noOpinion: undefined },
      textKeys: [],
    },
  ],
  number: [
    {
      question: { ...named, type: 'number', min: -1, max: 1000, unit: { vi: 'con' } },
      typed: true,
      good: [-1, 0, 998, 999, 1000],
      bad: [
        [-2, 'out_of_range'],
        [1001, 'out_of_range'],
        ['1,5', 'not_whole'],
        ['7', 'not_whole'],
        [['7'], 'not_whole'],
      ],
      meanings: { 0: undefined },
      textKeys: [],
    },
  ],
  matrix: [
    {
      question: {
        ...named,
        type: 'matrix',
        rows: options,
        each: { type: 'scale', scale: 'two', why: true },
      },
      good: ['satisfied', 'notSatisfied'],
      bad: [
        ['5', 'not_an_option'],
        [['satisfied'], 'not_an_option'],
      ],
      meanings: { satisfied: 'satisfied', notSatisfied: 'notSatisfied' },
      textKeys: ['q1.a.why'],
    },
    {
      question: {
        ...named,
        type: 'matrix',
        rows: options,
        each: { type: 'single', options },
      },
      good: ['a', 'b', 'c'],
      bad: [['satisfied', 'not_an_option']],
      meanings: { a: undefined },
      textKeys: [],
    },
  ],
  text: [
    {
      question: { ...named, type: 'text', size: 'short', maxLength: 3 },
      good: ['Tốt', '🙂🙂🙂'],
      bad: [
        ['Được', 'too_long'],
        [['a'], 'wrong_type'],
        [7, 'wrong_type'],
      ],
      meanings: { Tốt: undefined },
      textKeys: ['q1'],
    },
  ],
}

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
