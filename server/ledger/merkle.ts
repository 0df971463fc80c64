import { createHash } from 'node:crypto'

const leafPrefix = Buffer.from([0])
const nodePrefix = Buffer.from([1])

/** SHA-256(0x00 ‖ content): a leaf can never be taken for a node (RFC 6962 § 2.1). */
export function leafHash(content: Uint8Array): Buffer {
  return createHash('sha256').update(leafPrefix).update(content).digest()
}

/** Root over leaf hashes in the given order (RFC 6962 § 2.1); of none: SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  let level = leaves
  while (level.length > 1) level = pairUp(level)
  return Buffer.from(level[0] as Uint8Array)
}

// An odd one out moves up unchanged: the same tree as the recursive definition of RFC 6962.
function pairUp(level: readonly Uint8Array[]): Uint8Array[] {
  const next: Uint8Array[] = []
  for (let at = 0; at < level.length; at += 2) {
    const left = level[at] as Uint8Array
    const right = level[at + 1]
    next.push(
      right ? createHash('sha256').update(nodePrefix).update(left).update(right).digest() : left,
    )
  }
  return next
}
