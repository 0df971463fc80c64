import { expect, test } from 'vitest'
import { transact } from '#server/database/transaction.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('asking the database itself inside a transaction fails at once instead of hanging', async () => {
  const { db } = world().ctx
  const captured = transact(db, () => db.selectFrom('unit').selectAll().execute())
  await expect(captured).rejects.toThrow('only its tx')
  expect(await db.selectFrom('unit').select('id').limit(1).execute()).toHaveLength(1)
})

test('a transaction that throws changes nothing', async () => {
  const { db } = world().ctx
  const failing = transact(db, async (tx) => {
    await tx.insertInto('unit').values({ id: 'x', level: 'village', training: 0 }).execute()
    throw new Error('half-way')
  })
  await expect(failing).rejects.toThrow('half-way')
  const rows = await db.selectFrom('unit').select('id').where('id', '=', 'x').execute()
  expect(rows).toEqual([])
})
