// What keeps a form from being published: a closed reason and the place to jump to.
import { choicesOf } from '../questions/registry.ts'
import type { FormDocument, Localized, Question } from './document.ts'
import { allQuestions } from './journey.ts'

export type FormProblemReason =
  | 'no_questions'
  | 'empty_section'
  | 'no_overall'
  | 'several_overalls'
  | 'overall_not_scale'
  | 'overall_not_last'
  | 'language_missing'
  | 'too_few_options'
  | 'same_option_twice'
  | 'condition_not_earlier'
  | 'condition_not_an_option'
  // official surveys only
  | 'official_two_valued_only'
  | 'official_no_opinion'
  | 'official_required'
  | 'official_condition'

export type FormProblem = {
  reason: FormProblemReason
  /** Id of the question or section; absent when the form as a whole is meant. */
  at?: string
  /** Languages without a text, for `language_missing`. */
  languages?: string[]
}

/** Everything that keeps the form from publishing on this track, in the order of the page. */
export function formProblems(form: FormDocument, track: 'official' | 'feedback'): FormProblem[] {
  const questions = allQuestions(form)
  const problems: FormProblem[] = []
  if (!questions.length) problems.push({ reason: 'no_questions' })
  problems.push(...untranslated(form, undefined, [form.title, form.provenance]))
  for (const { id, title, questions: own } of form.sections) {
    if (!own.length) problems.push({ reason: 'empty_section', at: id })
    problems.push(...untranslated(form, id, [title]))
  }
  questions.forEach((question, place) => {
    problems.push(...questionProblems(form, question, questions.slice(0, place)))
    if (track === 'official') problems.push(...officialProblems(question))
  })
  return [...problems, ...overallProblems(form, questions)]
}

function questionProblems(form: FormDocument, question: Question, earlier: Question[]) {
  const { id, text, label, hint } = question
  const choices = choicesOf(question, form)
  const labels = choices.map((choice) => choice.label)
  const problems = untranslated(form, id, [text, label, hint, ...labels])
  if (question.type === 'single' && choices.length < 2) {
    problems.push({ reason: 'too_few_options', at: id })
  }
  if (new Set(labels.map(({ vi }) => vi.toLowerCase())).size < labels.length) {
    problems.push({ reason: 'same_option_twice', at: id })
  }
  return [...problems, ...conditionProblems(form, question, earlier)]
}

function conditionProblems(form: FormDocument, { id, showIf }: Question, earlier: Question[]) {
  if (!showIf) return []
  const asked = earlier.find((question) => question.id === showIf.question)
  if (!asked) return [{ reason: 'condition_not_earlier' as const, at: id }]
  const values = choicesOf(asked, form).map(({ value }) => value)
  const known = showIf.isOneOf.every((value) => values.includes(value))
  return known ? [] : [{ reason: 'condition_not_an_option' as const, at: id }]
}

/** The official ballot: two answers, and every question may be skipped. */
function officialProblems(question: Question): FormProblem[] {
  const at = question.id
  const problems: FormProblem[] = []
  if (question.required) problems.push({ reason: 'official_required', at })
  if (question.showIf) problems.push({ reason: 'official_condition', at })
  if (question.type !== 'scale') return problems
  if (question.scale !== 'two') problems.push({ reason: 'official_two_valued_only', at })
  if (question.noOpinion) problems.push({ reason: 'official_no_opinion', at })
  return problems
}

/** A result about new rural development rests on one overall question, asked after the contents. */
function overallProblems(form: FormDocument, questions: Question[]): FormProblem[] {
  const overalls = questions.filter(({ role }) => role === 'overall')
  const [overall, second] = overalls
  if (!overall) return form.aboutNtmResults ? [{ reason: 'no_overall' }] : []
  const at = overall.id
  if (second) return [{ reason: 'several_overalls', at: second.id }]
  if (overall.type !== 'scale') return [{ reason: 'overall_not_scale', at }]
  const later = questions.slice(questions.indexOf(overall) + 1)
  const last = later.every(({ type }) => type !== 'scale')
  return last ? [] : [{ reason: 'overall_not_last', at }]
}

function untranslated(
  form: FormDocument,
  at: string | undefined,
  texts: (Localized | undefined)[],
): FormProblem[] {
  const languages = form.languages.filter((language) =>
    texts.some((text) => text && !text[language]),
  )
  if (!languages.length) return []
  return [
    at ? { reason: 'language_missing', at, languages } : { reason: 'language_missing', languages },
  ]
}
