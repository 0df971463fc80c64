// What a villager can keep: enough of the leaf to find it in the public list. It proves that an
// answer was counted, not what it says.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567' // RFC 4648
const receiptLength = 16

/** The first 80 bits of a leaf in base32: 16 characters. */
export function receiptOf(leaf: Uint8Array): string {
  let receipt = ''
  let bits = 0
  let held = 0
  for (const byte of leaf) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && receipt.length < receiptLength) {
      bits -= 5
      receipt += alphabet[(held >> bits) & 31]
    }
    held &= 31
  }
  return receipt
}

/** In four groups, as it is shown and read aloud. */
export function receiptInGroups(receipt: string): string {
  return receipt.replace(/(.{4})(?=.)/g, '$1 ')
}

/**
 * A receipt as a villager may type it: any case, spaces, dashes, and the digits that look like
 * letters (base32 has no 0, 1, 8). Undefined when it isn't one.
 */
export function parseReceipt(typed: string): string | undefined {
  const receipt = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/0/g, 'O')
    .replace(/1/g, 'I')
    .replace(/8/g, 'B')
  return isReceipt(receipt) ? receipt : undefined
}

export function isReceipt(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z2-7]{16}$/.test(value)
}
