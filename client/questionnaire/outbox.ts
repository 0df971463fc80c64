// Answers that were sent off and are not acknowledged yet. Nothing leaves it but by the server's
// word: stored there, or refused for good.
import type { ResponseBody, ResponseReply } from '#shared/responses/schema.ts'
import { delayAfter, type Outcome, type RefusalKind } from './send.ts'
import type { Store } from './store.ts'

export type Parcel = {
  body: ResponseBody
  /** At least one attempt came to nothing. */
  failed?: boolean
  refusal?: RefusalKind
}

export type Outbox = {
  /** The newest parcel. */
  last(): Parcel | undefined
  /** How many are neither acknowledged nor refused. */
  waiting(): number
  /** What the server said of the last answer that it took. */
  reply(): ResponseReply | undefined
  /** True while an attempt is under way. */
  sending: boolean
  add(body: ResponseBody): void
  /** Sends what waits, one after the other; what fails is tried again later, with the same id. */
  flush(): Promise<void>
  drop(id: string): void
}

const replyDays = 14

export function openOutbox(
  store: Store,
  send: (body: ResponseBody) => Promise<Outcome>,
  changed: () => void,
): Outbox {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const parcels = () => store.read<Parcel[]>('outbox') ?? []
  const without = (id: string) => parcels().filter(({ body }) => body.id !== id)
  // Marks only what is still there: an answer erased while it was under way stays erased.
  const mark = (id: string, change: Partial<Parcel>) => {
    const marked = parcels().map((one) => (one.body.id === id ? { ...one, ...change } : one))
    store.write('outbox', marked)
  }

  const unsent = () => parcels().filter(({ refusal }) => !refusal)

  const outbox: Outbox = {
    last: () => parcels().pop(),
    waiting: () => unsent().length,
    reply: () => store.read('reply', replyDays),
    sending: false,
    add: (body) => {
      store.write('outbox', [...without(body.id), { body }])
      store.remove('reply')
      changed()
    },
    drop: (id) => {
      store.write('outbox', without(id))
      changed()
    },
    flush: async () => {
      const [next] = unsent()
      if (!next || outbox.sending) return
      clearTimeout(timer)
      outbox.sending = true
      changed()
      settle(next.body, await send(next.body))
      outbox.sending = false
      changed()
      if (failures) timer = setTimeout(outbox.flush, delayAfter(failures, Math.random()))
      else await outbox.flush()
    },
  }
  return outbox

  function settle(body: ResponseBody, outcome: Outcome): void {
    failures = outcome.kind === 'later' ? failures + 1 : 0
    if (outcome.kind !== 'sent') {
      mark(body.id, outcome.kind === 'later' ? { failed: true } : { refusal: outcome.refusal })
      return
    }
    // First the acknowledgement: a phone that dies in between sends again and is told the same.
    store.write('reply', outcome.reply)
    store.write('outbox', without(body.id))
  }
}
