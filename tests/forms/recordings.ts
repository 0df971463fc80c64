import { audioScript } from '#shared/forms/audio.ts'
import type { FormDocument } from '#shared/forms/document.ts'

/** The beginning of a recording of each kind that telephones and computers make; `tail` tells two apart. */
export const recordingsOf = {
  'audio/mpeg': ['ID3\x04\x00', '\xff\xfb\x90\x64', '\xff\xf3\x40\xc4'],
  'audio/ogg': ['OggS\x00\x02'],
  'audio/mp4': ['\x00\x00\x00\x18ftypM4A ', '\x00\x00\x00\x18ftyp3gp4', '\x00\x00\x00\x20ftypisom'],
  'audio/webm': ['\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'],
}

export function aRecording(tail = '', [head] = recordingsOf['audio/ogg']): Uint8Array {
  return Uint8Array.from(Buffer.from(`${head}${tail}`.padEnd(1004, '.'), 'latin1'))
}

/** The form with everything that it asks recorded in a language, in files named by `fileOf`. */
export function withAudio(
  form: FormDocument,
  language: string,
  fileOf: (key: string) => string,
): FormDocument {
  const byKey = audioScript(form).flatMap(({ key, words: { [language]: words } }) =>
    words ? [[key, { file: fileOf(key), words }] as const] : [],
  )
  return { ...form, audio: { ...form.audio, [language]: Object.fromEntries(byKey) } }
}
