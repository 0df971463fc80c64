import type { DisclosurePolicy } from './policy.ts'
import { atMost, type decidePrecision, type Precision } from './precision.ts'

// What is taken out of a result was shown in it before: whoever has both papers can subtract one from the other.

export type Decision = ReturnType<typeof decidePrecision>

export function precisionFor(decision: Decision | undefined, id: string): Precision {
  return decision?.siblings.get(id) ?? 'hidden'
}

/**
 * What a part showed before, less what it shows after something was taken out of it, is what was taken out: neither
 * of the two shows more than the other may.
 */
export function likeTaken(
  decision: Decision,
  parts: readonly { id: string; takenFrom?: string | undefined }[],
): Decision {
  const siblings = new Map(decision.siblings)
  for (const { takenFrom } of parts) {
    if (takenFrom === undefined) continue
    const together = parts.filter((part) => part.id === takenFrom || part.takenFrom === takenFrom)
    const least = together.reduce<Precision>(
      (precision, { id }) => atMost(precision, precisionFor(decision, id)),
      'exact',
    )
    for (const { id } of together) siblings.set(id, least)
  }
  return { ...decision, siblings }
}

interface Taken {
  /** Parts taken out of the whole afterwards. */
  voided?: ReadonlySet<string> | undefined
  policy: Pick<DisclosurePolicy, 'minimum' | 'exactFrom'>
}

/**
 * The sum before and the sum after a part is taken out differ by that part: the later one shows no more
 * than each of the parts taken out does, and no more than the size of what is left allows.
 */
export function without(decision: Decision, { voided, policy }: Taken, left: number): Decision {
  if (!voided || voided.size === 0) return decision
  const { minimum, exactFrom } = policy
  const own = left >= exactFrom ? 'exact' : left >= minimum ? 'rounded' : 'hidden'
  const total = [...voided].reduce<Precision>(
    (precision, id) => atMost(precision, precisionFor(decision, id)),
    atMost(decision.total, own),
  )
  return { ...decision, total }
}
