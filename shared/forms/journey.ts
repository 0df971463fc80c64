import { askedAs, talliedBy } from '../questions/registry.ts'
import type { Answers, AskedQuestion, FormDocument } from './document.ts'

/** The way through a form for the answers given so far: hidden questions are not on it. */
export type Journey = {
  questions: AskedQuestion[]
  /** "Câu 3 / 11": 3 for the third visible question, 0 for one that isn't on the way. */
  position(id: string): number
  next(id: string): AskedQuestion | undefined
  previous(id: string): AskedQuestion | undefined
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
  return {
    questions,
    position: (id) => placeOf(id) + 1,
    next: (id) => questions[placeOf(id) + 1],
    previous: (id) => questions[placeOf(id) - 1],
    share: (id) => (all.findIndex((question) => question.id === id) + 1) / all.length,
  }
}

/** Every question in the order in which it is asked; a matrix is its rows. */
export function allQuestions({ sections }: Pick<FormDocument, 'sections'>): AskedQuestion[] {
  const none: AskedQuestion[] = []
  return none.concat(...sections.map(({ questions }) => none.concat(...questions.map(askedAs))))
}

/**
 * The questions to be asked, in order. The answer to a hidden question counts as not given, so that
 * what depends on it is hidden too.
 */
export function visibleQuestions(form: FormDocument, answers: Answers): AskedQuestion[] {
  const heard: Answers = {}
  const earlier: AskedQuestion[] = []
  return allQuestions(form).filter((question) => {
    if (!isShown(question, earlier, heard)) return false
    const answer = answers[question.id]
    if (answer !== undefined) heard[question.id] = answer
    earlier.push(question)
    return true
  })
}

/** True when the question has no condition, or the answers keep it. */
export function isShown(
  { showIf }: AskedQuestion,
  questions: AskedQuestion[],
  answers: Answers,
): boolean {
  if (!showIf) return true
  const asked = questions.find(({ id }) => id === showIf.question)
  const answer = answers[showIf.question]
  if (!asked || answer === undefined) return false
  return talliedBy(asked, answer).some((key) => showIf.isOneOf.includes(key))
}
