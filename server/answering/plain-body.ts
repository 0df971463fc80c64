import type { AnswerValue } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { AnswerReason } from '#shared/questions/contract.ts'
import { readTyped, textKeysOf } from '#shared/questions/registry.ts'
import { type ResponseBody, responseBody } from '#shared/responses/schema.ts'
import type { Random } from '../random.ts'
import * as words from './words.ts'

/** What stands in the plain form: filled in by nobody yet, or sent back with what is wrong. */
export interface Filled {
  language: string
  /** Made by the server with the page, so that the same page sent twice is one answer. */
  id: string
  salt: string
  village: string
  /** The code of the household's card, as it was typed. */
  card: string
  /** The card was used by another page or phone; and that has been reported. */
  cardUsed?: 'used' | 'reported'
  answers: Record<string, AnswerValue>
  /** By answer key, `village`, `card`, or `form` for the whole; in words. */
  errors: Record<string, string>
  /** It may or may not have been stored: the same page is to be sent again. */
  notStored: boolean
}

/** Chosen for "not in the list"; ids of villages have no colon. */
export const otherVillage = ':other'

export function newFilled(random: Random, language: string): Filled {
  return {
    language,
    id: Buffer.from(random.bytes(32)).toString('base64url'),
    salt: Buffer.from(random.bytes(16)).toString('base64url'),
    ...{ village: '', card: '' },
    answers: {},
    errors: {},
    notStored: false,
  }
}

/** Answers have a name that no other field of the page can have. */
export function answerField(key: string): string {
  return `a:${key}`
}

/** The page as it was sent, read with the same names that it was written with. */
export function readFilled(page: FormPage, sent: URLSearchParams): Filled {
  const language = sent.get('lang') ?? ''
  const filled: Filled = {
    language: page.languages.includes(language) ? language : 'vi',
    id: sent.get('id') ?? '',
    salt: sent.get('salt') ?? '',
    ...{ village: sent.get('village') ?? '', card: sent.get('card') ?? '' },
    answers: {},
    errors: {},
    notStored: false,
  }
  for (const question of allQuestions(page.document)) {
    for (const key of new Set([question.id, ...textKeysOf(question)])) {
      const typed = sent.getAll(answerField(key))
      const value = key === question.id ? readTyped(question, typed) : typed.at(-1)
      if (value !== undefined && value !== '') filled.answers[key] = value
    }
  }
  return filled
}

/** What a phone would have sent; undefined when the page's own fields have been spoilt. */
export function bodyOf(filled: Filled, sent: URLSearchParams): ResponseBody | undefined {
  const { id, salt, village, answers } = filled
  const read = responseBody.safeParse({
    ...{ id, salt, answers, mode: 'plain', version: Number(sent.get('version')) },
    village: village === otherVillage || village === '' ? null : village,
  })
  return read.success ? read.data : undefined
}

/** Fields that the intake refused (`answers.q3`), as messages beside the page's own fields. */
export function errorsInWords(fields: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [field, reason] of Object.entries(fields)) {
    if (field === 'village') errors.village = words.villageMissing
    else if (field === 'answers') errors.form = words.reasons.blank
    else errors[field.replace(/^answers\./, '')] = words.reasons[reason as AnswerReason]
  }
  return errors
}
