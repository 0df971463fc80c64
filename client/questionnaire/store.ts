// What this phone keeps for one survey. Where the browser forbids it, the page goes on with its
// memory, and says so.

export type Store = {
  /** False: what is written is gone when the page is closed. */
  lasting: boolean
  /** Undefined when nothing was written, or so many days ago. */
  read<T>(name: string, days?: number): T | undefined
  write(name: string, value: unknown): void
  remove(name: string): void
}

type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
/** The day alone: no phone need know at what hour somebody answered. */
type Kept = { day: number; value: unknown }

const dayLength = 864e5

export function openStore(slug: string, area: () => Area, now: () => number = Date.now): Store {
  const memory: Record<string, string> = {}
  const today = () => Math.floor(now() / dayLength)
  const keyOf = (name: string) => `langnghe.${slug}.${name}`
  const store: Store = {
    lasting: true,
    read: (name, days = Number.POSITIVE_INFINITY) => {
      const text = memory[name] || attempt(() => area().getItem(keyOf(name)))
      const kept: Kept | undefined = text ? attempt(() => JSON.parse(text)) : undefined
      if (kept && today() - kept.day < days) return kept.value as never
      // Whoever gets the phone after that finds nothing either.
      if (kept) store.remove(name)
    },
    write: (name, value) => {
      const text = JSON.stringify({ day: today(), value } satisfies Kept)
      const written = attempt(() => {
        area().setItem(keyOf(name), text)
        return true
      })
      store.lasting = !!written
      if (written) delete memory[name]
      else memory[name] = text
    },
    remove: (name) => {
      delete memory[name]
      attempt(() => area().removeItem(keyOf(name)))
    },
  }
  store.write('probe', 0)
  store.remove('probe')
  return store
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
