import type { BallotContent } from '#shared/paper/schema.ts'
import type { ApiError } from '../api.ts'
import { asApiError } from '../load.ts'

// What was keyed and is not yet acknowledged. The typist never waits for the network: every ballot goes into this
// queue and, until the server has it, lies in the browser's own storage too, so that neither a lost connection nor a
// closed window loses one. In order, one at a time: a correction never overtakes what it corrects.

export interface KeyedBallot {
  id: string
  position: number
  content: BallotContent
}

/** A ballot to be saved; without one, to be taken back. */
export interface Sending {
  id: string
  ballot: KeyedBallot | null
}

export interface Outbox {
  /** Saves a ballot, or takes it back. What waits for the same ballot is replaced. */
  put(sending: Sending): void
  /** Sends what waits, now. */
  retry(): void
  waiting(): readonly Sending[]
  /** Why the first of them was refused for good: the page has to be loaded anew. */
  refusal(): ApiError | undefined
  /** Lets go of what was refused, so that the page shows what the server has. */
  forget(): void
  /** Nothing is sent any more; what waits stays in the storage. */
  end(): void
}

export interface OutboxOptions {
  /** Where it lies until it is acknowledged. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  name: string
  send: (sending: Sending) => Promise<unknown>
  onChange: () => void
  /** Milliseconds until a failed sending is tried again. */
  pause?: number
}

/** Errors after which the same may go through later; who was signed out goes on after signing in again. */
const passing = new Set<ApiError['code']>([
  ...(['network', 'unavailable', 'too_many', 'fault', 'unauthenticated'] as const),
])

export function createOutbox({
  storage,
  name,
  send,
  onChange,
  pause = 3000,
}: OutboxOptions): Outbox {
  let queue = readKept(storage, name)
  let refusal: ApiError | undefined
  let sending = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = () => {
    try {
      if (queue.length === 0) storage.removeItem(name)
      else storage.setItem(name, JSON.stringify(queue))
    } catch {
      // Storage that is full or shut: the queue in memory still sends.
    }
    onChange()
  }

  const sendNext = async () => {
    const [next] = queue
    if (ended || sending || !next || refusal) return
    sending = true
    let failed: ApiError | undefined
    try {
      await send(next)
      queue = queue.filter((one) => one !== next)
    } catch (reason) {
      failed = asApiError(reason)
    }
    sending = false
    if (failed && !passing.has(failed.code)) refusal = failed
    keep()
    if (failed && passing.has(failed.code)) timer = setTimeout(() => void sendNext(), pause)
    else void sendNext()
  }

  if (queue.length > 0) void sendNext()
  return {
    put(one) {
      // The first may be on its way already: then the newer one follows it.
      queue = [...queue.filter(({ id }, at) => id !== one.id || (sending && at === 0)), one]
      keep()
      void sendNext()
    },
    retry() {
      clearTimeout(timer)
      void sendNext()
    },
    waiting: () => queue,
    refusal: () => refusal,
    forget() {
      queue = []
      refusal = undefined
      keep()
    },
    end() {
      ended = true
      clearTimeout(timer)
    },
  }
}

function readKept(storage: Pick<Storage, 'getItem'>, name: string): Sending[] {
  try {
    return JSON.parse(storage.getItem(name) ?? '[]') as Sending[]
  } catch {
    return []
  }
}
