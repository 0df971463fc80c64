import type { AnswerValue, AskedQuestion, Question } from '../forms/document.ts'
import type { AnswerReason, Choice, Meaning, QuestionType, Wording } from './contract.ts'
import { matrix } from './matrix.ts'
import { multiple } from './multiple.ts'
import { number } from './number.ts'
import { scale } from './scale.ts'
import { single } from './single.ts'
import { text } from './text.ts'
import { yesNo } from './yes-no.ts'

/** Every type of question there is. */
export const questionTypes: Record<Question['type'], QuestionType> = {
  scale,
  single,
  multiple,
  yesNo,
  number,
  text,
  matrix,
}

/** Of a matrix, the choices of each row. */
export function choicesOf(question: Question, wording: Wording): Choice[] {
  const [asked = question] = askedAs(question)
  return questionTypes[asked.type].choices(asked, wording)
}

export function checkAnswer(question: Question, value: AnswerValue): AnswerReason | undefined {
  return questionTypes[question.type].check(question, value)
}

/** What stands in the fields of a page, as an answer; undefined when nothing does. */
export function readTyped(question: Question, typed: string[]): AnswerValue | undefined {
  const { read } = questionTypes[question.type]
  const filled = typed.filter(Boolean)
  return read && filled.length ? read(filled) : filled.pop()
}

export function meaningOf(question: Question, value: AnswerValue): Meaning | undefined {
  return questionTypes[question.type].meaning?.(question, value)
}

export function tallyKeysOf(question: Question): string[] {
  const { tallyKeys, choices } = questionTypes[question.type]
  return tallyKeys?.(question) ?? choices(question, {}).map(({ value }) => value)
}

export function talliedBy(question: Question, value: AnswerValue): string[] {
  const { tallied } = questionTypes[question.type]
  return tallied?.(question, value) ?? (Array.isArray(value) ? value : [String(value)])
}

export function textKeysOf(question: Question): string[] {
  return questionTypes[question.type].textKeys?.(question) ?? []
}

/** A matrix as its rows; every other question as itself. */
export function askedAs(question: Question): AskedQuestion[] {
  return questionTypes[question.type].asked?.(question) ?? [question as AskedQuestion]
}
