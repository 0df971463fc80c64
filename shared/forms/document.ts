// A questionnaire as it is stored, published and sent to a phone. Types only: `schema.ts` checks
// what comes in, `journey.ts` walks through it, `checks.ts` says what keeps it from publishing.

/** A text per language of the form; Vietnamese is always there. */
export type Localized = { vi: string; [language: string]: string }

export type ScaleName = 'two' | 'five'

/** What a scale question stores: two-valued, five steps (5 is the best), or no opinion. */
export type ScaleValue = 'satisfied' | 'notSatisfied' | '5' | '4' | '3' | '2' | '1' | 'noOpinion'

/** The question is asked when the answer to an earlier one is among these values. */
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

export type ScaleQuestion = QuestionBase & {
  type: 'scale'
  scale: ScaleName
  /** The separate last choice; `true` takes the fixed wording. */
  noOpinion?: Localized | true
  /** Asks "Vì sao?" after a value that is not satisfied; the reason is answer `<id>.why`. */
  why?: boolean
}

export type SingleQuestion = QuestionBase & {
  type: 'single'
  options: { id: string; label: Localized }[]
}

export type TextQuestion = QuestionBase & {
  type: 'text'
  size: 'short' | 'long'
  /** In code points. */
  maxLength: number
}

export type Question = ScaleQuestion | SingleQuestion | TextQuestion

export type Section = { id: string; title?: Localized; questions: Question[] }

export type FormDocument = {
  title: Localized
  /** The mark printed under the title: where the wording comes from. */
  provenance?: Localized
  /** Only such a form counts towards the target on satisfaction with new rural development. */
  aboutNtmResults: boolean
  /** The first is `vi`. */
  languages: string[]
  /** Wording of the scales where the form's own text differs from the fixed one, or is translated. */
  scaleLabels?: { [value in ScaleValue]?: Localized }
  sections: Section[]
}

/** What one answer holds: a value, several values, or a number. */
export type AnswerValue = string | string[] | number

/** By question id (`q3`), and `q3.why` for the reason of q3. A skipped question has no key. */
export type Answers = Record<string, AnswerValue>
