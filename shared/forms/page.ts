import type { SurveyState } from '../surveys/state.ts'
import { startAudioKey } from './audio.ts'
import { choicesAudioKey } from './audio-key.ts'
import type { FormDocument, Localized } from './document.ts'
import { allQuestions } from './journey.ts'

/**
 * By language, then by question or `:start`: the keys of its recordings, the question's before that of
 * its choices, with a space between; in a preview, where nothing is published yet, their files.
 */
type AudioNames = { [language: string]: { [key: string]: string } }

/** What there is to know of a survey for who answers it: the reply of GET …/form. */
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
    /** First instant at which no answer is begun any more, ISO 8601 in UTC. */
    closesAt: string
    /** Last day, YYYY-MM-DD: earlier than was planned where people closed the survey early. */
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
  /** Of a unit for training: that it is one, in words. */
  training?: string
  /** Where nobody begins any more: why, in words. */
  over?: { title: string; paragraphs: string[] }
  /** Only on a phone, in place of the form's own. */
  audio?: AudioNames
  /** Looked at in the console: nothing is kept, nothing is sent. */
  preview?: true
}

/** What is inlined in the page for the phone. */
export type PhonePage = FormPage & { words: PageWords }

/** Sentences that the server makes, so that the phone carries only those that are true here. */
export type PageWords = {
  /** The name of every language of the form, by its code; none where there is no choice. */
  languages: Record<string, string>
  invitation: string
  purpose: string
  length: string
  skip: string
  kept: string
  onlookers: string
  /** Behind "Xem thêm": who could know what was answered, and until when. */
  more: string
  deadline: string
  /** After sending. */
  received: string
}

/**
 * The page with Vietnamese and one other language on board, and without what only tables need:
 * every byte counts on the way to a phone.
 */
export function forPhone(page: FormPage, language = 'vi'): FormPage {
  const { audio, ownText: _ownText, ...document } = page.document
  const aboard = document.languages.filter((one) => one === 'vi' || one === language)
  return {
    ...page,
    // Frozen in this order when the survey opens: the intake takes a place for the village's id.
    // A card knows its village.
    villages: (page.survey.access === 'card' ? [] : page.villages).map(({ name }, place) => ({
      id: `${place}`,
      name,
    })),
    languages: document.languages,
    document: { ...trimmed(document, aboard), languages: aboard },
    ...(audio ? { audio: audioNames(page, aboard) } : {}),
  }
}

/** For every question that is recorded in a language on board, and the greeting in every language. */
function audioNames({ document, preview }: FormPage, aboard: string[]): AudioNames {
  const names: AudioNames = {}
  for (const [language, byKey] of Object.entries(document.audio ?? {})) {
    const nameOf = (key: string | undefined = '') => {
      const { file } = byKey[key] ?? {}
      return file ? [preview ? file : key] : []
    }
    const own: AudioNames[string] = {}
    names[language] = own
    const [greeting] = nameOf(startAudioKey)
    if (greeting) own[startAudioKey] = greeting
    if (!aboard.includes(language)) continue
    for (const question of allQuestions(document)) {
      const spoken = nameOf(question.id)
      if (spoken[0]) own[question.id] = [...spoken, ...nameOf(choicesAudioKey(question))].join(' ')
    }
  }
  return names
}

/** A copy in which every text has these languages only, and nothing names a criterion. */
function trimmed<T>(value: T, languages: string[]): T {
  if (Array.isArray(value)) return value.map((item) => trimmed(item, languages)) as T
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) =>
    isLocalized(value) ? languages.includes(key) : key !== 'criterion',
  )
  return Object.fromEntries(kept.map(([key, item]) => [key, trimmed(item, languages)])) as T
}

function isLocalized(value: object): value is Localized {
  return 'vi' in value
}
