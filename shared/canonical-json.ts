export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * One text for one value: keys in code-unit order, no white space, every string in NFC, nothing for a key
 * without a value (RFC 8785 without its floats: numbers must be safe integers). What is hashed and signed,
 * an answer, an event or a result, is always this text.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
  }
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return `${value}`
  throw new Error(`${String(value)} has no canonical form`)
}
