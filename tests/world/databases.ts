import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { ensureBuiltIns } from '#server/built-ins.ts'
import { copyDatabase, putBack } from '#server/database/backup.ts'
import { connect } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { newFolder } from './folder.ts'
import { populate } from './people.ts'
import { settle } from './place.ts'

// The world is built once per worker and copied for every test: a file on SQLite, a template on PostgreSQL.

export interface OwnDatabase {
  url: string
  folder: string
  /** A copy as it stands, while nobody uses it. @returns puts the copy in its place, as often as wanted */
  save(): Promise<() => Promise<unknown>>
  drop(): Promise<void>
}

let template: Promise<string> | undefined

/**
 * A database of the test's own with the world in it; or with what is in another one that nobody uses now, as it lies on the
 * disk, and what lies beside that.
 */
export async function ownDatabase(like?: OwnDatabase): Promise<OwnDatabase> {
  const folder = newFolder('world')
  if (like) {
    cpSync(like.folder, folder, { recursive: true, filter: (path) => !path.endsWith('-shm') })
  }
  const server = inject('postgresUrl')
  return server === undefined ? ownFile(folder, like) : ownOnServer(server, folder, like)
}

async function ownFile(folder: string, like?: OwnDatabase): Promise<OwnDatabase> {
  template ??= prepare(`sqlite:${join(newFolder('world'), 'template.db')}`)
  const file = join(folder, 'world.db')
  if (!like) copyFileSync((await template).slice('sqlite:'.length), file)
  const place = { databaseUrl: `sqlite:${file}` }
  let copies = 0
  return {
    url: place.databaseUrl,
    folder,
    save: async () => {
      const copy = `${file}.copy-${copies++}`
      const db = connect(place.databaseUrl)
      await copyDatabase(place, db, copy).finally(() => db.destroy())
      return () => putBack(place, copy, `before-${copies++}`)
    },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Copies are made by the server itself: the tests' PostgreSQL comes without pg_dump. */
async function ownOnServer(
  server: string,
  folder: string,
  like?: OwnDatabase,
): Promise<OwnDatabase> {
  const name = `world_${randomBytes(6).toString('hex')}`
  template ??= onServer(server, `create database ${name}_template`).then(() =>
    prepare(databaseUrl(server, `${name}_template`)),
  )
  const copyOf = (from: string, to: string) =>
    onServer(server, `create database ${to} template ${from} strategy file_copy`)
  const dropped = (one: string) => onServer(server, `drop database ${one} with (force)`)
  await copyOf(new URL(like?.url ?? (await template)).pathname.slice(1), name)
  const copies: string[] = []
  return {
    url: databaseUrl(server, name),
    folder,
    save: async () => {
      const copy = `${name}_${copies.length}`
      await copyOf(name, copy)
      copies.push(copy)
      return async () => {
        await dropped(name)
        await copyOf(copy, name)
      }
    },
    drop: async () => {
      for (const one of [name, ...copies]) await dropped(one)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function prepare(url: string): Promise<string> {
  const db = connect(url)
  await migrate(db)
  await ensureBuiltIns(db)
  await settle(db)
  await populate(db)
  await db.destroy()
  return url
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
