// The one reading of a villager's answers: the phone cleans with it before sending, the server
// checks with it what arrives, and both come to the same canonical answer.

import type { AnswerReason } from '../questions/contract.ts'
import { checkAnswer, tallyKeysOf, textKeysOf } from '../questions/registry.ts'
import { asksWhy, whyKey, whyLength } from '../questions/scale.ts'
import { checkText, cleanText } from '../questions/text.ts'
import type { Answers, AnswerValue, AskedQuestion, FormDocument } from './document.ts'
import { allQuestions, visibleQuestions } from './journey.ts'

export type CheckedAnswers =
  | { answers: Answers; fields?: undefined }
  | { answers?: undefined; fields: Record<string, AnswerReason> }

/** The field named when nothing at all was answered: such a ballot is invalid, also on paper. */
export const wholeForm = '*'

/**
 * Whatever arrives, as answers that count, or why it doesn't: keys that the form doesn't have are
 * refused, and so is what is no answer at all. The rest is as in `readAnswers`.
 */
export function checkAnswers(form: FormDocument, given: Record<string, unknown>): CheckedAnswers {
  const known = answerKeys(form)
  // Without a prototype: a key such as `__proto__` must be named too, not swallowed.
  const fields: Record<string, AnswerReason> = Object.create(null)
  for (const key of Object.keys(given)) if (!known.includes(key)) fields[key] = 'unknown'
  const answers: Answers = {}
  for (const key of known) {
    // No name that every object has can be a key: the schema refuses such an id.
    const value = answerOrNone(given[key])
    if (value !== undefined) answers[key] = value
  }
  return readAnswers(form, answers, fields)
}

/**
 * Answers as they count, or why they don't. Texts are cleaned and empties dropped. Answers to
 * questions that `showIf` hides, and reasons after a satisfied value, are dropped and not refused:
 * the page without JavaScript shows every question, and who changes an answer need not tidy up.
 * Cleaning what is clean changes nothing.
 */
export function readAnswers(
  form: FormDocument,
  given: Answers,
  fields: Record<string, AnswerReason> = {},
): CheckedAnswers {
  const cleaned: Answers = {}
  for (const key in given) {
    const value = given[key]
    const clean = typeof value === 'string' ? cleanText(value) || undefined : value
    if (clean !== undefined) cleaned[key] = clean
  }
  const answers: Answers = {}
  for (const question of visibleQuestions(form, cleaned)) {
    const { id, required } = question
    const value = cleaned[id]
    const reason =
      value === undefined ? (required ? 'required' : undefined) : checkAnswer(question, value)
    if (reason) fields[id] = reason
    else if (value !== undefined) answers[id] = inOrder(question, value)
    const key = whyKey(question)
    const why = cleaned[key]
    if (why === undefined || !asksWhy(question, value)) continue
    const whyReason = checkText(why, whyLength)
    if (whyReason) fields[key] = whyReason
    else answers[key] = why
  }
  if (Object.keys(fields).length) return { fields }
  return Object.keys(answers).length ? { answers } : { fields: { [wholeForm]: 'blank' } }
}

/** Keys under which the form takes answers: each question's own, and its reason's where it asks. */
export function answerKeys(form: FormDocument): string[] {
  const keys: string[] = []
  for (const question of allQuestions(form)) {
    const texts = textKeysOf(question)
    keys.push(question.id, ...texts.filter((key) => key !== question.id))
  }
  return keys
}

/** Several choices in the order of the form: in which order they were tapped is nobody's business. */
function inOrder(question: AskedQuestion, value: AnswerValue): AnswerValue {
  return Array.isArray(value) ? tallyKeysOf(question).filter((key) => value.includes(key)) : value
}

/** Undefined for what holds nothing. What is no answer at all becomes one that every type refuses. */
function answerOrNone(value: unknown): AnswerValue | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value
  // An object may not even be turned into words: `{ "toString": 1 }` throws.
  const words = (item: unknown) => (typeof item === 'object' ? '' : String(item))
  if (Array.isArray(value)) return value.length ? value.map(words) : undefined
  return value === null || value === undefined ? undefined : []
}
