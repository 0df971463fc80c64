import type { Db, Reader } from './schema.ts'

declare module './schema.ts' {
  interface Tables {
    installation: { name: string; value: string }
  }
}

/** Whether this database holds demonstration data. */
export async function isDemonstration(db: Reader): Promise<boolean> {
  const row = await db
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'demonstration')
    .executeTakeFirst()
  return row?.value === 'true'
}

/** Says so for ever: there is no way back to real data in the same database. */
export async function markDemonstration(db: Db): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: 'demonstration', value: 'true' })
    .onConflict((on) => on.column('name').doNothing())
    .execute()
}
