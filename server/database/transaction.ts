import { insideTransaction } from './guard.ts'
import type { Db, Tx } from './schema.ts'

/**
 * Runs `work` in one transaction: all of it is durable afterwards, or none of it happened.
 * On SQLite it begins `immediate`, so a read that is followed by a write cannot fail half-way.
 */
export function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) => insideTransaction(() => work(tx as unknown as Tx)))
}
