import type { Answers, AnswerValue } from '#shared/forms/document.ts'
import { type Journey, journeyOf } from '#shared/forms/journey.ts'
import type { PhonePage } from '#shared/forms/page.ts'
import type { Say } from '../common/localized.ts'
import { speaker } from '../common/localized.ts'
import { sendWith } from './card.ts'
import type { CardTools } from './card-tools.tsx'
import { type Draft, isBegun, loadDraft, newDraft } from './draft.ts'
import { type Look, loadLook } from './look.ts'
import { type Outbox, openOutbox } from './outbox.ts'
import { go, start, villages } from './place.ts'
import type { Outcome } from './send.ts'
import { openStore, type Store } from './store.ts'

/** All that one open page knows. Screens are drawn from it, acts change it and draw again. */
export type Questionnaire = {
  page: PhonePage
  store: Store
  /** What ends with the household: on a team's phone it lives no longer than the tab. */
  brief: Store
  /** The phone of a helper or a collection team goes from house to house. */
  team: boolean
  outbox: Outbox
  draft: Draft
  look: Look
  /** An answer is to be given here, whatever became of the last one. */
  again?: boolean
  /** What is wrong on this screen, and the id of the field that it leads to. */
  wrong?: { message: string; field: string } | undefined
  /** The check page has asked about skipped questions; the footer asks whether to erase. */
  asked?: 'skipped' | 'erase' | undefined
  /** Of a survey with cards: what they are asked and exchanged with, once it is here. */
  cards?: CardTools | undefined
  /** The code of a card as it was scanned or as far as it is typed. */
  code?: string | undefined
  /** What is being read aloud, and what could not be. */
  heard?: string | undefined
  unheard?: string | undefined
  journey: Journey
  say: Say
  draw(): void
}

/** What most parts of a screen are given: the one object itself, never a copy, for acts change it. */
export type Knowing = { q: Questionnaire }

/** Chosen for "not in the list"; ids of villages have no colon. */
export const otherVillage = ':other'

/** Own fingers on the team's phone; someone else reads and taps. */
const teamModes = ['teamPhone', 'helped'] as const

/** Looked at in the console, nothing leaves the memory of the page, and every answer counts as sent. */
const noStorage = () => undefined as never
const lookedAt: Outcome = { kind: 'sent', reply: { receipt: 'XEMTRUOCXEMTRUOC', signed: '' } }

/** Picks up what this phone holds for the survey. `draw` puts the screen on the page. */
export function openQuestionnaire(
  page: PhonePage,
  draw: (q: Questionnaire) => void,
): Questionnaire {
  const search = new URLSearchParams(location.search)
  const mode = teamModes.find((one) => one === search.get('mode')) || 'self'
  const language = page.document.languages.find((one) => one === search.get('lang')) || 'vi'
  const team = mode !== 'self'
  const place = (area: () => Storage) =>
    openStore(team ? `${page.slug}.team` : page.slug, page.preview ? noStorage : area)
  const store = place(() => localStorage)
  const brief = team ? place(() => sessionStorage) : store
  const q: Questionnaire = {
    page,
    store,
    brief,
    team,
    outbox: openOutbox({
      store,
      brief,
      team,
      send: async (body, card, amend) =>
        page.preview ? lookedAt : sendWith(page.slug, body, card, amend),
      changed: () => q.draw(),
    }),
    draft: loadDraft(brief, page, newDraft({ mode, language })),
    look: loadLook(brief),
    journey: journeyOf(page.document, {}),
    say: speaker('vi'),
    draw: () => {
      q.journey = journeyOf(page.document, q.draft.answers)
      q.say = speaker(q.draft.language)
      draw(q)
    },
  }
  return q
}

/**
 * True while an answer is being given; else the screen is about the last one sent off, which on a
 * team's phone nobody sees who opens the page.
 */
export function isAnswering({ again, team, draft }: Questionnaire): boolean {
  return (again === undefined ? team : again) || isBegun(draft)
}

export function answer(q: Questionnaire, key: string, value: AnswerValue | undefined): void {
  const { draft } = q
  if (key === villages) draft.village = value === otherVillage ? null : String(value)
  else if (value === undefined) delete draft.answers[key]
  else draft.answers[key] = value
  keep(q)
}

export function setLanguage(q: Questionnaire, language: string): void {
  q.draft.language = language
  keep(q)
}

/** The same address in another language; what was answered is kept and found again. */
export function openIn(language: string): void {
  const search = new URLSearchParams(location.search)
  search.set('lang', language)
  location.search = `${search}`
}

/** Begins a new answer on this phone, or goes on with one that came back, at that place. */
export function restart(q: Questionnaire, at: string, back?: Partial<Draft>): void {
  if (q.team) {
    q.outbox.turn()
    q.brief.remove('look')
    q.look = loadLook(q.brief)
  }
  q.draft = { ...newDraft(q.draft), ...back }
  q.again = true
  go(q, at)
}

/** Hands the draft over to the outbox, with these answers. */
export function send(q: Questionnaire, answers: Answers): void {
  const { id, salt, mode, village = null, card, token, signature } = q.draft
  const proof = token && signature ? { token, signature } : {}
  q.outbox.add({ id, version: q.page.version, village, mode, salt, answers, ...proof }, card)
  forget(q)
  q.outbox.flush().then(() => stayReachable(q))
}

/** Lets a worker keep the page for when there is no network; an extra that may fail. */
export function stayReachable({ page }: Questionnaire): void {
  if (page.preview || !('serviceWorker' in navigator)) return
  const scope = location.pathname
  navigator.serviceWorker.register('/s/worker.js', { scope }).catch(() => {})
}

/** Leaves nothing of this survey on the phone; of other households on a team's phone, what waits. */
export function erase(q: Questionnaire): void {
  q.outbox.turn()
  q.brief.remove('look')
  if (!q.team) q.store.remove('outbox')
  forget(q)
  go(q, start)
}

/** Takes over what another tab of this phone wrote. */
export function follow(q: Questionnaire): void {
  q.draft = loadDraft(q.brief, q.page, newDraft(q.draft))
  q.draw()
}

export function keep(q: Questionnaire): void {
  q.brief.write('draft', q.draft)
  q.draw()
}

function forget(q: Questionnaire): void {
  q.brief.remove('draft')
  q.draft = newDraft(q.draft)
  q.again = false
}
