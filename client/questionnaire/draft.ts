import { answerKeys } from '#shared/forms/answers.ts'
import type { Answers } from '#shared/forms/document.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import type { HeldCard } from './card.ts'
import type { Store } from './store.ts'

/** An answer that is being given. Id and salt are drawn once, so that two tabs make one answer. */
export type Draft = {
  id: string
  salt: string
  mode: ResponseBody['mode']
  language: string
  /** Undefined: not asked yet; null: not in the list. */
  village?: string | null
  answers: Answers
  /** Found unused, and used when the answer is sent. */
  card?: HeldCard
  /** What it was exchanged for, in an answer that came back to be mended. */
  token?: string | undefined
  signature?: string | undefined
}

const draftDays = 14

/** The draft kept on this phone, as far as the page still has its questions, or the fresh one. */
export function loadDraft(store: Store, page: FormPage, fresh: Draft): Draft {
  const kept = store.read<Draft>('draft', draftDays)
  if (!kept) return fresh
  const { mode, language } = fresh
  const draft: Draft = { ...kept, mode, language, answers: {} }
  for (const key of answerKeys(page.document)) {
    const value = kept.answers[key]
    if (value !== undefined) draft.answers[key] = value
  }
  const isListed = page.villages.some(({ id }) => id === kept.village)
  if (kept.village && !kept.card && !kept.token && !isListed) delete draft.village
  return draft
}

export function newDraft({ mode, language }: Pick<Draft, 'mode' | 'language'>): Draft {
  return { id: randomText(32), salt: randomText(16), mode, language, answers: {} }
}

export function isBegun(draft: Draft): boolean {
  return draft.village !== undefined || Object.keys(draft.answers).length > 0
}

/** base64url of so many random bytes. */
function randomText(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...random))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}
