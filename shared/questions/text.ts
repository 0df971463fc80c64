import type { TextQuestion } from '../forms/document.ts'
import type { AnswerReason, QuestionType } from './contract.ts'

export const text: QuestionType<TextQuestion> = {
  choices: () => [],
  check: (question, value) => checkText(value, question.maxLength),
  tallyKeys: () => ['given'],
  tallied: () => ['given'],
  textKeys: (question) => [question.id],
}

/** Why the words are refused: they are no text, or more code points than allowed. */
export function checkText(value: unknown, maxLength: number): AnswerReason | undefined {
  if (typeof value !== 'string') return 'wrong_type'
  return [...value].length > maxLength ? 'too_long' : undefined
}

/**
 * Words as they are stored: NFC, LF, trimmed, without what would break a reader's line or a
 * database: control characters, lone surrogates, marks that turn the writing direction.
 */
export function cleanText(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(unprintable, '').normalize('NFC').trim()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu
