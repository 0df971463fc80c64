import { audioScript, type Script } from '#shared/forms/audio.ts'
import type { FormDocument, Recording } from '#shared/forms/document.ts'

// Which recording belongs to which words. Pure, as every act on a form.

/** What of a question is read aloud; what several questions share belongs to the form as a whole. */
export function scriptsOf(form: FormDocument, questionId: string | undefined): Script[] {
  return audioScript(form).filter(({ key }) => {
    if (questionId === undefined) return key.startsWith(':')
    return key.split(/[.:]/)[0] === questionId
  })
}

export function recordingOf(
  form: FormDocument,
  language: string,
  key: string,
): Recording | undefined {
  return form.audio?.[language]?.[key]
}

/** With the recording, or without one. */
export function withRecording(
  form: FormDocument,
  { language, key }: { language: string; key: string },
  recording: Recording | undefined,
): FormDocument {
  const { [key]: _former, ...others } = form.audio?.[language] ?? {}
  const own = recording ? { ...others, [key]: recording } : others
  return withAudio(form, { ...form.audio, [language]: own })
}

/** Without the recordings of what is not in the form any more. */
export function withoutOrphans(form: FormDocument): FormDocument {
  if (!form.audio) return form
  const keys = new Set(audioScript(form).map(({ key }) => key))
  const isHere = ([key]: [string, Recording]) => keys.has(key)
  const languages = Object.entries(form.audio).filter(([one]) => form.languages.includes(one))
  const kept = languages.map(([language, byKey]) => {
    return [language, Object.fromEntries(Object.entries(byKey).filter(isHere))]
  })
  return withAudio(form, Object.fromEntries(kept))
}

function withAudio(form: FormDocument, audio: NonNullable<FormDocument['audio']>): FormDocument {
  const { audio: _audio, ...rest } = form
  const filled = Object.entries(audio).filter(([, byKey]) => Object.keys(byKey).length > 0)
  return filled.length > 0 ? { ...rest, audio: Object.fromEntries(filled) } : rest
}
