import type { Answers, Condition, FormDocument, Question } from './document.ts'

/** The way through a form for the answers given so far: hidden questions are not on it. */
export type Journey = {
  questions: Question[]
  /** "Câu 3 / 11": 3 for the third visible question, 0 for one that isn't on the way. */
  position(id: string): number
  next(id: string): Question | undefined
  previous(id: string): Question | undefined
  /** Visible questions without an answer. */
  skipped: Question[]
  /** Those of the skipped ones that the form requires. */
  missing: Question[]
  /**
   * How far along a question stands, 0..1, measured over all questions of the form: so a bar never
   * jumps back when an answer brings further questions into view.
   */
  share(id: string): number
}

export function journeyOf(form: FormDocument, answers: Answers): Journey {
  const all = allQuestions(form)
  const questions = visibleQuestions(form, answers)
  const placeOf = (id: string) => questions.findIndex((question) => question.id === id)
  const skipped = questions.filter(({ id }) => answers[id] === undefined)
  return {
    questions,
    position: (id) => placeOf(id) + 1,
    next: (id) => questions[placeOf(id) + 1],
    previous: (id) => questions[placeOf(id) - 1],
    skipped,
    missing: skipped.filter(({ required }) => required),
    share: (id) => (all.findIndex((question) => question.id === id) + 1) / all.length,
  }
}

export function allQuestions(form: FormDocument): Question[] {
  const none: Question[] = []
  return none.concat(...form.sections.map(({ questions }) => questions))
}

/**
 * The questions to be asked, in order. The answer to a hidden question counts as not given, so that
 * what depends on it is hidden too.
 */
export function visibleQuestions(form: FormDocument, answers: Answers): Question[] {
  const heard: Answers = {}
  return allQuestions(form).filter(({ id, showIf }) => {
    if (showIf && !holds(showIf, heard)) return false
    const answer = answers[id]
    if (answer !== undefined) heard[id] = answer
    return true
  })
}

function holds({ question, isOneOf }: Condition, answers: Answers): boolean {
  const answer = answers[question]
  const values = Array.isArray(answer) ? answer : [String(answer)]
  return values.some((value) => isOneOf.includes(value))
}
