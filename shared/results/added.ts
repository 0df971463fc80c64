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
  /** Whether every addend is in it; else only those that are shown exactly. */
  whole: boolean
}

/**
 * All of them if what is not shown exactly is a group of its own; else only what is shown exactly, which adds
 * nothing to what everybody can add. `apart`: only these in any case, because another sum has left some out.
 */
export function addShown(
  addends: readonly Addend[],
  policy: DisclosurePolicy,
  { apart = false }: { apart?: boolean } = {},
): Added {
  const whole = !apart && hidesEnough(addends, policy)
  const taken = whole ? addends : addends.filter(({ precision }) => precision === 'exact')
  return {
    figure: figureOf(
      addShares(taken.map(({ share }) => share)),
      precisionOf(taken, policy),
      policy,
    ),
    whole,
  }
}

function hidesEnough(addends: readonly Addend[], { minimum, exactFrom }: Limits): boolean {
  const answered = addends.filter(({ size }) => size > 0)
  const inexact = answered.filter(({ precision }) => precision !== 'exact')
  const hidden = sizeOf(inexact.filter(({ precision }) => precision === 'hidden'))
  if (hidden > 0 && hidden < minimum) return false
  // Nothing is shown exactly: a rounded sum of rounded parts is no equation.
  if (hidden === 0 && inexact.length === answered.length) return true
  return inexact.length === 0 || (inexact.length > 1 && sizeOf(inexact) >= exactFrom)
}

function precisionOf(addends: readonly Addend[], { minimum, exactFrom }: Limits): Precision {
  const size = sizeOf(addends)
  if (size < minimum) return 'hidden'
  return size < exactFrom ? 'rounded' : 'exact'
}

function sizeOf(addends: readonly Addend[]): number {
  return addends.reduce((sum, { size }) => sum + size, 0)
}
