import type { AnswerValue, Question } from '#shared/forms/document.ts'
import type { Meaning } from '#shared/questions/contract.ts'

/** A question with values that it takes and refuses, and what they mean. */
export type Sample = {
  question: Question
  /** Typed, not chosen: its choices are the ranges in which it is counted. */
  typed?: true
  good: AnswerValue[]
  bad: [AnswerValue, string][]
  meanings: Record<string, Meaning | undefined>
  textKeys: string[]
}

const named = { id: 'q1', text: { vi: 'Câu hỏi' }, label: { vi: 'Nội dung' } }
export const two: Question = { ...named, type: 'scale', scale: 'two', why: true }
const options = [
  { id: 'a', label: { vi: 'Một' } },
  { id: 'b', label: { vi: 'Hai' } },
  { id: 'c', label: { vi: 'Ba' } },
]

/** A new type of question adds its samples here; the rules below then hold it to the contract. */
/** What the contract is tried on: every type in the shapes that matter. */
export const samples: Record<Question['type'], Sample[]> = {
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
