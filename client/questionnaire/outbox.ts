// Answers that were sent off and are not acknowledged yet. Nothing leaves it but by the server's
// word: stored there, or refused for good.
import type { ResponseBody, ResponseReply } from '#shared/responses/schema.ts'
import type { HeldCard } from './card.ts'
import { delayAfter, type Outcome, type RefusalKind } from './send.ts'
import type { Store } from './store.ts'

export type Parcel = {
  body: ResponseBody
  /** To be exchanged for the token that the answer goes out with. */
  card?: HeldCard | undefined
  /** At least one attempt came to nothing. */
  failed?: boolean
  refusal?: RefusalKind
}

export type Outbox = {
  /** The newest parcel; on a team's phone the one of the household that has just sent it. */
  last(): Parcel | undefined
  /** How many are neither acknowledged nor refused. */
  waiting(): number
  refused(): number
  /** What the server said of the last answer that it took; on a team's phone of that household's. */
  reply(): ResponseReply | undefined
  /** True while an attempt is under way. */
  sending: boolean
  add(body: ResponseBody, card?: HeldCard): void
  /** Sends what waits, one after the other; what fails is tried again later, with the same id. */
  flush(): Promise<void>
  drop(id: string): void
  /** Forgets whose the last parcel was, its receipt, and what was refused; what waits goes on waiting. */
  turn(): void
}

/** Writes down how far a parcel has come, before the next step is tried. @returns what then waits */
export type Amend = (change: (parcel: Parcel) => Partial<Parcel>) => Parcel | undefined

export type OutboxPlace = {
  store: Store
  /** Where a receipt is kept. */
  brief: Store
  /** One household after the other: none may come upon what another one sent. */
  team: boolean
  send(body: ResponseBody, card: HeldCard | undefined, amend: Amend): Promise<Outcome>
  changed(): void
}

/** So long a receipt and its signature stay on the phone. */
export const replyDays = 14

export function openOutbox({ store, brief, team, send, changed }: OutboxPlace): Outbox {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let own: string | undefined
  const parcels = () => store.read<Parcel[]>('outbox') || []
  const without = (id: string) => parcels().filter(({ body }) => body.id !== id)
  const isOwn = (id: string) => !team || id === own
  const unsent = () => parcels().filter(({ refusal }) => !refusal)
  const alter = (change: (one: Parcel) => Partial<Parcel>, id?: string) =>
    store.write(
      'outbox',
      parcels().map((one) => (!id || one.body.id === id ? { ...one, ...change(one) } : one)),
    )

  const outbox: Outbox = {
    last: () =>
      parcels()
        .filter(({ body }) => isOwn(body.id))
        .pop(),
    waiting: () => unsent().length,
    refused: () => parcels().length - unsent().length,
    reply: () => brief.read('reply', replyDays),
    sending: false,
    add: (body, card) => {
      own = body.id
      store.write('outbox', [...without(body.id), { body, card }])
      brief.remove('reply')
      changed()
    },
    drop: (id) => {
      store.write('outbox', without(id))
      changed()
    },
    turn: () => {
      own = undefined
      store.write('outbox', unsent())
      brief.remove('reply')
    },
    flush: async () => {
      const [next] = unsent()
      if (!next || outbox.sending) return
      clearTimeout(timer)
      outbox.sending = true
      changed()
      settle(next.body, await send(next.body, next.card, amending(next.body.id)))
      outbox.sending = false
      changed()
      if (failures) timer = setTimeout(outbox.flush, delayAfter(failures, Math.random()))
      else await outbox.flush()
    },
  }
  return outbox

  function amending(id: string): Amend {
    return (change) => {
      alter(change, id)
      return parcels().find(({ body }) => body.id === id)
    }
  }

  function settle(body: ResponseBody, outcome: Outcome): void {
    failures = outcome.kind === 'later' ? failures + 1 : 0
    // Marks only what is still there: an answer erased while it was under way stays erased.
    // Those behind it are not tried before it, so they are no nearer to being sent.
    if (outcome.kind === 'later') alter(() => ({ failed: true }))
    else if (outcome.kind === 'refused') {
      const { refusal } = outcome
      alter(() => (team ? { refusal, body: { ...body, answers: {} } } : { refusal }), body.id)
    } else {
      // First the acknowledgement: a phone that dies in between sends again and is told the same.
      if (isOwn(body.id)) brief.write('reply', outcome.reply)
      if (team) store.write('sent', (store.read<number>('sent') || 0) + 1)
      store.write('outbox', without(body.id))
    }
  }
}
