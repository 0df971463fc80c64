import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type GivenResponse, leafOf, textHash } from '#shared/responses/canonical.ts'
import { receiptOf } from '#shared/responses/receipt.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())

const given: GivenResponse = {
  survey: 'an-thinh-2026',
  version: 1,
  village: 'v-dong-mau',
  mode: 'self',
  salt: 'AAECAwQFBgcICQoLDA0ODw',
  answers: { road: 'notSatisfied', 'road.why': 'Đường ngập khi mưa', clinic: '4' },
}
const textKeys = ['road.why', 'other']

test('the record is the sorted JSON without the words', () => {
  const textSalt = createHash('sha256')
    .update('text')
    .update(Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'))
    .update('road.why')
    .digest()
  const text = createHash('sha256').update(textSalt).update('Đường ngập khi mưa').digest('hex')
  expect(canonical(given, textKeys, sha256)).toBe(
    `{"answers":{"clinic":"4","road":"notSatisfied","road.why":{"text":"${text}"}},` +
      '"mode":"self","salt":"AAECAwQFBgcICQoLDA0ODw","survey":"an-thinh-2026","version":1,' +
      '"village":"v-dong-mau"}',
  )
})

test('leaf and receipt of a known answer stay what they were', () => {
  // Computed with sha256sum and base32 of coreutils.
  const leaf = leafOf(canonical(given, textKeys, sha256), sha256)
  expect(Buffer.from(leaf).toString('hex')).toBe(
    '49d2abbf412f7fd5763ab2d353cb6b92bfa5ad28a9f59296d7bfd74a2cf204a1',
  )
  expect(receiptOf(leaf)).toBe('JHJKXP2BF575K5R2')
})

test('a paper answer names its stack, and no village is null', () => {
  const paper = canonical({ ...given, mode: 'paper', stack: 's7', village: null }, [], sha256)
  expect(paper).toContain('"salt":"AAECAwQFBgcICQoLDA0ODw","stack":"s7","survey"')
  expect(paper).toContain('"village":null')
})

test('nothing but the record enters it, whatever the caller holds', () => {
  const received = { ...given, id: 'secret', token: 'secret', at: '2026-11-23T12:00:00.000Z' }
  expect(canonical(received, textKeys, sha256)).toBe(canonical(given, textKeys, sha256))
})

test('the order of keys never matters', () => {
  const answers = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9.-]{0,6}$/), fc.string())
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.nat()), (held, order) => {
      const shuffled = Object.entries(held)
        .map((entry) => ({ entry, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry)
      const other = { answers: Object.fromEntries(shuffled), salt: given.salt, mode: given.mode }
      expect(canonical({ ...given, ...other }, textKeys, sha256)).toBe(
        canonical({ ...given, answers: held }, textKeys, sha256),
      )
    }),
  )
})

test('composed and decomposed letters make the same record', () => {
  const answers = { other: 'Tôi thấy tốt', road: 'tốt' }
  const decomposed = { other: answers.other.normalize('NFD'), road: answers.road.normalize('NFD') }
  expect(canonical({ ...given, answers: decomposed }, textKeys, sha256)).toBe(
    canonical({ ...given, answers }, textKeys, sha256),
  )
})

test('the same words under another salt or key have another hash', () => {
  const of = (salt: string, key: string) => textHash('Đường ngập', { salt, key }, sha256)
  const hashes = [of(given.salt, 'road.why'), of(given.salt, 'other')]
  hashes.push(of('AQECAwQFBgcICQoLDA0ODw', 'road.why'))
  expect(new Set(hashes).size).toBe(3)
})

test('any change of the content changes the leaf', () => {
  const leaves = [
    given,
    { ...given, village: null },
    { ...given, version: 2 },
    { ...given, mode: 'helped' as const },
    { ...given, answers: { ...given.answers, clinic: '5' } },
    { ...given, answers: { ...given.answers, 'road.why': 'Đường ngập' } },
    { ...given, answers: {} },
  ].map((one) => Buffer.from(leafOf(canonical(one, textKeys, sha256), sha256)).toString('hex'))
  expect(new Set(leaves).size).toBe(leaves.length)
})
