import type { Reader } from '../database/schema.ts'
import { belowSql } from './tree.ts'
import './tables.ts'

/** Those of the units that are for training on a day: marked so, or below one that is. They count nowhere. */
export async function inTraining(db: Reader, ids: string[], on: string): Promise<Set<string>> {
  const marked = await db.selectFrom('unit').select('id').where('training', '=', 1).execute()
  if (ids.length === 0 || marked.length === 0) return new Set()
  const roots = marked.map(({ id }) => id)
  const below = await db
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where((at) => at.or([at('id', 'in', roots), at('id', 'in', belowSql(roots, on))]))
    .execute()
  return new Set(below.map(({ id }) => id))
}
