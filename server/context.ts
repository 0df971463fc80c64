import type { Config } from './config.ts'
import { connect } from './database/connect.ts'
import { type Engine, engineOf } from './database/dialect.ts'
import type { Db } from './database/schema.ts'
import { type KeyDir, openKeyDir } from './keys/key-dir.ts'
import { createLog, type Log } from './log.ts'
import { builtPages, type FindPage } from './pages.ts'
import { type Random, secureRandom } from './random.ts'

/** What is made once and handed to every act. Tests make the same, with a clock and chance of their own. */
export interface Context {
  config: Config
  db: Db
  engine: Engine
  keys: KeyDir
  /** The one clock: an instant in UTC. */
  now(): Date
  random: Random
  log: Log
  /** The built pages of the client. */
  page: FindPage
}

/** Opens database and keys. The caller ends it with `closeContext`. */
export function createContext(config: Config, overrides: Partial<Context> = {}): Context {
  return {
    config,
    db: overrides.db ?? connect(config.databaseUrl),
    engine: engineOf(config.databaseUrl),
    keys: overrides.keys ?? openKeyDir(config.keyDir),
    now: overrides.now ?? (() => new Date()),
    random: overrides.random ?? secureRandom,
    log: overrides.log ?? createLog(),
    page: overrides.page ?? builtPages(),
  }
}

export async function closeContext(ctx: Context): Promise<void> {
  await ctx.db.destroy()
}

/** Now, as it is written into rows: ISO 8601, UTC, milliseconds. */
export function instant(ctx: Pick<Context, 'now'>): string {
  return ctx.now().toISOString()
}
