import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha384 } from '#shared/tokens/sha384.ts'

test('the digest of every length around three blocks is the one that Node finds', () => {
  for (let length = 0; length <= 400; length++) {
    const message = randomBytes(length)
    const known = createHash('sha384').update(message).digest()
    expect(Buffer.from(sha384(message)), `${length} bytes`).toEqual(known)
  }
})
