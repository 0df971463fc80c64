import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { BallotContent, StackView } from '#shared/paper/schema.ts'
import { keyBallot, type PassPlace, unkeyBallot } from './api.ts'
import { createOutbox, type KeyedBallot, type Outbox, type Sending } from './outbox.ts'

/** The ballots of a reading as they stand on this machine, and what of them the server has. */
export interface Keying {
  /** In the order of the pile. */
  ballots: readonly KeyedBallot[]
  outbox: Outbox
  add(content: BallotContent): void
  correct(ballot: KeyedBallot, content: BallotContent): void
  takeBackLast(): void
}

/** Keeps a reading going without ever waiting for the network. */
export function useKeying(place: PassPlace, own: StackView['own']): Keying {
  const [, draw] = useState(0)
  const outbox = useMemo(
    () =>
      createOutbox({
        storage: localStorage,
        name: `langnghe.paper.${place.stackId}.${place.pass}`,
        send: ({ id, ballot }) => (ballot ? keyBallot(place, ballot) : unkeyBallot(place, id)),
        onChange: () => draw((before) => before + 1),
      }),
    [place.slug, place.stackId, place.pass],
  )
  const ballots = useRef<KeyedBallot[] | undefined>(undefined)
  ballots.current ??= withWaiting(own, outbox.waiting())

  useEffect(() => {
    const retry = () => outbox.retry()
    window.addEventListener('online', retry)
    return () => {
      window.removeEventListener('online', retry)
      outbox.end()
    }
  }, [outbox])

  const change = (next: KeyedBallot[], sending: Sending) => {
    ballots.current = next
    outbox.put(sending)
  }
  return {
    ballots: ballots.current,
    outbox,
    add(content) {
      const before = ballots.current ?? []
      const position = (before.at(-1)?.position ?? 0) + 1
      const ballot = { id: freshId(), position, content }
      change([...before, ballot], { id: ballot.id, ballot })
    },
    correct(old, content) {
      const ballot = { ...old, content }
      const next = (ballots.current ?? []).map((one) => (one.id === old.id ? ballot : one))
      change(next, { id: old.id, ballot })
    },
    takeBackLast() {
      const last = ballots.current?.at(-1)
      if (!last) return
      change((ballots.current ?? []).slice(0, -1), { id: last.id, ballot: null })
    },
  }
}

/** What the server has, with what still waits on this machine from before. */
export function withWaiting(
  own: readonly KeyedBallot[],
  waiting: readonly Sending[],
): KeyedBallot[] {
  const byId = new Map(own.map((ballot) => [ballot.id, ballot]))
  for (const { id, ballot } of waiting) {
    if (ballot) byId.set(id, ballot)
    else byId.delete(id)
  }
  return [...byId.values()].sort((a, b) => a.position - b.position)
}

function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
