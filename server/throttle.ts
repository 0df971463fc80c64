import { Refusal } from './errors.ts'

/**
 * At most `limit` tries per key in any `windowMs`, kept in memory only: nothing of who came from where
 * outlives the process. When more keys come than it holds, the oldest are forgotten.
 */
export interface Throttle {
  /** @throws Refusal too_many when the key has used up its tries. */
  check(key: string): void
  add(key: string): void
  forget(key: string): void
}

const maxKeys = 50_000

export function createThrottle(limit: number, windowMs: number, now: () => Date): Throttle {
  const windows = new Map<string, { startedAt: number; count: number }>()
  const current = (key: string) => {
    const window = windows.get(key)
    return window && now().getTime() - window.startedAt < windowMs ? window : undefined
  }
  return {
    check(key) {
      if ((current(key)?.count ?? 0) >= limit) throw new Refusal('too_many', 'too_many_requests')
    },
    add(key) {
      const window = current(key)
      if (window) {
        window.count++
        return
      }
      windows.delete(key)
      windows.set(key, { startedAt: now().getTime(), count: 1 })
      if (windows.size > maxKeys) windows.delete(windows.keys().next().value as string)
    },
    forget: (key) => void windows.delete(key),
  }
}
