import type { AnswerValue, Question } from '../forms/document.ts'
import type { AnswerReason, Choice, Meaning, QuestionType, Wording } from './contract.ts'
import { scale } from './scale.ts'
import { single } from './single.ts'
import { text } from './text.ts'

/** Every type of question there is. */
export const questionTypes: Record<Question['type'], QuestionType> = { scale, single, text }

export function choicesOf(question: Question, wording: Wording): Choice[] {
  return questionTypes[question.type].choices(question, wording)
}

export function checkAnswer(question: Question, value: AnswerValue): AnswerReason | undefined {
  return questionTypes[question.type].check(question, value)
}

export function meaningOf(question: Question, value: AnswerValue): Meaning | undefined {
  return questionTypes[question.type].meaning(question, value)
}

export function tallyKeysOf(question: Question): string[] {
  return questionTypes[question.type].tallyKeys(question)
}

export function talliedBy(question: Question, value: AnswerValue): string[] {
  return questionTypes[question.type].tallied(question, value)
}

export function textKeysOf(question: Question): string[] {
  return questionTypes[question.type].textKeys(question)
}
