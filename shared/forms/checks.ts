// What keeps a form from being published: a closed reason and the place to jump to.

import { askedAs, choicesOf, tallyKeysOf } from '../questions/registry.ts'
import { outdatedAudio } from './audio.ts'
import type { AskedQuestion, FormDocument, Localized, Question } from './document.ts'
import { allQuestions } from './journey.ts'

export type FormProblemReason =
  | 'no_questions'
  | 'empty_section'
  | 'no_overall'
  | 'several_overalls'
  | 'overall_not_scale'
  | 'overall_not_last'
  | 'text_missing'
  | 'language_missing'
  | 'too_few_options'
  | 'same_option_twice'
  | 'no_rows'
  | 'same_row_twice'
  | 'number_range'
  | 'audio_outdated'
  | 'condition_not_earlier'
  | 'condition_not_an_option'
  | 'own_text_unnamed'
  // official surveys only
  | 'official_own_text'
  | 'official_two_valued_only'
  | 'official_no_opinion'
  | 'official_required'
  | 'official_condition'

export type FormProblem = {
  reason: FormProblemReason
  /** Id of the question or section; absent when the form as a whole is meant. */
  at?: string
  /** Languages without a text, for `language_missing`; with a recording to renew, for `audio_outdated`. */
  languages?: string[]
}

/**
 * Everything that keeps the form from publishing on this track, in the order of the page. `locked`: the part that
 * came down, behind which a unit's own sections stand.
 */
export function formProblems(
  form: FormDocument,
  track: 'official' | 'feedback',
  locked: FormDocument | null = null,
): FormProblem[] {
  const questions = allQuestions(form)
  const problems: FormProblem[] = []
  if (!questions.length) problems.push({ reason: 'no_questions' })
  problems.push(...untranslated(form, undefined, [form.title, form.provenance]))
  if (isUnnamed(form)) problems.push({ reason: 'own_text_unnamed' })
  for (const { id, title, questions: own } of form.sections) {
    if (!own.length) problems.push({ reason: 'empty_section', at: id })
    problems.push(...untranslated(form, id, [title]))
  }
  const earlier: AskedQuestion[] = []
  for (const question of authored(form)) {
    problems.push(...questionProblems(form, question), ...conditionProblems(question, earlier))
    earlier.push(...askedAs(question))
  }
  if (track === 'official') problems.push(...officialFormProblems(form))
  return [...problems, ...audioProblems(form), ...overallProblems(form, questions, locked)]
}

/**
 * What keeps a form from being the official ballot: the body's own text, word for word, asked in two
 * values, every question of which may be skipped (guideline 90/HD-MTTW-BTT).
 */
export function officialFormProblems(form: FormDocument): FormProblem[] {
  const problems = authored(form).flatMap(officialProblems)
  return form.ownText ? problems : [{ reason: 'official_own_text' }, ...problems]
}

/** Whoever wants to look the text up needs its number and its day. */
function isUnnamed({ ownText }: FormDocument): boolean {
  return ownText !== undefined && !(ownText.number && ownText.issuedOn)
}

/** As the form has them: a matrix is one. */
function authored({ sections }: FormDocument): Question[] {
  return sections.flatMap(({ questions }) => questions)
}

function questionProblems(form: FormDocument, question: Question): FormProblem[] {
  const { id: at, type, text, label, hint } = question
  // The ranges of a number are no words of the form's.
  const choices = type === 'number' ? [] : choicesOf(question, form)
  const labels = choices.map((choice) => choice.label)
  const rows = type === 'matrix' ? question.rows : []
  const problems = untranslated(form, at, [
    ...[text, label, hint, type === 'number' ? question.unit : undefined],
    ...labels,
    ...rows.flatMap((row) => [row.label, row.text]),
  ])
  if (type !== 'text' && type !== 'number' && choices.length < 2) {
    problems.push({ reason: 'too_few_options', at })
  }
  if (hasTwins(labels)) problems.push({ reason: 'same_option_twice', at })
  if (type === 'matrix' && !rows.length) problems.push({ reason: 'no_rows', at })
  if (hasTwins(rows.map((row) => row.label))) problems.push({ reason: 'same_row_twice', at })
  if (type === 'number' && question.min >= question.max) {
    problems.push({ reason: 'number_range', at })
  }
  return problems
}

