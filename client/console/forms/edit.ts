import type { FormDocument, Localized, OwnText, Question, Section } from '#shared/forms/document.ts'

// What an editor can do to a form: each act takes a document and gives another one, so that every step
// can be taken back. An act on what is not there changes nothing.

/** Where a question stands. */
export interface Spot {
  section: number
  index: number
}

/** Every question in the order of the page; a matrix is one. */
export function questionsOf({ sections }: FormDocument): Question[] {
  return sections.flatMap(({ questions }) => questions)
}

export function findQuestion(form: FormDocument, id: string): Question | undefined {
  return questionsOf(form).find((question) => question.id === id)
}

export function spotOf({ sections }: FormDocument, id: string): Spot | undefined {
  for (const [section, { questions }] of sections.entries()) {
    const index = questions.findIndex((question) => question.id === id)
    if (index >= 0) return { section, index }
  }
  return undefined
}

/** An id that the form does not use yet: `q7` after seven questions, if it is free. */
export function freeId(form: FormDocument, letter: 'q' | 's'): string {
  const taken = new Set([...form.sections, ...questionsOf(form)].map(({ id }) => id))
  const count = letter === 'q' ? questionsOf(form).length : form.sections.length
  return firstFree(letter, count + 1, taken)
}

/** The same inside a list of options or rows. */
export function freeIdIn(list: readonly { id: string }[], letter: string): string {
  return firstFree(letter, list.length + 1, new Set(list.map(({ id }) => id)))
}

export function addQuestion(form: FormDocument, question: Question, spot: Spot): FormDocument {
  return changeSection(form, spot.section, ({ questions }) => ({
    questions: inserted(questions, spot.index, question),
  }))
}

/** A copy right after the question; only one question can be the overall one. */
export function duplicateQuestion(form: FormDocument, id: string, copyId: string): FormDocument {
  const question = findQuestion(form, id)
  const spot = spotOf(form, id)
  if (!question || !spot) return form
  const { role: _role, ...copy } = structuredClone(question)
  return addQuestion(form, { ...copy, id: copyId } as Question, { ...spot, index: spot.index + 1 })
}

export function removeQuestion(form: FormDocument, id: string): FormDocument {
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.id !== id),
    })),
  }
}

export function changeQuestion(
  form: FormDocument,
  id: string,
  change: (question: Question) => Question,
): FormDocument {
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => (one.id === id ? change(one) : one)),
    })),
  }
}

/** To the place that it is to have in the given section, counted without itself. */
export function moveQuestion(form: FormDocument, id: string, to: Spot): FormDocument {
  const question = findQuestion(form, id)
  if (!question || !form.sections[to.section]) return form
  return addQuestion(removeQuestion(form, id), question, to)
}

/** One place up or down; from the edge of a section into the next one. */
export function stepQuestion(form: FormDocument, id: string, by: -1 | 1): FormDocument {
  const spot = spotOf(form, id)
  if (!spot) return form
  const index = spot.index + by
  const here = form.sections[spot.section]?.questions.length ?? 0
  if (index >= 0 && index < here) return moveQuestion(form, id, { ...spot, index })
  const section = spot.section + by
  const there = form.sections[section]
  if (!there) return form
  return moveQuestion(form, id, { section, index: by === 1 ? 0 : there.questions.length })
}

/** So that it becomes the question of this number, counted from 1 over the whole form. */
export function numberQuestion(form: FormDocument, id: string, number: number): FormDocument {
  const all = questionsOf(form)
  const from = all.findIndex((question) => question.id === id)
  const to = Math.min(Math.max(Math.round(number), 1), all.length) - 1
  const target = all[to]
  if (from < 0 || from === to || !target) return form
  const spot = spotOf(form, target.id)
  const own = spotOf(form, id)
  if (!spot || !own) return form
  // Taking it out moves what follows in its own section up by one.
  const isPulledUp = own.section !== spot.section && from < to
  return moveQuestion(form, id, { ...spot, index: spot.index + (isPulledUp ? 1 : 0) })
}

/** One overall question a form: whoever becomes it takes the role from the others. */
export function setOverall(form: FormDocument, id: string, isOverall: boolean): FormDocument {
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        const { role: _role, ...rest } = question
        return (question.id === id && isOverall ? { ...rest, role: 'overall' } : rest) as Question
      }),
    })),
  }
}

export function addSection(form: FormDocument, id: string, at: number): FormDocument {
  const section: Section = { id, questions: [] }
  return { ...form, sections: inserted(form.sections, at, section) }
}

/** With all its questions. */
export function removeSection(form: FormDocument, id: string): FormDocument {
  return { ...form, sections: form.sections.filter((section) => section.id !== id) }
}

export function stepSection(form: FormDocument, id: string, by: -1 | 1): FormDocument {
  const from = form.sections.findIndex((section) => section.id === id)
  const section = form.sections[from]
  if (!section || !form.sections[from + by]) return form
  const others = form.sections.filter((one) => one !== section)
  return { ...form, sections: inserted(others, from + by, section) }
}

export function setSectionTitle(
  form: FormDocument,
  id: string,
  title: Localized | undefined,
): FormDocument {
  return {
    ...form,
    sections: form.sections.map((section) => {
      if (section.id !== id) return section
      const { title: _title, ...rest } = section
      return title ? { ...rest, title } : rest
    }),
  }
}

/** A text of the body's own has no other source to name beside it. */
export function withOwnText(form: FormDocument, ownText: OwnText | undefined): FormDocument {
  const { ownText: _ownText, ...rest } = form
  if (!ownText) return rest
  const { provenance: _provenance, ...own } = rest
  return { ...own, ownText }
}

export function addLanguage(form: FormDocument, language: string): FormDocument {
  if (form.languages.includes(language)) return form
  return { ...form, languages: [...form.languages, language] }
}

/** Takes the language and every text in it out of the form. */
export function removeLanguage(form: FormDocument, language: string): FormDocument {
  if (language === 'vi') return form
  const languages = form.languages.filter((one) => one !== language)
  return { ...withoutLanguage(form, language), languages }
}

/** A text in one language; empty words take the language out, Vietnamese always stays. */
export function withWords(text: Localized | undefined, language: string, words: string): Localized {
  const next: Localized = { vi: '', ...text, [language]: words }
  if (words === '' && language !== 'vi') delete next[language]
  return next
}

/** Nothing is written in any language. */
export function isBlank(text: Localized | undefined): boolean {
  return !text || Object.values(text).every((words) => words.trim() === '')
}

function changeSection(
  form: FormDocument,
  at: number,
  change: (section: Section) => Partial<Section>,
): FormDocument {
  return {
    ...form,
    sections: form.sections.map((section, index) =>
      index === at ? { ...section, ...change(section) } : section,
    ),
  }
}

function withoutLanguage<T>(value: T, language: string): T {
  if (Array.isArray(value)) return value.map((item) => withoutLanguage(item, language)) as T
  if (typeof value !== 'object' || value === null) return value
  const isText = 'vi' in value
  const kept = Object.entries(value).filter(([key]) => !isText || key !== language)
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutLanguage(item, language)])) as T
}

/** A copy with one more; `toSpliced` came with Chrome 110. */
export function inserted<T>(list: readonly T[], at: number, item: T): T[] {
  return [...list.slice(0, at), item, ...list.slice(at)]
}

function firstFree(letter: string, from: number, taken: Set<string>): string {
  let number = from
  while (taken.has(`${letter}${number}`)) number++
  return `${letter}${number}`
}
