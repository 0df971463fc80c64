import { AsyncLocalStorage } from 'node:async_hooks'

// SQLite has one connection behind a mutex: asking for it again inside a transaction waits for ever.
// The driver asks here before it hands out a connection, so that such a mistake fails at once, on both engines.

const inside = new AsyncLocalStorage<true>()

export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return inside.run(true, work)
}

export function refuseInsideTransaction(): void {
  if (inside.getStore()) throw new Error('Inside a transaction only its tx may be used, not the db')
}
