import type { AnswerValue, FormDocument, Localized, Question } from '../forms/document.ts'

/** Why an answer is refused. */
export type AnswerReason =
  | 'required'
  | 'unknown'
  | 'not_an_option'
  | 'wrong_type'
  | 'too_long'
  | 'blank'

/** Every scale collapsed: what a share is made of. */
export type Meaning = 'satisfied' | 'notSatisfied' | 'neutral' | 'noOpinion'

export type Choice = {
  value: string
  label: Localized
  /** Stands apart from the scale: no step of it. */
  apart?: boolean
}

/** Where a question finds wording that belongs to the whole form. */
export type Wording = Pick<FormDocument, 'scaleLabels'>

/**
 * What every type of question must say of itself. Adding a type is one file that keeps this
 * contract and one line in the registry. Methods, so that a type can name its own question.
 */
export type QuestionType<Q extends Question = Question> = {
  /** What an unanswered question holds; never sent. */
  empty: AnswerValue
  /** The choices from top to bottom, as asked on phone and paper; none for a free text. */
  choices(question: Q, wording: Wording): Choice[]
  /** Why a value that isn't empty is refused. */
  check(question: Q, value: AnswerValue): AnswerReason | undefined
  /** What the value says about satisfaction, if the question asks for it. */
  meaning(question: Q, value: AnswerValue): Meaning | undefined
  /** Every key that the tally of this question has, in its order. */
  tallyKeys(question: Q): string[]
  /** The keys to which one valid answer adds one. */
  tallied(question: Q, value: AnswerValue): string[]
  /** The keys of answers that hold a villager's own words. */
  textKeys(question: Q): string[]
}
