import type { Answers, AnswerValue, FormDocument, ScaleQuestion } from '../forms/document.ts'
import { allQuestions } from '../forms/journey.ts'
import { tallyKeysOf } from '../questions/registry.ts'
import type { BallotContent } from './schema.ts'

// How a ballot is keyed: one line and Enter, from the number pad alone. Of a form with two values only what is "Chưa
// hài lòng" is keyed, by its number on the sheet; of a longer scale one sign for every content, in order.

/** A content with its number on the sheet. */
export interface Content {
  number: number
  question: ScaleQuestion
}

/** The scales of a form in their order; `exceptions`: all of two values. */
export interface Sheet {
  contents: Content[]
  way: 'exceptions' | 'each'
}

export type LineProblem =
  | { kind: 'unknownNumber'; word: string }
  | { kind: 'twice'; word: string }
  | { kind: 'unknownSign'; word: string }
  | { kind: 'count'; given: number; wanted: number }

export type ReadLine =
  | { content: BallotContent; problem?: never }
  | { content?: never; problem: LineProblem }

/** A whole line that says why a ballot counts for nothing. */
export const invalidSigns = { '/': 'blank', '*': 'overallTwice', '+': 'notIssued' } as const

/** After a number, or in the place of a content: left out, or ticked twice. */
const leftOut = '-'

export function sheetOf(form: FormDocument): Sheet {
  const questions = allQuestions(form).filter(({ type }) => type === 'scale') as ScaleQuestion[]
  const contents = questions.map((question, at) => ({ number: at + 1, question }))
  const isShort = questions.every(({ scale, noOpinion }) => scale === 'two' && !noOpinion)
  return { contents, way: isShort ? 'exceptions' : 'each' }
}

/** What a typed line says. The answers to the other questions are added by the caller. */
export function readLine(sheet: Sheet, typed: string): ReadLine {
  const line = typed.trim()
  const invalid = invalidSigns[line as keyof typeof invalidSigns]
  if (invalid) return { content: { verdict: invalid, answers: {} } }
  return sheet.way === 'exceptions' ? readExceptions(sheet, line) : readEach(sheet, line)
}

/** The line that says it: to look a ballot up and correct it. */
export function lineOf(sheet: Sheet, { verdict, answers }: BallotContent): string {
  const sign = Object.entries(invalidSigns).find(([, meaning]) => meaning === verdict)?.[0]
  if (sign) return sign
  if (sheet.way === 'each') {
    return sheet.contents.map(({ question }) => signOf(question, answers[question.id])).join('')
  }
  return sheet.contents
    .flatMap(({ number, question }) => {
      const value = answers[question.id]
      if (value === undefined) return [`${number}${leftOut}`]
      return value === 'satisfied' ? [] : [String(number)]
    })
    .join(' ')
}

/** The signs that a content takes, with the value each stands for. */
export function signsOf(question: ScaleQuestion): { sign: string; value: string }[] {
  return tallyKeysOf(question).map((value) => ({ sign: signOf(question, value), value }))
}

function readExceptions({ contents }: Sheet, line: string): ReadLine {
  const answers: Answers = Object.fromEntries(
    contents.map(({ question }) => [question.id, 'satisfied']),
  )
  const seen = new Set<number>()
  for (const word of line.split(/[\s,.;]+/).filter(Boolean)) {
    const [, digits = '', left] = /^(\d{1,3})(-?)$/.exec(word) ?? []
    const content = contents.find(({ number }) => String(number) === digits)
    if (!content) return { problem: { kind: 'unknownNumber', word } }
    if (seen.has(content.number)) return { problem: { kind: 'twice', word: digits } }
    seen.add(content.number)
    if (left) delete answers[content.question.id]
    else answers[content.question.id] = 'notSatisfied'
  }
  return { content: { verdict: 'valid', answers } }
}

function readEach({ contents }: Sheet, line: string): ReadLine {
  const signs = [...line.replace(/[\s,.;]/g, '')]
  const answers: Answers = {}
  for (const [at, sign] of signs.entries()) {
    const question = contents[at]?.question
    if (!question || sign === leftOut) continue
    const found = signsOf(question).find((one) => one.sign === sign)
    if (!found) return { problem: { kind: 'unknownSign', word: `${at + 1}: ${sign}` } }
    answers[question.id] = found.value
  }
  if (signs.length !== contents.length) {
    return { problem: { kind: 'count', given: signs.length, wanted: contents.length } }
  }
  return { content: { verdict: 'valid', answers } }
}

/** A step of five is its own digit; of two, 1 and 2 as they stand on the sheet from the left. */
function signOf({ scale }: ScaleQuestion, value: AnswerValue | undefined): string {
  if (value === undefined) return leftOut
  if (value === 'noOpinion') return '0'
  if (scale === 'two') return value === 'satisfied' ? '1' : '2'
  return String(value)
}
