import { sql } from 'kysely'
import type { Engine } from './dialect.ts'
import type { Db } from './schema.ts'

export interface EngineSetting {
  name: string
  value: string
  /** Values that keep the promise; the first is the advised one. */
  wanted: string[]
}

const wanted: Record<Engine, Record<string, string[]>> = {
  // What is deleted is overwritten, and what is acknowledged is on the disk.
  sqlite: { journal_mode: ['wal'], synchronous: ['2', '3'], secure_delete: ['1'] },
  // No order of commits is kept, and no answer gets into a log.
  postgres: {
    track_commit_timestamp: ['off'],
    log_parameter_max_length: ['0'],
    log_parameter_max_length_on_error: ['0'],
    log_statement: ['none', 'ddl'],
    synchronous_commit: ['on', 'remote_apply', 'remote_write'],
    fsync: ['on'],
  },
}

/** The settings on which a promise rests, as they are now. */
export async function engineSettings(engine: Engine, db: Db): Promise<EngineSetting[]> {
  const found: EngineSetting[] = []
  for (const [name, values] of Object.entries(wanted[engine])) {
    const query =
      engine === 'sqlite'
        ? sql`pragma ${sql.raw(name)}`
        : sql`select current_setting(${name}, true)`
    const [row] = (await query.execute(db)).rows as Record<string, unknown>[]
    found.push({ name, value: String(Object.values(row ?? {})[0]), wanted: values })
  }
  return found
}
