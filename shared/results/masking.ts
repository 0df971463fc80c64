const masked = '[đã che]'

/**
 * A villager's words without what would tell who wrote or is meant: telephone numbers, numbers of identity
 * cards (12 digits, 9 on the old ones), e-mail addresses. Names cannot be found this way.
 */
export function maskText(words: string): string {
  return words.replace(email, masked).replace(telephone, masked).replace(identity, masked)
}

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** With the 0 or the country's 84 before it, also in groups: sums of money begin with another digit. */
const telephone = /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,11}(?!\d)/g
const identity = /(?<!\d)(?:\d{12}|\d{9})(?!\d)/g
