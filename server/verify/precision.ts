// How much of a part may be shown, decided again from the policy in the publish event: 0 nothing, 1 a
// rounded share, 2 exactly.

export type Level = 0 | 1 | 2

export interface Part {
  id: string
  size: number
  level: Level
}

export interface Decision {
  total: Level
  of(id: string): Level
}

/** No part below `minimum` and no rest below it; nothing exact below `exactFrom`, nor by subtraction. */
export function decide(
  parts: readonly Part[],
  total: Level,
  { minimum, exactFrom }: { minimum: number; exactFrom: number },
): Decision {
  const everything = parts.reduce((sum, { size }) => sum + size, 0)
  if (total === 0 || (everything > 0 && everything < minimum)) return { total: 0, of: () => 0 }
  const levels = new Map<string, Level>()
  for (const { id, size, level } of parts) {
    const most: Level = size === 0 ? 2 : size < minimum ? 0 : size < exactFrom ? 1 : 2
    levels.set(id, least(level, most))
  }
  const whole = least(total, everything > 0 && everything < exactFrom ? 1 : 2)
  const bySize = [...parts].sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))
  lower(bySize, levels, 0, minimum)
  if (whole === 2) lower(bySize, levels, 1, exactFrom)
  return { total: whole, of: (id) => levels.get(id) ?? 0 }
}

export function least(...levels: Level[]): Level {
  return Math.min(...levels) as Level
}

/** Brings the smallest parts down to `level` until those down there are nobody or at least `enough`. */
function lower(
  bySize: readonly Part[],
  levels: Map<string, Level>,
  level: Level,
  enough: number,
): void {
  const isDown = ({ id }: Part) => (levels.get(id) ?? 0) <= level
  let down = bySize.filter(isDown).reduce((sum, { size }) => sum + size, 0)
  for (const part of bySize) {
    if (down === 0 || down >= enough) return
    if (isDown(part)) continue
    levels.set(part.id, level)
    down += part.size
  }
}
