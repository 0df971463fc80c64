import type { SurveyState } from '../surveys/state.ts'
import type { FormDocument, Localized } from './document.ts'

/** What a phone gets of a survey: inlined in the page, and the reply of GET …/form. */
export type FormPage = {
  slug: string
  survey: {
    title: string
    /** The unit as a sentence names it: "xã An Thịnh". */
    unitName: string
    /** Who asks, as it signs: "UBND xã An Thịnh". */
    bodyName: string
    body: 'ubnd' | 'mttq'
    track: 'official' | 'feedback'
    access: 'open' | 'card'
    state: SurveyState
    /** First instant after the last day, ISO 8601 in UTC. */
    closesAt: string
    /** Last day, YYYY-MM-DD. */
    closesOn: string
    helpPhone?: string | null
    complaintPhone?: string | null
    /** Where and when results will be shown, in the unit's own words. */
    resultsNote?: string | null
  }
  version: number
  /** Every language of the form; `document.languages` says which of them are on board. */
  languages: string[]
  villages: { id: string; name: string }[]
  document: FormDocument
  demo: boolean
  /** Looked at in the console: nothing is kept, nothing is sent. */
  preview?: true
}

/**
 * The page with Vietnamese and one other language on board, and without what only tables need:
 * every byte counts on the way to a phone.
 */
export function forPhone(page: FormPage, language = 'vi'): FormPage {
  const { document } = page
  const aboard = document.languages.filter((one) => one === 'vi' || one === language)
  const trimmed = { ...withLanguages(document, aboard), languages: aboard }
  const sections = trimmed.sections.map((section) => ({
    ...section,
    questions: section.questions.map(({ criterion, ...question }) => question),
  }))
  return { ...page, languages: document.languages, document: { ...trimmed, sections } }
}

/** A copy in which every text has these languages only. */
function withLanguages<T>(value: T, languages: string[]): T {
  if (Array.isArray(value)) return value.map((item) => withLanguages(item, languages)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const kept = isLocalized(value) ? entries.filter(([key]) => languages.includes(key)) : entries
  return Object.fromEntries(kept.map(([key, item]) => [key, withLanguages(item, languages)])) as T
}

function isLocalized(value: object): value is Localized {
  return 'vi' in value
}
