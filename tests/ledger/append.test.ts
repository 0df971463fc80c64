import { verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { transact } from '#server/database/transaction.ts'
import { append, eventHash } from '#server/ledger/append.ts'
import { ledgerKey } from '#server/ledger/key.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const add = (kind: string) =>
  transact(world().ctx.db, (tx) =>
    append(world().ctx, tx, { kind, subject: 'survey/x', payload: { b: 1, a: 'hòa' } }),
  )
const rows = () => world().ctx.db.selectFrom('ledgerEvent').selectAll().orderBy('height').execute()

test('each event carries the hash of the one before and the signature of the server', async () => {
  await add('publish')
  await add('count')
  const [first, second] = await rows()
  expect(second?.previous).toBe(first?.hash)
  for (const row of [first, second]) {
    if (!row) throw new Error('missing')
    const { hash, signature, ...content } = row
    expect(eventHash(content)).toBe(hash)
    const signed = Buffer.from(signature, 'base64url')
    expect(verify(null, Buffer.from(hash), ledgerKey(world().ctx.keys), signed)).toBe(true)
  }
})

test('an event whose transaction fails leaves no trace and no gap', async () => {
  await add('publish')
  const failing = transact(world().ctx.db, async (tx) => {
    await append(world().ctx, tx, { kind: 'count', subject: 'survey/x', payload: {} })
    throw new Error('after the event')
  })
  await expect(failing).rejects.toThrow('after the event')
  await add('announce')
  expect((await rows()).map((row) => [row.height, row.kind])).toEqual([
    [1, 'publish'],
    [2, 'announce'],
  ])
})

test('events that come at once stand one behind the other', async () => {
  await Promise.all(Array.from({ length: 12 }, () => add('publish')))
  const chain = await rows()
  expect(chain.map((row) => row.height)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  for (const [at, row] of chain.entries()) {
    expect(row.previous).toBe(chain[at - 1]?.hash ?? '0'.repeat(64))
  }
})
