import { insideTransaction } from './guard.ts'
import type { Db, Tx } from './schema.ts'

const afterwards = new WeakMap<Tx, (() => void)[]>()

/**
 * Runs `work` in one transaction: all of it is durable afterwards, or none of it happened.
 * On SQLite it begins `immediate`, so a read that is followed by a write cannot fail half-way.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const acts: (() => void)[] = []
  const result = await db.transaction().execute((transaction) => {
    const tx = transaction as unknown as Tx
    afterwards.set(tx, acts)
    return insideTransaction(() => work(tx))
  })
  for (const act of acts) act()
  return result
}

/** Has `act` done once the transaction is durable; never when it fails. */
export function afterCommit(tx: Tx, act: () => void): void {
  const acts = afterwards.get(tx)
  if (!acts) throw new Error('Not a transaction of transact()')
  acts.push(act)
}
