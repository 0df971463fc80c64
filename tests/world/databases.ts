import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { ensureBuiltIns } from '#server/built-ins.ts'
import { connect } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { newFolder } from './folder.ts'
import { populate } from './people.ts'
import { settle } from './place.ts'

// The world is built once per worker and copied for every test: a file on SQLite, a template on PostgreSQL.

export interface OwnDatabase {
  url: string
  folder: string
  drop(): Promise<void>
}

let template: Promise<string> | undefined

/** A database of the test's own with the world in it. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const folder = newFolder('world')
  const server = inject('postgresUrl')
  const name = `world_${randomBytes(6).toString('hex')}`
  if (server === undefined) {
    template ??= prepare(`sqlite:${join(newFolder('world'), 'template.db')}`)
    const file = join(folder, 'world.db')
    copyFileSync((await template).slice('sqlite:'.length), file)
    return {
      url: `sqlite:${file}`,
      folder,
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  template ??= onServer(server, `create database ${name}_template`).then(() =>
    prepare(databaseUrl(server, `${name}_template`)),
  )
  const from = new URL(await template).pathname.slice(1)
  await onServer(server, `create database ${name} template ${from} strategy file_copy`)
  return {
    url: databaseUrl(server, name),
    folder,
    drop: async () => {
      await onServer(server, `drop database ${name} with (force)`)
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