/** Two that nobody can tell apart; empty ones are told otherwise. */
function hasTwins(texts: Localized[]): boolean {
  const written = texts.flatMap(({ vi }) => vi.toLowerCase() || [])
  return new Set(written).size < written.length
}

function conditionProblems({ id, showIf }: Question, earlier: AskedQuestion[]): FormProblem[] {
  if (!showIf) return []
  const asked = earlier.find((question) => question.id === showIf.question)
  if (!asked) return [{ reason: 'condition_not_earlier', at: id }]
  const keys = tallyKeysOf(asked)
  const known = showIf.isOneOf.every((key) => keys.includes(key))
  return known ? [] : [{ reason: 'condition_not_an_option', at: id }]
}

/** Recordings that say something else than the page, by what they belong to. */
function audioProblems(form: FormDocument): FormProblem[] {
  const places = new Map<string, string[]>()
  for (const { key, language } of outdatedAudio(form)) {
    const place = /^[a-z][a-z0-9-]*/.exec(key)?.[0] ?? ''
    places.set(place, [...(places.get(place) ?? []), language])
  }
  return [...places].map(([at, spoken]) => ({
    reason: 'audio_outdated',
    ...(at && { at }),
    languages: [...new Set(spoken)],
  }))
}

/** The official ballot: two answers, and every question may be skipped. */
function officialProblems(question: Question): FormProblem[] {
  const at = question.id
  const problems: FormProblem[] = []
  if (question.required) problems.push({ reason: 'official_required', at })
  if (question.showIf) problems.push({ reason: 'official_condition', at })
  const answered = question.type === 'matrix' ? question.each : question
  if (answered.type === 'scale' && answered.scale !== 'two') {
    problems.push({ reason: 'official_two_valued_only', at })
  }
  const isAsked = answered.type === 'scale' || answered.type === 'yesNo'
  if (isAsked && answered.noOpinion) problems.push({ reason: 'official_no_opinion', at })
  return problems
}

/**
 * A result about new rural development rests on one overall question, asked after the contents. What a unit has
 * appended to a locked form comes behind it: it must not colour an answer that is added to those of other units.
 */
function overallProblems(
  form: FormDocument,
  questions: Question[],
  locked: FormDocument | null,
): FormProblem[] {
  const overalls = questions.filter(({ role }) => role === 'overall')
  const [overall, second] = overalls
  if (!overall) return form.aboutNtmResults ? [{ reason: 'no_overall' }] : []
  const at = overall.id
  if (second) return [{ reason: 'several_overalls', at: second.id }]
  if (overall.type !== 'scale') return [{ reason: 'overall_not_scale', at }]
  const own = ownQuestions(form, locked)
  const later = questions.slice(questions.indexOf(overall) + 1)
  const last = later.every(({ id, type }) => type !== 'scale' || own.has(id))
  return last ? [] : [{ reason: 'overall_not_last', at }]
}

/** Ids of the questions in sections that did not come down locked; none where nothing is locked. */
function ownQuestions(form: FormDocument, locked: FormDocument | null): Set<string> {
  if (!locked) return new Set()
  const shared = new Set(locked.sections.map(({ id }) => id))
  const sections = form.sections.filter(({ id }) => !shared.has(id))
  return new Set(allQuestions({ ...form, sections }).map(({ id }) => id))
}

function untranslated(
  form: FormDocument,
  at: string | undefined,
  texts: (Localized | undefined)[],
): FormProblem[] {
  const place = at === undefined ? {} : { at }
  const lacks = (language: string) => texts.some((text) => text && !text[language])
  const languages = form.languages.filter((language) => language !== 'vi' && lacks(language))
  const problems: FormProblem[] = lacks('vi') ? [{ reason: 'text_missing', ...place }] : []
  return languages.length
    ? [...problems, { reason: 'language_missing', ...place, languages }]
    : problems
}
