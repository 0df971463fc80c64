import type { Answers, AnswerValue, AskedQuestion, FormDocument } from '../forms/document.ts'
import { allQuestions, isShown } from '../forms/journey.ts'
import type { Meaning } from '../questions/contract.ts'
import { meaningOf, talliedBy, tallyKeysOf } from '../questions/registry.ts'

/** What results know of a question: plain data that can be stored beside a tally. */
export interface QuestionMeaning {
  id: string
  /** The closing question on everything together. */
  overall: boolean
  /** The keys of its tally, in the order of the form. */
  keys: readonly string[]
  /** What each key says about satisfaction; only for questions that ask for it. */
  meanings?: Readonly<Record<string, Meaning>>
}

/** The same, able to read an answer. */
export interface CountedQuestion extends QuestionMeaning {
  /** Whether this household came to the question at all. */
  asked(answers: Answers): boolean
  /** The keys to which the answer adds one; undefined when the question was skipped. */
  read(answers: Answers): readonly string[] | undefined
}

/** Every question of a form, ready to be counted. */
export function countedQuestions(form: Pick<FormDocument, 'sections'>): CountedQuestion[] {
  const questions = allQuestions(form)
  return questions.map((question) => countedQuestion(question, questions))
}

/** The contents that people were asked to be satisfied with, without the overall question. */
export function contentsOf<Q extends QuestionMeaning>(questions: readonly Q[]): Q[] {
  return questions.filter((question) => question.meanings && !question.overall)
}

export function overallQuestionOf<Q extends QuestionMeaning>(
  questions: readonly Q[],
): Q | undefined {
  return questions.find((question) => question.meanings && question.overall)
}

/** True for what counts as not answered: no key, an empty text, an empty list. */
export function isBlank(value: AnswerValue | undefined): boolean {
  if (value === undefined) return true
  return typeof value === 'number' ? false : value.length === 0
}

/** Answers that are counted are clean: a question that was itself hidden has no answer in them. */
function countedQuestion(question: AskedQuestion, all: AskedQuestion[]): CountedQuestion {
  const keys = tallyKeysOf(question)
  const meanings = meaningsOf(question, keys)
  return {
    id: question.id,
    overall: question.role === 'overall',
    keys,
    ...(meanings && { meanings }),
    asked: (answers) => isShown(question, all, answers),
    read: (answers) => {
      const value = answers[question.id]
      return value === undefined || isBlank(value) ? undefined : talliedBy(question, value)
    },
  }
}

function meaningsOf(
  question: AskedQuestion,
  keys: readonly string[],
): Record<string, Meaning> | undefined {
  const entries = keys.flatMap((key): [string, Meaning][] => {
    const meaning = meaningOf(question, key)
    return meaning ? [[key, meaning]] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
