import type { FormDocument } from './document.ts'
import { isSame } from './same.ts'
import { textSlots } from './texts.ts'

// A published form may get other words, and nothing else: with the same ids, choices and conditions the
// answers to both versions say the same and are counted together.

/** One text in one language as two versions have it; empty where a version has none. */
export interface WordingChange {
  /** Id of the question or section; undefined for the form itself. */
  at: string | undefined
  /** The way to the text inside, as `texts.ts` names it. */
  field: string
  language: string
  before: string
  after: string
}

/** Ids of sections and questions in which more than wording differs; `form` for the form itself. */
export function wordingBreaks(published: FormDocument, corrected: FormDocument): string[] {
  const breaks = isSame(frameOf(published), frameOf(corrected)) ? [] : ['form']
  const count = Math.max(published.sections.length, corrected.sections.length)
  for (let place = 0; place < count; place++) {
    breaks.push(...breaksIn(published.sections[place], corrected.sections[place]))
  }
  return breaks
}

/** Every text that says something else, in the order of the page. */
export function wordingChanges(before: FormDocument, after: FormDocument): WordingChange[] {
  const old = new Map(textSlots(before).map((slot) => [keyOf(slot), slot]))
  const now = new Map(textSlots(after).map((slot) => [keyOf(slot), slot]))
  return [...new Map([...now, ...old])].flatMap(([key, { at, field }]) => {
    const texts = { before: old.get(key)?.text ?? none, after: now.get(key)?.text ?? none }
    return after.languages
      .map((language) => ({
        ...{ at, field, language },
        ...{ before: texts.before[language] ?? '', after: texts.after[language] ?? '' },
      }))
      .filter((change) => change.before !== change.after)
  })
}

type Section = FormDocument['sections'][number]
const none: Record<string, string> = {}

function keyOf({ at = '', field }: { at: string | undefined; field: string }): string {
  return `${at} ${field}`
}

/** What of the form itself is no wording. */
function frameOf({ languages, aboutNtmResults, ownText }: FormDocument) {
  return { languages, aboutNtmResults, ownText }
}

function breaksIn(published: Section | undefined, corrected: Section | undefined): string[] {
  if (!published || !corrected || published.id !== corrected.id) {
    return [published?.id ?? corrected?.id ?? 'form']
  }
  if (published.questions.length !== corrected.questions.length) return [published.id]
  const changed = published.questions.filter((question, place) => {
    return !isSame(withoutWords(question), withoutWords(corrected.questions[place]))
  })
  return changed.map(({ id }) => id)
}

/** The same with nothing written in it; that a text is there at all still shows. */
function withoutWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutWords)
  if ('vi' in value) return 'words'
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutWords(item)]))
}
