import { type Random, secureRandom } from '#server/random.ts'

/** Chance that repeats itself (mulberry32): a failing test fails again. Keys are fresh, or come from a list. */
export function seededRandom(seed: number, rsaKey = secureRandom.rsaKey): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    below: (below) => Math.floor((next() / 4_294_967_296) * below),
    rsaKey,
  }
}

const keys: Promise<Uint8Array>[] = []

/**
 * RSA keys from one list for all worlds: to find one costs more than most tests. Those of one world are all different.
 * @param taken how many the world has had already
 */
export function preparedKeys(taken: number) {
  return {
    rsaKey: (...given: Parameters<Random['rsaKey']>): Promise<Uint8Array> => {
      const key = keys[taken] ?? secureRandom.rsaKey(...given)
      keys[taken++] = key
      return key
    },
    taken: () => taken,
  }
}
