import { Refusal } from '../errors.ts'

interface Waiting<T, R> {
  item: T
  resolve(result: R): void
  reject(error: unknown): void
}

export interface Gathering {
  /** Most calls in one group. */
  largest: number
  /** Most calls that may wait. */
  room: number
  /** So many more times the event loop may come round while calls keep coming, before they are worked off. */
  patience: number
}

/**
 * Calls that come in together are answered together: they are gathered while the event loop keeps bringing
 * new ones, and go into one `work`, at most `largest` at a time, one group after the other. No timer: a lone
 * call waits for one round of the loop, and under load the groups grow by themselves.
 * @throws Refusal unavailable when `room` calls are waiting already.
 */
export function createGathering<T, R>(
  work: (items: T[]) => Promise<R[]>,
  { largest, room, patience }: Gathering,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let running = false

  const gather = (seen: number, rounds: number) => {
    const growing = waiting.length > seen && waiting.length < largest
    if (growing && rounds < patience) setImmediate(gather, waiting.length, rounds + 1)
    else void takeTurn()
  }

  const takeTurn = async () => {
    const group = waiting.splice(0, largest)
    try {
      const results = await work(group.map(({ item }) => item))
      group.forEach(({ resolve }, at) => void resolve(results[at] as R))
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
    running = waiting.length > 0
    if (running) setImmediate(gather, 0, 0)
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= room) throw new Refusal('unavailable', 'busy')
      waiting.push({ item, resolve, reject })
      if (running) return
      running = true
      setImmediate(gather, 0, 0)
    })
}
