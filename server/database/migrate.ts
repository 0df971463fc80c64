import { Migrator } from 'kysely'
import { migrations } from '#migrations/index.ts'
import type { Db } from './schema.ts'

/**
 * Brings the tables to the newest form; what was there before stays.
 * @returns the names of the migrations that were applied now.
 */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** The migrations that this program knows and the database has not had yet. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const all = await migrator.getMigrations()
  return all.filter((migration) => migration.executedAt === undefined).map((one) => one.name)
}
