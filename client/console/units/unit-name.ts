import { unitInSentence } from '#shared/results/wording.ts'
import type { Level, Unit } from '#shared/units/schema.ts'

/** What units of a level call themselves. */
export const kindsOf: Record<Level, readonly string[]> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'thị xã', 'thành phố', 'quận'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  village: ['thôn', 'bản', 'tổ dân phố', 'khu phố', 'khu', 'xóm', 'làng'],
}

/** "xã" and "An Thịnh" → "Xã An Thịnh"; a name that says its kind itself stays as it is. */
export function fullNameOf(kind: string, name: string): string {
  const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  // With its accents: the commune Xà Bang does not begin with the word xã.
  if (tidy.toLowerCase().startsWith(`${kind} `)) return tidy
  return `${capital(kind)} ${tidy}`
}

/** "xã An Thịnh" inside a sentence; villages are written as in their list. */
export function nameInSentence(unit: Unit): string {
  return unit.level === 'village' ? unit.fullName : unitInSentence(unit)
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
