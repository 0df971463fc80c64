import { Refusal } from '../errors.ts'

interface Waiting<T, R> {
  item: T
  resolve(result: R): void
  reject(error: unknown): void
}

/**
 * Calls that come in together are answered together: whatever has arrived when the event loop comes round
 * goes into one `work`, at most `largest` at a time, one after the other. No timer: under load the groups
 * grow by themselves, and a lone call does not wait.
 * @throws Refusal unavailable when `room` calls are waiting already.
 */
export function createGathering<T, R>(
  work: (items: T[]) => Promise<R[]>,
  { largest, room }: { largest: number; room: number },
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let running = false

  const takeTurn = async () => {
    const group = waiting.splice(0, largest)
    try {
      const results = await work(group.map(({ item }) => item))
      group.forEach(({ resolve }, at) => void resolve(results[at] as R))
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
    running = waiting.length > 0
    if (running) setImmediate(takeTurn)
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= room) throw new Refusal('unavailable', 'busy')
      waiting.push({ item, resolve, reject })
      if (running) return
      running = true
      setImmediate(takeTurn)
    })
}
