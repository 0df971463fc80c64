// The code of a card: 13 random digits and two check digits (ISO 7064 MOD 97-10), printed `ddddd-ddddd-dddcc`.
// Digits only, because phones then show the number pad; the check catches every single wrong digit and
// every swap of neighbours before the network is asked.

const randomDigits = 13
export const codeDigits = 15
const groupDigits = 5

/** Why something typed is no code: too few digits, too many, a sign that is no digit, or a typing error. */
export type CodeProblem = 'short' | 'long' | 'sign' | 'typo'

export type ParsedCode = { code: string; problem?: never } | { code?: never; problem: CodeProblem }

/** The code whose 13 free digits are given. */
export function completeCode(digits: string): string {
  if (!new RegExp(`^\\d{${randomDigits}}$`).test(digits))
    throw new Error('A code has 13 free digits')
  // Below 10^15, so exact as a number.
  const check = 98 - ((Number(digits) * 100) % 97)
  return digits + String(check).padStart(2, '0')
}

/** Whether 15 digits carry the right check: the whole number is 1 modulo 97. */
export function isCode(digits: string): boolean {
  return /^\d{15}$/.test(digits) && Number(digits) % 97 === 1 && !/(99|00|01)$/.test(digits)
}

/** In three groups, as it is printed and read aloud. */
export function codeInGroups(code: string): string {
  return code.replace(new RegExp(`(\\d{${groupDigits}})(?=\\d)`, 'g'), '$1-')
}

/**
 * A code as a villager may type or paste it: spaces, dashes and dots anywhere, O for 0, l or I for 1, or the
 * whole address from the QR code.
 */
export function parseCode(typed: string): ParsedCode {
  const text = typed.slice(typed.lastIndexOf('#') + 1).normalize('NFKC')
  const digits = text
    .replace(/[\s.\-‐-―−_/]/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[lI|]/g, '1')
  if (!/^\d*$/.test(digits)) return { problem: 'sign' }
  if (digits.length < codeDigits) return { problem: 'short' }
  if (digits.length > codeDigits) return { problem: 'long' }
  return isCode(digits) ? { code: digits } : { problem: 'typo' }
}

/** What the QR code of a card says. The part after # never reaches a server. */
export function cardAddress(publicUrl: string, code: string): string {
  return `${publicUrl}#${code}`
}

/** The code in the fragment of an address (`location.hash`); undefined when there is none. */
export function codeInFragment(hash: string): string | undefined {
  const digits = hash.replace(/^#/, '')
  return isCode(digits) ? digits : undefined
}
