import { execFile } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, openSync, readSync, renameSync } from 'node:fs'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { connect } from './connect.ts'
import { engineOf } from './dialect.ts'
import type { Db } from './schema.ts'

// The database by itself. Keys have a backup of their own: one copy of both together undoes every
// destruction of a key.

const run = promisify(execFile)

type Place = Pick<Config, 'databaseUrl'>

/** A whole copy while the program runs. @throws when the file is there already */
export async function copyDatabase(place: Place, db: Db, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already`)
  if (engineOf(place.databaseUrl) === 'sqlite') await sql`vacuum into ${file}`.execute(db)
  else await run('pg_dump', ['--format=custom', `--file=${file}`, place.databaseUrl])
}

/**
 * Puts a copy in the place of the database; what was there is kept beside it.
 * @returns where that lies; undefined where the engine replaces it in one transaction
 * @throws when the file is no copy, or another process still uses the database
 */
export async function putBack(
  place: Place,
  file: string,
  mark: string,
): Promise<string | undefined> {
  if (engineOf(place.databaseUrl) === 'postgres') {
    const how = ['--clean', '--if-exists', '--single-transaction', '--no-owner']
    await run('pg_restore', [...how, `--dbname=${place.databaseUrl}`, file])
    return undefined
  }
  if (!isSqlite(file)) throw new Error(`${file} is no copy of an SQLite database`)
  const path = place.databaseUrl.slice('sqlite:'.length)
  if (existsSync(path)) await takeAlone(place)
  const aside = `${path}.${mark}`
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(path + end)) renameSync(path + end, aside + end)
  }
  copyFileSync(file, path)
  return aside
}

/** Leaving the write-ahead log is possible only while nobody else has the file open. */
async function takeAlone(place: Place): Promise<void> {
  const db = connect(place.databaseUrl)
  try {
    await sql`pragma journal_mode = delete`.execute(db)
  } catch {
    throw new Error('Another process uses the database: stop the server first')
  } finally {
    await db.destroy()
  }
}

function isSqlite(file: string): boolean {
  const start = Buffer.alloc(15)
  const handle = openSync(file, 'r')
  readSync(handle, start, 0, 15, 0)
  closeSync(handle)
  return start.toString('latin1') === 'SQLite format 3'
}
