import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Context } from '#server/context.ts'

// What somebody has who takes the disk: every page in its order, the write-ahead log, and on PostgreSQL
// where each row lies and which transaction wrote it.

const tables = [
  ...['box_entry', 'spent', 'counted_answer', 'answer_text', 'tally'],
  ...['card', 'redemption', 'used_card_report', 'counted_token', 'print_job'],
]

/** The bytes of the database and of its write-ahead log, as text of single bytes. */
export async function diskBytes(ctx: Context): Promise<string> {
  if (ctx.engine === 'sqlite') {
    const file = ctx.config.databaseUrl.slice('sqlite:'.length)
    const parts = [`${file}-wal`, file].filter(existsSync).map((path) => readFileSync(path))
    return Buffer.concat(parts).toString('latin1')
  }
  await sql`checkpoint`.execute(ctx.db)
  const parts: Buffer[] = []
  for (const table of tables) {
    const { rows } = await sql<{ bytes: Buffer }>`
      select pg_read_binary_file(pg_relation_filepath(${table}::text)) as bytes`.execute(ctx.db)
    parts.push(...rows.map(({ bytes }) => bytes))
  }
  // In the two newest segments lies all that a test and the scene before it have written.
  const { rows } = await sql<{ bytes: Buffer }>`
    select pg_read_binary_file('pg_wal/' || name) as bytes from pg_ls_waldir()
    where name <= pg_walfile_name(pg_current_wal_lsn()) order by name desc limit 2`.execute(ctx.db)
  return Buffer.concat([...parts, ...rows.map(({ bytes }) => bytes)]).toString('latin1')
}

/** Keys of the rows of a table in the order in which they lie on the disk. */
export async function physicalOrder(ctx: Context, table: string, key: string): Promise<string[]> {
  const place = ctx.engine === 'sqlite' ? sql.id('rowid') : sql.id('ctid')
  const { rows } = await sql<{ key: string | Uint8Array }>`
    select ${sql.id(key)} as key from ${sql.table(table)} order by ${place}`.execute(ctx.db)
  return rows.map((row) =>
    typeof row.key === 'string' ? row.key : Buffer.from(row.key).toString('hex'),
  )
}

/** The order of the transactions that wrote the rows, where the engine keeps one; equal ones together. */
export async function writers(
  ctx: Context,
  table: string,
  key: string,
): Promise<Map<string, number>> {
  if (ctx.engine === 'sqlite') return new Map()
  const { rows } = await sql<{ key: string; writer: string }>`
    select ${sql.id(key)} as key, xmin::text as writer from ${sql.table(table)}`.execute(ctx.db)
  return new Map(rows.map((row) => [row.key, Number(row.writer)]))
}

/** Rank correlation of two orders of the same things: 1 the same, 0 nothing to do with each other. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const places = new Map(other.map((key, at) => [key, at]))
  const squares = one.reduce((sum, key, at) => sum + (at - (places.get(key) ?? at)) ** 2, 0)
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1))
}

/** How many things stand at the same place in both: one by chance. */
export function matches(one: readonly string[], other: readonly string[]): number {
  return one.filter((key, at) => other[at] === key).length
}

/** Every file of KEYDIR by its name. */
export function keysOnDisk(ctx: Context): Map<string, Buffer> {
  const folder = ctx.config.keyDir
  const names = readdirSync(folder, { recursive: true }) as string[]
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]))
}

/** No more like the order of arrival than sixty cards that were shuffled well. */
export function expectByChance(found: string[], arrival: string[]): void {
  expect(new Set(found)).toEqual(new Set(arrival))
  expect(matches(found, arrival)).toBeLessThanOrEqual(5)
  expect(Math.abs(likeness(found, arrival))).toBeLessThan(0.5)
}
