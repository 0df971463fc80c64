// What of a form can be read aloud. A recording is kept with the words that it says, so that one
// which says something else than the page is found before anybody hears it.
import { choicesOf } from '../questions/registry.ts'
import { choicesAudioKey } from './audio-key.ts'
import type { FormDocument, Localized } from './document.ts'
import { allQuestions } from './journey.ts'

/** Something to be read aloud. */
export type Script = {
  /** A question's id, the key of its choices, or `:start`. */
  key: string
  /** Only the languages in which there is something to read. */
  words: { [language: string]: string }
}

/** The greeting on the first screen, by which people recognize a language. */
export const startAudioKey = ':start'

/** Everything that can be recorded, in the order of the page; choices that several questions share, once. */
export function audioScript(form: FormDocument): Script[] {
  const scripts = new Map([[startAudioKey, inLanguages(form, [form.title])]])
  for (const question of allQuestions(form)) {
    const { id, text, hint } = question
    scripts.set(id, inLanguages(form, hint ? [text, hint] : [text]))
    const key = choicesAudioKey(question)
    const labels = key ? choicesOf(question, form).map(({ label }) => label) : []
    if (key && labels.length) scripts.set(key, inLanguages(form, labels))
  }
  return [...scripts].map(([key, words]) => ({ key, words }))
}

/** A recording that no longer says what stands in the form, or of something that is no longer there. */
export type Outdated = { language: string; key: string }

export function outdatedAudio(form: FormDocument): Outdated[] {
  const scripts = new Map(audioScript(form).map(({ key, words }) => [key, words]))
  return recordings(form)
    .filter(({ language, key, words }) => scripts.get(key)?.[language] !== words)
    .map(({ language, key }) => ({ language, key }))
}

/** The recorded files that the form names. */
export function audioFiles(form: FormDocument): string[] {
  return [...new Set(recordings(form).map(({ file }) => file))]
}

function recordings({ audio = {} }: FormDocument) {
  return Object.entries(audio).flatMap(([language, byKey]) =>
    Object.entries(byKey).map(([key, recording]) => ({ language, key, ...recording })),
  )
}

/** Sentence after sentence, in each language of the form that has all of them. */
function inLanguages({ languages }: FormDocument, texts: Localized[]): Script['words'] {
  const whole = languages.filter((language) => texts.every((text) => text[language]))
  return Object.fromEntries(
    whole.map((language) => [
      language,
      texts.map((text) => asSentence(`${text[language]}`)).join(' '),
    ]),
  )
}

function asSentence(words: string): string {
  return /[.?!:…]$/.test(words) ? words : `${words}.`
}
