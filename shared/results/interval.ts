import type { Bound, Share } from './ratio.ts'

// Evidence for reviewers, never a rule: who answers is not a random sample, so an interval doesn't
// overturn a verdict. Floats are good enough here and only here.

/** Both ends of a 95 % interval, 0..1. */
export interface Interval {
  low: number
  high: number
}

export interface Evidence {
  interval: Interval
  /** "Sát ngưỡng, cần xem xét": the threshold lies within the interval. */
  crosses: boolean
}

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959964

/**
 * Wilson's score interval (1927). With `population` the sample is scaled by (N − 1)/(N − n), the finite
 * population correction. Undefined when nothing was counted, and when everybody was: then nothing is uncertain.
 */
export function wilson(share: Share, population?: number): Interval | undefined {
  if (share.of <= 0) return undefined
  if (population !== undefined && share.of >= population) return undefined
  const scale = population === undefined ? 1 : (population - 1) / (population - share.of)
  const n = share.of * scale
  const x = share.count * scale
  const middle = (x + (z * z) / 2) / (n + z * z)
  const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The interval of a share beside a bound; `population` is the number of households it was drawn from.
 * `households`: how many stand behind the share, where it is of several answers of each: what one household says
 * of nineteen contents is not nineteen draws.
 */
export function evidenceFor(
  share: Share,
  bound: Bound,
  population: number,
  households = share.of,
): Evidence | undefined {
  if (share.of <= 0) return undefined
  const count = (share.count * households) / share.of
  const interval = wilson({ count, of: households }, population)
  if (!interval) return undefined
  const at = bound.share.num / bound.share.den
  const { low, high } = interval
  const crosses = bound.comparison === 'atLeast' ? low < at && high >= at : low <= at && high > at
  return { interval, crosses }
}
