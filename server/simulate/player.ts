import { openSession } from '../accounts/sessions.ts'
import { createApp } from '../app.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'

/** Somebody who can be played: their requests pass the same door as everybody's. */
export interface Player {
  /** The clock of everything that is played. */
  setNow(instant: Date): void
  now(): Date
  /** A request by somebody who has signed in. @returns the reply's body */
  as(accountId: string): Ask
  /** A request by nobody in particular. */
  anyone: Ask
}

// biome-ignore lint/suspicious/noExplicitAny: the reply of any endpoint
export type Ask = (method: string, path: string, body?: unknown) => Promise<any>

/** Plays people against the program itself, with a clock that can be moved. */
export function createPlayer(real: Context, start: Date): Player & { ctx: Context } {
  let now = start
  const ctx: Context = { ...real, now: () => now }
  const app = createApp(ctx)

  const ask = async (cookie: string | undefined, ...[method, path, body]: Parameters<Ask>) => {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (cookie) headers.set('cookie', `langnghe_session=${cookie}`)
    const init = { method: method.toUpperCase(), headers }
    const response = await app.request(
      path,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    )
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return JSON.parse(text)
  }
  return {
    ctx,
    now: () => now,
    setNow: (instant) => {
      now = instant
    },
    anyone: (...call) => ask(undefined, ...call),
    as:
      (accountId) =>
      async (...call) =>
        ask(await transact(ctx.db, (tx) => openSession(ctx, tx, accountId)), ...call),
  }
}
