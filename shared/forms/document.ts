// A questionnaire as it is stored, published and sent to a phone. Types only: `schema.ts` checks
// what comes in, `journey.ts` walks through it, `checks.ts` says what keeps it from publishing.

/** A text per language of the form; Vietnamese is always there. */
export type Localized = { vi: string; [language: string]: string }

export type ScaleName = 'two' | 'five'

/** What a scale question stores: two-valued, five steps (5 is the best), or no opinion. */
export type ScaleValue = 'satisfied' | 'notSatisfied' | '5' | '4' | '3' | '2' | '1' | 'noOpinion'

/** Every value whose wording is the same wherever it is offered. */
export type FixedValue = ScaleValue | 'yes' | 'no' | 'none'

/**
 * The question is asked when the answer to an earlier one counts under one of these keys: the
 * choice made, one of the choices made, the range of a number, `given` for a text.
 */
export type Condition = { question: string; isOneOf: string[] }

type QuestionBase = {
  id: string
  /** The sentence asked. */
  text: Localized
  /** Short name of the content, for tables and for the check page. */
  label: Localized
  /** Title of the official criterion that this content belongs to. */
  criterion?: string
  hint?: Localized
  role?: 'overall'
  required?: boolean
  showIf?: Condition
}

/** The separate last choice; `true` takes the fixed wording. */
type OwnWords = Localized | true

type Scale = {
  type: 'scale'
  scale: ScaleName
  noOpinion?: OwnWords
  /** Asks "Vì sao?" after a value that is not satisfied; the reason is answer `<id>.why`. */
  why?: boolean
}

export type ScaleQuestion = QuestionBase & Scale

export type Option = { id: string; label: Localized }

type Single = { type: 'single'; options: Option[] }

export type SingleQuestion = QuestionBase & Single

export type MultipleQuestion = QuestionBase & {
  type: 'multiple'
  options: Option[]
  /** So many may be chosen at most. */
  max?: number
  /** The separate last choice that excludes all others: value `none`. */
  none?: OwnWords
}

export type YesNoQuestion = QuestionBase & { type: 'yesNo'; noOpinion?: OwnWords }

/** A whole number within these bounds, both included. */
export type NumberQuestion = QuestionBase & {
  type: 'number'
  min: number
  max: number
  unit?: Localized
}

export type TextQuestion = QuestionBase & {
  type: 'text'
  size: 'short' | 'long'
  /** In code points. */
  maxLength: number
}

export type MatrixRow = {
  id: string
  label: Localized
  /** The row's own sentence, where the matrix's does not fit it. */
  text?: Localized
  criterion?: string
}

/**
 * Rows that are answered alike. Asked as a run of single questions, each counted as a question of
 * its own: row `r1` of `q5` is question `q5.r1`, its reason `q5.r1.why`. In the matrix's sentence
 * "…" stands for the row.
 */
export type MatrixQuestion = QuestionBase & {
  type: 'matrix'
  rows: MatrixRow[]
  /** How each row is answered. */
  each: Scale | Single
}

/** What is asked one at a time, answered under its own key and counted. */
export type AskedQuestion =
  | ScaleQuestion
  | SingleQuestion
  | MultipleQuestion
  | YesNoQuestion
  | NumberQuestion
  | TextQuestion

export type Question = AskedQuestion | MatrixQuestion

/** A file by its hash, and the words that it says. */
export type Recording = { file: string; words: string }

export type Section = { id: string; title?: Localized; questions: Question[] }

/** The document by which a body laid down its form. */
export type OwnText = {
  number: string
  /** YYYY-MM-DD; empty while it is not known. */
  issuedOn: string
}

export type FormDocument = {
  title: Localized
  /** The mark printed under the title: where the wording comes from. */
  provenance?: Localized
  /** The body's own text, used word for word: what an official survey asks with. */
  ownText?: OwnText
  /** Only such a form counts towards the target on satisfaction with new rural development. */
  aboutNtmResults: boolean
  /** The first is `vi`. */
  languages: string[]
  /** Wording of the fixed values where the form's own text differs, or is translated. */
  scaleLabels?: { [value in FixedValue]?: Localized }
  /** By language, then by the key of what is read aloud (`audio.ts`). */
  audio?: { [language: string]: { [key: string]: Recording } }
  sections: Section[]
}

/** What one answer holds: a value, several values, or a number. */
export type AnswerValue = string | string[] | number

/** By question id (`q3`), and `q3.why` for the reason of q3. A skipped question has no key. */
export type Answers = Record<string, AnswerValue>
