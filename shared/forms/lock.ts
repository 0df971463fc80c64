import { audioScript } from './audio.ts'
import type { FormDocument } from './document.ts'
import { isSame } from './same.ts'

// A locked form is the same in every unit, so that their results can be added up: a unit appends
// sections of its own after the last locked one and touches nothing else.

/** The id in place of one when the form as a whole is meant: its title, languages or wording. */
export const wholeDocument = 'form'

/** Where a document departs from the locked one: ids of sections and questions, in the order of the page. */
export function lockBreaks(locked: FormDocument, document: FormDocument): string[] {
  const { sections: _locked, ...head } = { ...locked, audio: lockedAudio(locked, locked) }
  const { sections: _given, ...givenHead } = { ...document, audio: lockedAudio(locked, document) }
  const breaks = isSame(head, givenHead) ? [] : [wholeDocument]
  locked.sections.forEach((section, place) => {
    const given = document.sections[place]
    if (!isSame(section, given)) breaks.push(...breaksIn(section, given))
  })
  return breaks
}

/** Whether a section stands in the locked part. */
export function isLockedSection(locked: FormDocument | null, id: string): boolean {
  return locked?.sections.some((section) => section.id === id) ?? false
}

/** The recordings of what is locked; a unit may record its own sections. */
function lockedAudio(locked: FormDocument, { audio = {} }: FormDocument): FormDocument['audio'] {
  const keys = audioScript(locked).map(({ key }) => key)
  const own: NonNullable<FormDocument['audio']> = {}
  for (const [language, byKey] of Object.entries(audio)) {
    const entries = Object.entries(byKey).filter(([key]) => keys.includes(key))
    if (entries.length > 0) own[language] = Object.fromEntries(entries)
  }
  return own
}

type Section = FormDocument['sections'][number]

function breaksIn(locked: Section, given: Section | undefined): string[] {
  if (given?.id !== locked.id) return [locked.id]
  const changed = locked.questions.filter((question, place) => {
    return !isSame(question, given.questions[place])
  })
  return changed.length ? changed.map(({ id }) => id) : [locked.id]
}
