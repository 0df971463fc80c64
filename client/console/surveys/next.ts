import { formatCount, formatInstant } from '#shared/format.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { type actWords, nextText } from '../messages/survey.ts'
import { lateUntil } from './life.ts'

// What to do next with a survey: one sentence, at most one main act, and the others.

export type Act = keyof typeof actWords

/** Acts that are pages of their own; every other one is a dialog over the page of the survey. */
const pages: Partial<Record<Act, (slug: string) => string>> = {
  publish: (slug) => `/console/surveys/${slug}/publish`,
  edit: (slug) => `/console/surveys/${slug}/edit`,
  collection: (slug) => `/console/surveys/${slug}/collection`,
  cards: (slug) => `/console/surveys/${slug}/cards`,
  poster: (slug) => `/console/surveys/${slug}/prints`,
  remind: (slug) => `/console/surveys/${slug}/prints/reminder`,
  post: (slug) => `/console/surveys/${slug}/posting`,
  results: (slug) => `/console/surveys/${slug}/results`,
  review: (slug) => `/console/reviews/${slug}`,
}

export function hrefOf(act: Act, slug: string): string {
  return pages[act]?.(slug) ?? `/console/surveys/${slug}?act=${act}`
}

export interface Next {
  text: string
  main: Act | undefined
  others: Act[]
}

export interface Around {
  now: Date
  /** The account may read results. */
  seesResults: boolean
  /** Answers received so far, if known. */
  received?: number | undefined
  /** Households asked, if known. */
  households?: number | null | undefined
  /** Of a survey with cards: how many may be printed, and how many have been. */
  cards?: { allowed: number; printed: number } | undefined
  /** The same of how its villages stand at the end of the collecting. */
  collection?: { left: number; done: boolean } | undefined
}

/** What the page's account does next; for who may do nothing, what the survey waits for. */
export function nextOf({ survey, steps }: SurveyPage, around: Around): Next {
  const can = (act: Act) => (steps as Act[]).includes(act)
  const offered = (acts: Act[]) => acts.filter(can)
  const results: Act[] = around.seesResults ? ['results', ...postedPage(survey)] : []
  const waits = (text: string, others: Act[] = []): Next => ({ text, main: undefined, others })
  switch (survey.state) {
    case 'draft':
      if (!can('publish')) return waits(nextText.waiting.draft)
      return { text: nextText.draft, main: 'publish', others: offered(['edit']) }
    case 'open':
      if (!can('close')) {
        return waits(nextText.waiting.open, ['poster', ...offered(['extend']), ...results])
      }
      return whileOpen(around, offered(['extend', 'close']))
    case 'closed':
      if (!can('count')) return waits(nextText.waiting.closed, offered(['reopen']))
      return beforeCount(survey, around, offered(['reopen']))
    case 'counted':
    case 'posted':
      if (can('post')) return whilePosting(survey.state === 'posted', results)
      if (!can('submit')) return waits(nextText.waiting.counted, results)
      if (survey.access === 'card') {
        return { text: nextText.countedCards, main: 'submit', others: [...results, 'poster'] }
      }
      return { text: nextText.counted, main: 'submit', others: results }
    case 'returned':
      if (!can('submit')) return waits(nextText.waiting.returned, results)
      return { text: nextText.returned, main: 'submit', others: results }
    case 'submitted':
      if (!steps.includes('signOff')) return waits(nextText.submitted, results)
      return { text: nextText.submittedToMe, main: 'review', others: results }
    case 'signedOff':
      if (!can('announce')) return waits(nextText.waiting.signedOff, results)
      return { text: nextText.signedOff, main: 'announce', others: results }
    case 'announced':
      return waits(nextText.announced, results)
    case 'cancelled':
      return waits(nextText.cancelled)
  }
}

/** From its posting on, everybody who reads the result can read where it hangs and what was said against it. */
function postedPage({ track, state }: SurveyPage['survey']): Act[] {
  return track === 'official' && hasResult(state) && state !== 'counted' ? ['post'] : []
}

/** An official result hangs in every village before it goes up. */
function whilePosting(posted: boolean, results: Act[]): Next {
  return posted
    ? { text: nextText.posted, main: 'submit', others: results }
    : { text: nextText.countedOfficial, main: 'post', others: results }
}

/** Cards first, then answers; when every household has answered there is nothing left to wait for. */
function whileOpen({ cards, received, households, collection }: Around, more: Act[]): Next {
  const others: Act[] = collection ? ['collection', ...more] : more
  if (cards && cards.allowed === 0) {
    return { text: nextText.cardsAwaited, main: undefined, others: ['cards', 'poster', ...more] }
  }
  if (cards && cards.printed < cards.allowed) {
    const left = formatCount(cards.allowed - cards.printed)
    return { text: nextText.cardsToPrint(left), main: 'cards', others: ['poster', ...more] }
  }
  if (collection?.done) {
    return { text: nextText.openDone, main: 'close', others: ['collection', 'poster'] }
  }
  if (received !== undefined && households && received >= households) {
    if (collection) return { text: nextText.openAllCards, main: 'collection', others: more }
    const rest = others.filter((act) => act !== 'close')
    return { text: nextText.openAll, main: 'close', others: ['poster', ...rest] }
  }
  if (cards && received) {
    return { text: nextText.openLacking, main: 'remind', others: ['poster', ...more] }
  }
  if (cards) return { text: nextText.openCards, main: 'poster', others: ['cards', ...others] }
  const text = received === 0 ? nextText.openNobody : nextText.open
  return { text, main: 'poster', others }
}

/** While answers that were given in time may still arrive, counting is possible but not urged. */
function beforeCount(
  survey: SurveyPage['survey'],
  { now, collection }: Around,
  reopen: Act[],
): Next {
  if (collection && !collection.done) {
    const text = nextText.closedReconcile(collection.left)
    return { text, main: 'collection', others: reopen }
  }
  const reconciled: Act[] = collection ? ['collection'] : []
  const until = lateUntil(survey)
  if (until === null || now.toISOString() >= until) {
    return { text: nextText.closed, main: 'count', others: [...reconciled, ...reopen] }
  }
  const text = nextText.closedLately(formatInstant(until))
  return { text, main: undefined, others: ['count', ...reconciled, ...reopen] }
}
