// Two readings of one pile, held side by side.

/** Places, from 1, of a ballot in the two readings; 0 where one of them has none. */
export interface Pair {
  first: number
  second: number
}

/**
 * Which ballot of one reading is which of the other. With as many on both sides the places decide; else a
 * ballot was passed over or keyed twice, and the longest common sequence tells where, so that one slip does
 * not make all that follow differ.
 * @param first what was read, as texts that are equal when the readings are
 */
export function pairUp(first: readonly string[], second: readonly string[]): Pair[] {
  if (first.length === second.length) {
    return first.map((_content, at) => ({ first: at + 1, second: at + 1 }))
  }
  const pairs: Pair[] = []
  let [from, to] = [0, 0]
  for (const [one, other] of [...commonPlaces(first, second), [first.length, second.length]]) {
    pairs.push(...between(from, one ?? 0, to, other ?? 0))
    if ((one ?? 0) < first.length) pairs.push({ first: (one ?? 0) + 1, second: (other ?? 0) + 1 })
    from = (one ?? 0) + 1
    to = (other ?? 0) + 1
  }
  return pairs
}

/** What lies between two ballots that agree: pairs as far as both have some, then single ones. */
function between(from: number, until: number, to: number, untilTo: number): Pair[] {
  return Array.from({ length: Math.max(until - from, untilTo - to) }, (_, at) => ({
    first: from + at < until ? from + at + 1 : 0,
    second: to + at < untilTo ? to + at + 1 : 0,
  }))
}

/** Places, from 0, of a longest common sequence. */
function commonPlaces(first: readonly string[], second: readonly string[]): number[][] {
  const width = second.length + 1
  const lengths = new Uint16Array((first.length + 1) * width)
  const length = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = first.length - 1; one >= 0; one--) {
    for (let other = second.length - 1; other >= 0; other--) {
      lengths[one * width + other] =
        first[one] === second[other]
          ? length(one + 1, other + 1) + 1
          : Math.max(length(one + 1, other), length(one, other + 1))
    }
  }
  const places: number[][] = []
  let [one, other] = [0, 0]
  while (one < first.length && other < second.length) {
    if (first[one] === second[other]) places.push([one++, other++])
    else if (length(one + 1, other) >= length(one, other + 1)) one++
    else other++
  }
  return places
}
