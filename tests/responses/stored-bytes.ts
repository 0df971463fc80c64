import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Context } from '#server/context.ts'

/**
 * All that a thief of the database would have, as one text: the file with its write-ahead log, or every
 * row of every table. Bytes are there as they are and in hexadecimal.
 */
export async function storedBytes(ctx: Context): Promise<string> {
  if (ctx.engine === 'sqlite') {
    const file = ctx.config.databaseUrl.slice('sqlite:'.length)
    const parts = [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path))
    return Buffer.concat(parts).toString('latin1')
  }
  const rows: string[] = []
  for (const { name } of await ctx.db.introspection.getTables()) {
    const result = await sql<{ row: string }>`
      select one::text as row from ${sql.table(name)} as one`.execute(ctx.db)
    rows.push(...result.rows.map(({ row }) => Buffer.from(row, 'utf8').toString('latin1')))
  }
  return rows.join('\n')
}

/** The ways in which a text may stand among stored bytes. */
export function spellings(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8')
  return [bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('base64url')]
}
