/** Keeps what is costly to make and the same for everybody; the longest unused goes first. */
export interface PageCache<T> {
  /** The page kept under the key, or a new one; who comes while it is being made waits for the same one. */
  get(key: string, make: () => Promise<T>): Promise<T>
}

export function createPageCache<T>(room: number): PageCache<T> {
  const kept = new Map<string, Promise<T>>()
  return {
    get(key, make) {
      const known = kept.get(key)
      const page = known ?? make()
      // To the end of the line; one that fails leaves it.
      kept.delete(key)
      kept.set(key, page)
      if (known) return page
      page.catch(() => kept.delete(key))
      if (kept.size > room) kept.delete(kept.keys().next().value as string)
      return page
    },
  }
}
