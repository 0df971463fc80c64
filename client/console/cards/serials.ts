/** As many as one act takes. */
export const mostSerials = 500

/**
 * Serials as they are read off a pile: `12, 15-20 33`. Undefined when a sign is no serial, a stretch runs backwards, there
 * is none, or there are more than one act takes.
 */
export function readSerials(typed: string): number[] | undefined {
  const parts = typed
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const serials = new Set<number>()
  for (const part of parts) {
    const [, from, to] = /^(\d{1,8})(?:-(\d{1,8}))?$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    if (!(first >= 1 && first <= last && last - first < mostSerials)) return undefined
    for (let serial = first; serial <= last; serial++) serials.add(serial)
  }
  return serials.size === 0 || serials.size > mostSerials
    ? undefined
    : [...serials].sort((a, b) => a - b)
}
