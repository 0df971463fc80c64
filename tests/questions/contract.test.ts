import { describe, expect, test } from 'vitest'
import type { AnswerValue, Question } from '#shared/forms/document.ts'
import { formDocument } from '#shared/forms/schema.ts'
import type { Meaning } from '#shared/questions/contract.ts'
import {
  checkAnswer,
  choicesOf,
  meaningOf,
  questionTypes,
  talliedBy,
  tallyKeysOf,
  textKeysOf,
} from '#shared/questions/registry.ts'
import { formOf } from '../forms/sample.ts'

type Sample = {
  question: Question
  good: AnswerValue[]
  bad: [AnswerValue, string][]
  meanings: Record<string, Meaning | undefined>
  textKeys: string[]
}

const named = { id: 'q1', text: { vi: 'Câu hỏi' }, label: { vi: 'Nội dung' } }
const two: Question = { ...named, type: 'scale', scale: 'two', why: true }

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
        options: [
          { id: 'a', label: { vi: 'Một' } },
          { id: 'b', label: { vi: 'Hai' } },
        ],
      },
      good: ['a', 'b'],
      bad: [
        ['c', 'not_an_option'],
        [['a'], 'not_an_option'],
        ['toString', 'not_an_option'],
      ],
      meanings: { a: undefined, b: undefined },
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
  list.map((sample) => ({
    ...sample,
    name: 'scale' in sample.question ? `scale ${sample.question.scale}` : sample.question.type,
  })),
)

describe.each(cases)('a question of type $name', ({ question, good, bad, meanings, textKeys }) => {
  const form = formOf(question)
  const choices = choicesOf(question, form)

  test('may stand in a form', () => {
    expect(formDocument.parse(form)).toEqual(form)
  })

  test('accepts what it offers', () => {
    for (const { value } of choices) expect(checkAnswer(question, value)).toBeUndefined()
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
    for (const value of good)
      expect(keys).toEqual(expect.arrayContaining(talliedBy(question, value)))
  })

  test('keeps its tally in the order of its choices', () => {
    if (choices.length) expect(tallyKeysOf(question)).toEqual(choices.map(({ value }) => value))
  })

  test('names the answers that hold words of the villager', () => {
    expect(textKeysOf(question)).toEqual(textKeys)
  })

  test('starts empty', () => {
    expect(questionTypes[question.type].empty).toHaveLength(0)
  })
})
