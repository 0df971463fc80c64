import { outdatedAudio } from '#shared/forms/audio.ts'
import type { FixedValue, FormDocument } from '#shared/forms/document.ts'
import { type TextSlot, textSlots } from '#shared/forms/texts.ts'

/** The name of one text in one language, among what has been typed. */
export function wordsKey({ at = '', field }: Omit<TextSlot, 'text'>, language: string): string {
  return `${at} ${field} ${language}`
}

/** The form with what has been typed, and without the recordings that would say something else. */
export function reworded(form: FormDocument, typed: Record<string, string>): FormDocument {
  const next = structuredClone(form)
  for (const slot of textSlots(next)) {
    for (const language of next.languages) {
      const words = typed[wordsKey(slot, language)]
      if (words === undefined || words === (slot.text[language] ?? '')) continue
      slot.text[language] = words
      // The fixed wording stands in no form until a form changes it.
      const value = /^scaleLabels\.(.+)$/.exec(slot.field)?.[1] as FixedValue | undefined
      if (value) next.scaleLabels = { ...next.scaleLabels, [value]: slot.text }
    }
  }
  for (const { language, key } of outdatedAudio(next)) delete next.audio?.[language]?.[key]
  return next
}
