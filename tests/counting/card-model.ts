import { anAnswerWith, aToken, type Redeemed } from '../participation/scene.ts'

// What a survey with cards should look like after any sequence of steps: a few lists in memory, written from the rules
// and not from the program. `tests/counting/any-cards.test.ts` plays both side by side.

export type Answer = ReturnType<typeof anAnswerWith>

/** A card from the printer on. */
export interface ModelCard {
  village: string
  serial: number
  code: string
  withdrawn: boolean
  /** The blinded token it was used with, and the reply; or surrendered for a ballot of paper. */
  use?: { blinded: string; blindSignature: string; proof: Redeemed } | 'onPaper'
  sent?: Sent
  /** Acknowledged after a backup that was put back: the database has forgotten it, the phone has not. */
  lost?: Sent
  reported: boolean
}

/** What was acknowledged. */
export interface Sent {
  body: Answer
  receipt: string
}

/** A token whose card was used after a backup that was put back: it holds, and no use of a card is written down for it. */
export interface Stray {
  village: string
  proof: Redeemed
  sent?: Sent | undefined
  lost?: Sent | undefined
}

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a reply
  body: any
}

/** How a step reaches the program: a villager's phone, and the accounts. */
export interface Doors {
  phone(what: string, body: unknown): Promise<Reply>
  staff(method: string, what: string, body?: unknown): Promise<Reply>
}

/** What a step expects: a status, and for refusals the reason. */
export type Expected = [status: number, reason?: string]

export type CardStep = (doors: Doors, card: ModelCard) => Promise<[Reply, Expected]>

/** For cards that give no key: a number that nobody may have signed. */
const noToken = {
  blinded: 'A'.repeat(342),
  finish: () => ({ token: '', signature: '' }),
}

/** What a phone has made of it. */
export const phoneUse = ({ use }: ModelCard) => (use === 'onPaper' ? undefined : use)

const notNow: [Reply, Expected] = [{ status: 0, body: {} }, [0]]

const state = ({ use, withdrawn }: ModelCard) => (withdrawn ? 'unknown' : use ? 'used' : 'unused')

/** Everything that somebody may do with one card in any state, and what must come of it. */
export const cardSteps: Record<string, CardStep> = {
  check: async ({ phone }, card) => {
    const reply = await phone('card-checks', { code: card.code })
    return [reply, reply.body.state === state(card) ? [200] : [200, `not ${state(card)}`]]
  },

  redeem: async ({ phone }, card) => {
    const { publicKey } = (await phone('card-checks', { code: card.code })).body
    const { blinded, finish } = publicKey ? aToken(publicKey) : noToken
    const reply = await phone('redemptions', { code: card.code, blinded })
    if (card.withdrawn) return [reply, [404, 'card_unknown']]
    if (card.use) return [reply, [409, 'card_used']]
    const { blindSignature } = reply.body
    if (reply.status === 200) card.use = { blinded, blindSignature, proof: finish(blindSignature) }
    return [reply, [200]]
  },

  /** The reply was lost: the same question once more. */
  retry: async ({ phone }, card) => {
    const use = phoneUse(card)
    const { blinded, blindSignature } = use ?? { ...noToken, blindSignature: '' }
    const reply = await phone('redemptions', { code: card.code, blinded })
    if (card.withdrawn) return [reply, [404, 'card_unknown']]
    if (!use) return [reply, [422, 'fields']]
    return [reply, reply.body.blindSignature === blindSignature ? [200] : [200, 'another reply']]
  },

  submit: async (doors, card) => {
    const proof = phoneUse(card)?.proof
    return card.sent || !proof ? notNow : submit(doors, { ...card, proof }, card)
  },

  replay: async (doors, { sent }) => (sent ? replay(doors, sent) : notNow),

  /** A second answer with the same token. */
  another: async ({ phone }, { sent, village }) => {
    if (!sent) return notNow
    const { token, signature } = sent.body
    const reply = await phone('responses', anAnswerWith({ token, signature }, { village }))
    return [reply, [409, 'answer_other_content']]
  },

  /** The token of a village in another one. */
  elsewhere: async ({ phone }, card) => {
    const use = phoneUse(card)
    const { village } = card
    if (!use) return notNow
    const other = village === 'thon-ba' ? 'thon-hai' : 'thon-ba'
    const reply = await phone('responses', anAnswerWith(use.proof, { village: other }))
    return [reply, [422, 'token_invalid']]
  },

  void: (doors, card) => withdraw(doors, card, 'voided'),
  return: (doors, card) => withdraw(doors, card, 'returned'),

  report: async ({ phone }, card) => {
    const reply = await phone('used-card-reports', { code: card.code })
    if (card.withdrawn) return [reply, [404, 'card_unknown']]
    if (!card.use) return [reply, [409, 'wrong_state']]
    card.reported = true
    return [reply, [200]]
  },
}

/** The phone of a used card sends its answer, or the same one again where that was lost. */
async function submit(
  { phone }: Doors,
  { proof, village, lost }: Stray,
  memory: { sent?: Sent | undefined },
): Promise<[Reply, Expected]> {
  const body = lost?.body ?? anAnswerWith(proof, { village })
  const reply = await phone('responses', body)
  const { receipt } = reply.body
  if (reply.status === 201) memory.sent = { body, receipt }
  return [reply, !lost || receipt === lost.receipt ? [201] : [201, 'another receipt']]
}

async function replay({ phone }: Doors, sent: Sent): Promise<[Reply, Expected]> {
  const reply = await phone('responses', sent.body)
  return [reply, reply.body.receipt === sent.receipt ? [200] : [200, 'another receipt']]
}

/** A token that the database has forgotten is as good as any other: once. */
export async function lateAnswer(doors: Doors, stray: Stray): Promise<[Reply, Expected]> {
  return stray.sent ? replay(doors, stray.sent) : submit(doors, stray, stray)
}

async function withdraw(
  { staff }: Doors,
  card: ModelCard,
  kind: 'voided' | 'returned',
): Promise<[Reply, Expected]> {
  const body = { serials: [card.serial], kind, reason: 'Thử' }
  const reply = await staff('post', 'card-withdrawals', body)
  if (card.use) return [reply, [409, 'card_used']]
  if (card.withdrawn) return [reply, [422, 'card_unknown']]
  card.withdrawn = true
  return [reply, [200]]
}
