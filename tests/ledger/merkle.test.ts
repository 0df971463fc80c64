import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash, merkleRoot } from '#server/ledger/merkle.ts'

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The definition of RFC 6962 § 2.1, word for word: split at the largest power of two below n. */
function byDefinition(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hash()
  if (leaves.length === 1) return leaves[0] as Uint8Array
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return hash(
    Buffer.from([1]),
    byDefinition(leaves.slice(0, split)),
    byDefinition(leaves.slice(split)),
  )
}

test('the root is that of RFC 6962 for any number of leaves', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (contents) => {
      const leaves = contents.map(leafHash)
      expect(merkleRoot(leaves).toString('hex')).toBe(
        Buffer.from(byDefinition(leaves)).toString('hex'),
      )
    }),
  )
})

test('another leaf, or another order, is another root', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((text) => leafHash(Buffer.from(text)))
  if (!a || !b || !c) throw new Error('missing')
  const roots = [[a, b], [b, a], [a, b, c], [a]].map((leaves) => merkleRoot(leaves).toString('hex'))
  expect(new Set(roots).size).toBe(4)
})
