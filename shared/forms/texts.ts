// Every text of a form with the place where it stands: for translating side by side, for counting
// what is missing, and for going there.

import { choicesOf } from '../questions/registry.ts'
import type { FormDocument, Localized, Question } from './document.ts'

export interface TextSlot {
  /** Id of the question or section; undefined for the form itself. */
  at: string | undefined
  /** The way to the text inside: `text`, `options.short.label`, `scaleLabels.5`. */
  field: string
  text: Localized
}

/** All texts in the order of the page. */
export function textSlots(form: FormDocument): TextSlot[] {
  return [
    ...slotsIn({ title: form.title, provenance: form.provenance }, undefined, ''),
    ...scaleSlots(form),
    ...form.sections.flatMap(({ id, title, questions }) => [
      ...slotsIn({ title }, id, ''),
      ...questions.flatMap((question) => slotsIn(asShown(question), question.id, '')),
    ]),
  ]
}

/** The texts that a language of the form still lacks. */
export function missingTexts(form: FormDocument, language: string): TextSlot[] {
  return textSlots(form).filter(({ text }) => !text[language])
}

/** The form in which whatever says the same in Vietnamese as a translated text has its translation. */
export function filledAlike(form: FormDocument, language: string): FormDocument {
  const known = new Map<string, string>()
  for (const { text } of textSlots(form)) {
    const words = text[language]
    if (words && text.vi.trim() && !known.has(text.vi)) known.set(text.vi, words)
  }
  return filledFrom(known, form, language)
}

function filledFrom<T>(known: Map<string, string>, value: T, language: string): T {
  if (Array.isArray(value)) return value.map((item) => filledFrom(known, item, language)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) {
    const words = value[language] || known.get(value.vi)
    return words ? { ...value, [language]: words } : value
  }
  const filled = Object.entries(value).map(([key, item]) => [
    key,
    filledFrom(known, item, language),
  ])
  return Object.fromEntries(filled)
}

/** The wording of every fixed value that some question offers, as far as it is the form's. */
function scaleSlots(form: FormDocument): TextSlot[] {
  const slots = new Map<string, TextSlot>()
  for (const question of form.sections.flatMap(({ questions }) => questions)) {
    // Its choices are ranges of figures.
    if (question.type === 'number') continue
    const own = slotsIn(question, question.id, '').map(({ text }) => text)
    for (const { value, label } of choicesOf(question, form)) {
      if (own.includes(label) || slots.has(value)) continue
      slots.set(value, { at: undefined, field: `scaleLabels.${value}`, text: label })
    }
  }
  // The same on every page, from best to worst, whichever question asks first.
  return fixedOrder.flatMap((value) => slots.get(value) ?? [])
}

const fixedOrder = 'satisfied notSatisfied 5 4 3 2 1 yes no none noOpinion'.split(' ')

/** What is asked first, then how it is answered. */
function asShown(question: Question) {
  const { text, label, hint, ...rest } = question
  return { text, label, hint, ...rest }
}

/** Texts wherever a type of question keeps them: a new type needs no line here. */
function slotsIn(value: unknown, at: string | undefined, field: string): TextSlot[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ at, field, text: value }]
  return Object.entries(value).flatMap(([key, item]) => {
    const name = Array.isArray(value) && hasId(item) ? item.id : key
    return slotsIn(item, at, field ? `${field}.${name}` : name)
  })
}

function isText(value: object): value is Localized {
  return 'vi' in value && typeof value.vi === 'string'
}

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value
}
