import type { DisclosurePolicy } from './policy.ts'

// Decides which of several siblings may show numbers, so that no published numbers can be subtracted to
// lay bare a small group: of everything hidden together there are none or at least `minimum` answers, and of
// everything not exact, when the total is exact, none or at least `exactFrom`.

export type Precision = 'hidden' | 'rounded' | 'exact'

export interface Sized {
  id: string
  /** How many answers the numbers are about. */
  size: number
  /** What an earlier decision left; this one only takes away. */
  precision: Precision
}

export type Limits = Pick<DisclosurePolicy, 'minimum' | 'exactFrom'>

/** The precision of every sibling, by id, and of their sum. The order of the siblings makes no difference. */
export function decidePrecision(
  siblings: readonly Sized[],
  total: Precision,
  limits: Limits,
): { total: Precision; siblings: Map<string, Precision> } {
  const sum = siblings.reduce((all, { size }) => all + size, 0)
  if (total === 'hidden' || (sum > 0 && sum < limits.minimum)) {
    return { total: 'hidden', siblings: new Map(siblings.map(({ id }) => [id, 'hidden'])) }
  }
  const bySize = [...siblings].sort(smallestFirst).map((sibling) => ({ ...sibling }))
  for (const sibling of bySize) sibling.precision = ownPrecision(sibling, limits)
  const totalPrecision = atMost(total, sum < limits.exactFrom && sum > 0 ? 'rounded' : 'exact')
  hideComplement(bySize, limits.minimum)
  if (totalPrecision === 'exact') roundComplement(bySize, limits.exactFrom)
  return {
    total: totalPrecision,
    siblings: new Map(bySize.map(({ id, precision }) => [id, precision])),
  }
}

/** The lesser of two precisions. */
export function atMost(a: Precision, b: Precision): Precision {
  if (a === 'hidden' || b === 'hidden') return 'hidden'
  return a === 'rounded' || b === 'rounded' ? 'rounded' : 'exact'
}

/** What the size alone allows; nobody at all is nothing to hide. */
function ownPrecision({ size, precision }: Sized, limits: Limits): Precision {
  if (size === 0) return precision
  if (size < limits.minimum) return 'hidden'
  return atMost(precision, size < limits.exactFrom ? 'rounded' : 'exact')
}

/** Total minus everything visible is what is hidden: hide on until that is a group of its own. */
function hideComplement(bySize: Sized[], minimum: number): void {
  let hidden = sizeOf(bySize, ({ precision }) => precision === 'hidden')
  for (const sibling of bySize) {
    if (hidden === 0 || hidden >= minimum) return
    if (sibling.precision === 'hidden') continue
    sibling.precision = 'hidden'
    hidden += sibling.size
  }
}

/** An exact total minus the exact siblings would be exact for the rounded rest. */
function roundComplement(bySize: Sized[], exactFrom: number): void {
  let rest = sizeOf(bySize, ({ precision }) => precision !== 'exact')
  for (const sibling of bySize) {
    if (rest === 0 || rest >= exactFrom) return
    if (sibling.precision !== 'exact') continue
    sibling.precision = 'rounded'
    rest += sibling.size
  }
}

function sizeOf(siblings: readonly Sized[], which: (sibling: Sized) => boolean): number {
  return siblings.reduce((sum, sibling) => (which(sibling) ? sum + sibling.size : sum), 0)
}

/** By size, then by id, so that the same siblings always give the same answer. */
function smallestFirst(a: Sized, b: Sized): number {
  return a.size - b.size || (a.id < b.id ? -1 : 1)
}
