export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * One text for one value: keys in code-unit order, no white space (RFC 8785 without its floats:
 * numbers must be safe integers). What is hashed and signed is always this text.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
    return `{${pairs.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`${value} is not a whole number and has no canonical form`)
  }
  return JSON.stringify(value)
}
