/** Whether two values of JSON say the same; the order of keys says nothing, a key without a value neither. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  const at = (value: object, key: string) => (value as Record<string, unknown>)[key]
  return [...keys].every((key) => isSame(at(one, key), at(other, key)))
}
