import * as z from 'zod'

/** One line as people write it: composed, trimmed, without control characters. */
export function line(longest: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u)
}

/** The same with room for line breaks. */
export function paragraph(longest: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .max(longest)
    .regex(/^[\P{Cc}\n\r\t]*$/u)
}
