// The one reading of a villager's answers: the phone cleans with it before sending, the server
// checks with it what arrives, and both come to the same canonical answer.

import type { AnswerReason } from '../questions/contract.ts'
import { checkAnswer } from '../questions/registry.ts'
import { asksWhy, whyKey, whyLength } from '../questions/scale.ts'
import { checkText, cleanText } from '../questions/text.ts'
import type { Answers, AnswerValue, FormDocument, Question } from './document.ts'
import { allQuestions, visibleQuestions } from './journey.ts'

export type CheckedAnswers =
  | { answers: Answers; fields?: undefined }
  | { answers?: undefined; fields: Record<string, AnswerReason> }

/** The field named when nothing at all was answered: such a ballot is invalid, also on paper. */
export const wholeForm = '*'

/**
 * Answers as they count, or why they don't. Texts are cleaned and empties dropped. Answers to
 * questions that `showIf` hides, and reasons after a satisfied value, are dropped and not refused:
 * the page without JavaScript shows every question, and who changes an answer need not tidy up.
 * Keys that the form doesn't have are refused. Cleaning what is clean changes nothing.
 */
export function checkAnswers(form: FormDocument, given: Record<string, unknown>): CheckedAnswers {
  const fields = unknownKeys(form, Object.keys(given))
  const cleaned = cleanAll(form, given)
  const answers: Answers = {}
  for (const question of visibleQuestions(form, cleaned)) {
    const { id, required } = question
    const value = cleaned[id]
    const reason =
      value === undefined ? (required ? 'required' : undefined) : checkAnswer(question, value)
    if (reason) fields[id] = reason
    else if (value !== undefined) answers[id] = value
    const why = cleaned[whyKey(question)]
    if (why === undefined || question.type !== 'scale' || !asksWhy(question, value)) continue
    const whyReason = checkText(why, whyLength)
    if (whyReason) fields[whyKey(question)] = whyReason
    else answers[whyKey(question)] = why
  }
  if (!Object.keys(answers).length && !Object.keys(fields).length) fields[wholeForm] = 'blank'
  return Object.keys(fields).length ? { fields } : { answers }
}

/** Keys under which the form takes answers: each question's own, and its reason's where it asks. */
export function answerKeys(form: FormDocument): string[] {
  const none: string[] = []
  return none.concat(...allQuestions(form).map(keysOf))
}

function keysOf(question: Question): string[] {
  const hasWhy = question.type === 'scale' && question.why
  return hasWhy ? [question.id, whyKey(question)] : [question.id]
}

function unknownKeys(form: FormDocument, keys: string[]): Record<string, AnswerReason> {
  const known = answerKeys(form)
  // Without a prototype: a key such as `__proto__` must be named too, not swallowed.
  const fields: Record<string, AnswerReason> = Object.create(null)
  for (const key of keys) if (!known.includes(key)) fields[key] = 'unknown'
  return fields
}

function cleanAll(form: FormDocument, given: Record<string, unknown>): Answers {
  const cleaned: Answers = {}
  for (const key of answerKeys(form)) {
    // No name that every object has can be a key: the schema refuses such an id.
    const value = clean(given[key])
    if (value !== undefined) cleaned[key] = value
  }
  return cleaned
}

/** Undefined for what holds nothing. What is no answer at all becomes one that every type refuses. */
function clean(value: unknown): AnswerValue | undefined {
  if (typeof value === 'string') return cleanText(value) || undefined
  if (Array.isArray(value)) return value.length ? value.map(String) : undefined
  if (typeof value === 'number') return value
  return value === null || value === undefined ? undefined : []
}
