import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { transact } from '#server/database/transaction.ts'
import { append } from '#server/ledger/append.ts'
import { acceptRestored, checkHead, findHead, OlderDatabase } from '#server/ledger/head.ts'
import { readHeadFile } from '#server/ledger/head-file.ts'
import { useWorld } from '../world/world.ts'
import { checkChain } from './chain.ts'

const world = useWorld()

const add = (kind: string) =>
  transact(world().ctx.db, (tx) =>
    append(world().ctx, tx, { kind, subject: 'survey/x', payload: {} }),
  )
const file = () => join(world().ctx.config.keyDir, 'ledger-head.json')

/** The database as it was before its last event: what an old backup holds. */
async function forgetLast(): Promise<void> {
  const { db } = world().ctx
  const head = await findHead(db)
  await db
    .deleteFrom('ledgerEvent')
    .where('height', '=', head?.height ?? 0)
    .execute()
}

test('the head lies beside the keys as soon as an event is durable, for this program only', async () => {
  await add('publish')
  const hash = await add('count')
  expect(readHeadFile(world().ctx.config)).toEqual({ height: 2, hash })
  expect(statSync(file()).mode & 0o077).toBe(0)
  await expect(checkHead(world().ctx)).resolves.toBeUndefined()
})

test('an event that never became durable is no head', async () => {
  await add('publish')
  const before = readFileSync(file(), 'utf8')
  const failing = transact(world().ctx.db, async (tx) => {
    await append(world().ctx, tx, { kind: 'count', subject: 'survey/x', payload: {} })
    throw new Error('after the event')
  })
  await expect(failing).rejects.toThrow('after the event')
  expect(readFileSync(file(), 'utf8')).toBe(before)
})

test('a database that lacks an event which this machine has seen is refused', async () => {
  await add('publish')
  await add('count')
  await forgetLast()
  await expect(checkHead(world().ctx)).rejects.toThrow(OlderDatabase)
  // Another event in its place is not the event.
  await add('announce')
  await expect(checkHead(world().ctx)).rejects.toThrow(OlderDatabase)
})

test('one without a single event is refused too, and a file that says nothing', async () => {
  await add('publish')
  await forgetLast()
  await expect(checkHead(world().ctx)).rejects.toThrow('ends at event 0')
  writeFileSync(file(), '{"height":"?"}')
  await expect(checkHead(world().ctx)).rejects.toThrow('holds no head')
})

test('accepted, it goes on, and the ledger says what was lost and why', async () => {
  await add('publish')
  const lost = { height: 2, hash: await add('count') }
  await forgetLast()
  await acceptRestored(world().ctx, 'Hỏng ổ đĩa, dùng bản sao lưu')
  await expect(checkHead(world().ctx)).resolves.toBeUndefined()
  const [publish, restore] = await checkChain(world().ctx)
  expect(restore?.kind).toBe('restore')
  expect(JSON.parse(restore?.payload ?? '')).toEqual({
    reason: 'Hỏng ổ đĩa, dùng bản sao lưu',
    lost,
    found: { height: 1, hash: publish?.hash },
  })
})

test('a machine without the file begins to remember at its first look', async () => {
  expect(readHeadFile(world().ctx.config)).toBeUndefined()
  await expect(checkHead(world().ctx)).resolves.toBeUndefined()
  await add('publish')
  expect(readHeadFile(world().ctx.config)?.height).toBe(1)
})
