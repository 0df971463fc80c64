import type {
  AnswerValue,
  AskedQuestion,
  FormDocument,
  Localized,
  Question,
} from '../forms/document.ts'

/** Why an answer is refused. */
export type AnswerReason =
  | 'required'
  | 'unknown'
  | 'not_an_option'
  | 'not_alone'
  | 'too_many'
  | 'not_whole'
  | 'out_of_range'
  | 'wrong_type'
  | 'too_long'
  | 'blank'

/** Every scale collapsed: what a share is made of. */
export type Meaning = 'satisfied' | 'notSatisfied' | 'neutral' | 'noOpinion'

export type Choice = {
  value: string
  label: Localized
  /** Stands apart from the others: no step of the scale, or excluding them all. */
  apart?: boolean
}

/** Where a question finds wording that belongs to the whole form. */
export type Wording = Pick<FormDocument, 'scaleLabels'>

/**
 * What every type of question must say of itself, and what a type may say where it differs from the
 * rest. Adding a type is one file that keeps this contract and one line in the registry. Methods, so
 * that a type can name its own question.
 */
export type QuestionType<Q extends Question = Question> = {
  /**
   * The choices from top to bottom, as asked on phone and paper; of a number, the ranges in which it
   * is counted; none for a free text.
   */
  choices(question: Q, wording: Wording): Choice[]
  /** Why a value that isn't empty is refused. */
  check(question: Q, value: AnswerValue): AnswerReason | undefined
  /** What the fields of a page hold, as an answer. Absent: the last of them. */
  read?(typed: string[]): AnswerValue
  /** What the value says about satisfaction. Absent: nothing. */
  meaning?(question: Q, value: AnswerValue): Meaning | undefined
  /** Every key that the tally of this question has, in its order. Absent: its choices. */
  tallyKeys?(question: Q): string[]
  /** The keys to which one valid answer adds one. Absent: the value, or each of several. */
  tallied?(question: Q, value: AnswerValue): string[]
  /** The keys of answers that hold a villager's own words. Absent: none. */
  textKeys?(question: Q): string[]
  /** The single questions that it is asked, answered and counted as. Absent: itself. */
  asked?(question: Q): AskedQuestion[]
}
