import { type Figure, figureOf } from './figure.ts'
import type { DisclosurePolicy } from './policy.ts'
import type { Limits, Precision } from './precision.ts'
import { addShares, type Share } from './ratio.ts'

// The sum of several results each of which is shown by itself already. What they show is settled, so only the
// sum can give way: it is never one from which what a small result keeps back could be worked out.

/** One result's share of something, and what its own page shows of it. */
export interface Addend {
  share: Share
  /** How many answers it is about. */
  size: number
  precision: Precision
}

export interface Added {
  figure: Figure | null
  /**
   * `all`: every addend is in it, to the last answer; `rounded`: every one, and rounded, or too few to be shown;
   * `exactOnly`: only what is shown exactly, which adds nothing to what everybody can add.
   */
  of: 'all' | 'rounded' | 'exactOnly'
}

/**
 * The sum of all if what is not shown exactly are several, and large enough together; `apart`: it is of those that
 * are shown exactly in any case, because another sum has left some out.
 */
export function addShown(
  addends: readonly Addend[],
  policy: DisclosurePolicy,
  { apart = false }: { apart?: boolean } = {},
): Added {
  const of = apart ? 'exactOnly' : howMuch(addends, policy)
  const taken = of === 'exactOnly' ? addends.filter(isExact) : addends
  const size = sizeOf(taken)
  const precision = size < policy.minimum ? 'hidden' : of === 'rounded' ? 'rounded' : 'exact'
  return { figure: figureOf(addShares(taken.map(({ share }) => share)), precision, policy), of }
}

function howMuch(addends: readonly Addend[], { minimum, exactFrom }: Limits): Added['of'] {
  const answered = addends.filter(({ size }) => size > 0)
  const inexact = answered.filter((one) => !isExact(one))
  const hidden = sizeOf(inexact.filter(({ precision }) => precision === 'hidden'))
  const enough = inexact.length > 1 && sizeOf(inexact) >= exactFrom
  const hides = hidden === 0 || hidden >= minimum
  if (inexact.length === 0 || (enough && hides)) return 'all'
  // Nothing is shown exactly: a rounded sum of rounded parts is no equation.
  return hidden === 0 && inexact.length === answered.length ? 'rounded' : 'exactOnly'
}

function isExact({ precision }: Addend): boolean {
  return precision === 'exact'
}

function sizeOf(addends: readonly Addend[]): number {
  return addends.reduce((sum, { size }) => sum + size, 0)
}
