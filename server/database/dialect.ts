import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely'
import pg from 'pg'
import { refuseInsideTransaction } from './guard.ts'
import type { Db, Tx } from './schema.ts'

// The only file that knows which engine it is talking to.

export type Engine = 'sqlite' | 'postgres'

export function engineOf(databaseUrl: string): Engine {
  return databaseUrl.startsWith('sqlite:') ? 'sqlite' : 'postgres'
}

/** The embedded engine: one file, WAL, and a commit that returns only when it is on the disk. */
export function sqliteDialect(file: string): SqliteDialect {
  // Opened by the first query: what was never asked anything would not be closed either.
  return new GuardedSqliteDialect({ database: async () => rememberStatements(openSqlite(file)) })
}

function openSqlite(file: string): BetterSqlite3.Database {
  const database = new (loadSqlite())(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  return database
}

/** How many prepared statements are kept: far more than there are of those that come again and again. */
const mostStatements = 1000

/** To prepare a statement costs more than to run most of them; what reads or changes rows comes again with other values. */
function rememberStatements(database: BetterSqlite3.Database): SqliteDatabase {
  const known = new Map<string, BetterSqlite3.Statement>()
  return {
    close: () => void database.close(),
    prepare: (text) => {
      const statement = known.get(text) ?? database.prepare(text)
      if (known.size >= mostStatements) known.clear()
      if (/^(select|insert|update|delete) /.test(text)) known.set(text, statement)
      return statement
    },
  }
}

/** A server of its own, for a province that has outgrown one machine. */
export function postgresDialect(connectionString: string, poolSize = 10): PostgresDialect {
  const pool = new pg.Pool({ connectionString, max: poolSize, types: numbersForInt8 })
  // An idle connection that breaks must not take the program with it: the next query opens another.
  pool.on('error', () => {})
  return new GuardedPostgresDialect({ pool })
}

/**
 * Lets one transaction at a time past this point, until it ends: for writes that depend on the newest row.
 * An SQLite transaction that has begun `immediate` is alone already.
 */
export async function takeTurns(engine: Engine, tx: Tx, name: string): Promise<void> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(tx)
}

/** Many may share these turns at once; whoever takes one of them alone waits for all of them, and they for it. */
export async function shareTurns(engine: Engine, tx: Tx, names: string[]): Promise<void> {
  if (engine === 'sqlite') return
  const locks = [...names]
    .sort()
    .map((name) => sql`pg_advisory_xact_lock_shared(hashtext(${name}))`)
  await sql`select ${sql.join(locks)}`.execute(tx)
}

/**
 * Takes deleted rows out of what a thief of the disk would read first: the write-ahead log here, the dead
 * row versions there. Best effort: a reader in another process can put it off until the next time.
 */
export async function sweepDeleted(engine: Engine, db: Db, tables: string[]): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db)
  else await sql`vacuum ${sql.join(tables.map((table) => sql.id(table)))}`.execute(db)
}

/** Counts fit a double by far; as text they would compare wrongly. */
const numbersForInt8: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format),
}

/**
 * better-sqlite3 12 aborts in garbage collection on Node ≥ 24.19; 13 needs Node-API 10, which Node 20 lacks.
 * Both are installed where they can be, and the running Node picks.
 */
function loadSqlite(): typeof BetterSqlite3 {
  const require = createRequire(import.meta.url)
  const wanted = Number(process.versions.napi) >= 10 ? 'better-sqlite3-napi' : 'better-sqlite3'
  return require(wanted) as typeof BetterSqlite3
}

class GuardedSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new GuardedSqliteDriver(this.#config)
  }
  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter()
  }
}

class GuardedSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction()
    return super.acquireConnection()
  }
  // A deferred transaction that reads and then writes fails beside a second process.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite rolls back DDL too; Kysely only has to be told so. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class GuardedPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new GuardedPostgresDriver(this.#config)
  }
  override createAdapter(): DialectAdapter {
    return new PostgresAdapter()
  }
}

class GuardedPostgresDriver extends PostgresDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction()
    return super.acquireConnection()
  }
}
