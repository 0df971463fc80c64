// The way to the part that only surveys with cards need: fetched beside the first screen and
// run only when its hash is the one that the page's policy names.
import type { ResponseBody } from '#shared/responses/schema.ts'
import type { CardTools } from './card-tools.tsx'
import type { Amend } from './outbox.ts'
import type { Questionnaire } from './questionnaire.ts'
import { type Outcome, sendResponse } from './send.ts'

/** A household's card, from the moment it was found unused until its token is signed. */
export type HeldCard = {
  code: string
  /** Modulus of the village's key, base64url. */
  publicKey: string
  /** Token, salt and factor, kept before the card is used: the same again gets the same reply. */
  secret?: string
}

export function needsCard({ page, draft }: Questionnaire): boolean {
  return page.survey.access === 'card' && !page.preview && !draft.card && !draft.token
}

/** The code in the address leaves it at once: neither history nor anybody else is to keep it. */
export function takeCode(q: Questionnaire): void {
  const [, code] = /^#(\d{15})$/.exec(location.hash) || []
  if (!code) return
  history.replaceState(history.state, '', location.pathname + location.search)
  q.code = code
  if (q.draft.card && q.draft.card.code !== code) delete q.draft.card
}

/** Fetches the tools where they are needed; what fails is tried again by the button. */
export async function openCards(q: Questionnaire): Promise<void> {
  if (q.page.survey.access !== 'card' || q.page.preview) return
  q.cards = await loadTools()
  q.draw()
}

/** Sends an answer; with a card, exchanges it first. Interrupted anywhere, it goes on where it was. */
export async function sendWith(
  slug: string,
  body: ResponseBody,
  card: HeldCard | undefined,
  amend: Amend,
): Promise<Outcome> {
  if (!card) return sendResponse(slug, body)
  const tools = await loadTools()
  return tools ? tools.exchange({ slug, body, card, amend, sendResponse }) : { kind: 'later' }
}

/** Once it is there, it stays; it is needed only where the network is needed too. */
function loadTools(): Promise<CardTools | undefined> {
  return window.cardTools ? Promise.resolve(window.cardTools) : load().catch(() => undefined)
}

async function load(): Promise<CardTools | undefined> {
  const script = document.createElement('script')
  script.textContent = await (await fetch('/s/card.js')).text()
  document.head.appendChild(script)
  return window.cardTools
}
