import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { type Context, closeContext, createContext } from '../context.ts'
import { pendingMigrations } from '../database/migrate.ts'
import { checkHead } from '../ledger/head.ts'

/** One word after `langnghe`. */
export interface Command {
  summary: string
  /** How it is called and what its options mean; printed by `langnghe <word> --help`. */
  usage: string
  /** @returns the exit code: 0 done, 1 failed, 2 wrongly called */
  run(args: string[]): Promise<number>
}

/** The call's words are off: printed with the usage, exit code 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and free words. @throws UsageError for anything the command does not know. */
export function readArgs<const T extends Options>(args: string[], options: T, positionals = 0) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (parsed.positionals.length > positionals) {
      throw new UsageError(`Too many words: ${parsed.positionals.slice(positionals).join(' ')}`)
    }
    return parsed
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Opens the configured database for the time of a command. @throws when its tables are out of date, or when it is older than its ledger's head. */
export async function withContext(
  work: (ctx: Context) => Promise<number>,
  { migrated = true, config = readConfig() }: { migrated?: boolean; config?: Config } = {},
): Promise<number> {
  const ctx = createContext(config)
  try {
    if (migrated) {
      const pending = await pendingMigrations(ctx.db)
      if (pending.length > 0) {
        throw new Error(`The database lacks ${pending.join(', ')}: run "langnghe migrate"`)
      }
      await checkHead(ctx)
    }
    return await work(ctx)
  } finally {
    await closeContext(ctx)
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
