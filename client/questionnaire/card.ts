// The way to the part that only surveys with cards need: fetched beside the first screen, kept on the phone,
// and run only when its hash is the one that the page's policy names.
import type { ResponseBody } from '#shared/responses/schema.ts'
import type { CardTools } from './card-tools.tsx'
import type { Draft } from './draft.ts'
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

/** Changes the card of what waits, where it still waits. @returns what then stands there */
export type HoldSecret = (secret: string) => string

const address = '/s/card.js'
let loading: Promise<CardTools | undefined> | undefined

/** Where it is missing, a phone cannot make a token and the page without scripts has to do. */
export const canBlind = () => typeof BigInt === 'function'

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

/** Fetches the tools where they are needed and can run; what fails is tried again by the button. */
export async function openCards(q: Questionnaire): Promise<void> {
  if (q.page.survey.access !== 'card' || q.page.preview || !canBlind()) return
  q.cards = await loadTools()
  q.draw()
}

/** Sends an answer; with a card, exchanges it first. Interrupted anywhere, it goes on where it was. */
export async function sendWith(
  slug: string,
  body: ResponseBody,
  card: HeldCard | undefined,
  { hold, prove }: { hold: HoldSecret; prove(proof: Pick<Draft, 'token' | 'signature'>): void },
): Promise<Outcome> {
  if (!card) return sendResponse(slug, body)
  const tools = await loadTools()
  const proof = tools && (await tools.redeem(slug, card, hold))
  if (!proof) return { kind: 'later' }
  if (typeof proof === 'string') return { kind: 'refused', refusal: proof }
  // From here on the code is forgotten.
  prove(proof)
  return sendResponse(slug, { ...body, ...proof })
}

function loadTools(): Promise<CardTools | undefined> {
  loading =
    loading ||
    load()
      .catch(() => undefined)
      .then((tools) => {
        if (!tools) loading = undefined
        return tools
      })
  return loading
}

async function load(): Promise<CardTools | undefined> {
  const script = document.createElement('script')
  script.textContent = await (await fetchKept()).text()
  document.head.appendChild(script)
  return window.cardTools
}

async function fetchKept(): Promise<Response> {
  const cache = self.caches && (await caches.open('langnghe').catch(() => undefined))
  try {
    const fresh = await fetch(address)
    if (!fresh.ok) throw fresh
    if (cache) await cache.put(address, fresh.clone())
    return fresh
  } catch (reason) {
    const held = cache && (await cache.match(address))
    if (!held) throw reason
    return held
  }
}
