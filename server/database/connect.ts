import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { CamelCasePlugin, Kysely } from 'kysely'
import { engineOf, postgresDialect, sqliteDialect } from './dialect.ts'
import type { Db, Tables } from './schema.ts'

/**
 * Opens the database that the URL names; an embedded file is created when missing.
 * Callers end it with `db.destroy()`.
 */
export function connect(databaseUrl: string): Db {
  return new Kysely<Tables>({
    dialect:
      engineOf(databaseUrl) === 'sqlite'
        ? sqliteDialect(sqliteFile(databaseUrl))
        : postgresDialect(databaseUrl),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

function sqliteFile(databaseUrl: string): string {
  const file = databaseUrl.slice('sqlite:'.length)
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  return file
}
