import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { serve as listen } from '@hono/node-server'
import { createApp } from '../app.ts'
import { startBackground } from '../background.ts'
import { ensureBuiltIns } from '../built-ins.ts'
import { type Config, readConfig } from '../config.ts'
import { type Context, closeContext, createContext } from '../context.ts'
import { isDemonstration } from '../database/installation.ts'
import { migrate } from '../database/migrate.ts'
import { drainable } from '../http/drain.ts'
import { acceptRestored, checkHead, OlderDatabase } from '../ledger/head.ts'
import { createLog } from '../log.ts'
import { type Command, print, readArgs, UsageError } from './command.ts'

export const serve: Command = {
  summary: 'Serve the program (production)',
  usage: `langnghe serve [--accept-older-database "REASON"]

  --accept-older-database  go on with a database that lacks events this machine has seen, as after a
                           restored backup; the reason is written into the ledger, for everybody to read
Configuration comes from the environment; .env.example lists every key.`,
  run: async (args) => {
    const { values } = readArgs(args, { 'accept-older-database': { type: 'string' } })
    const config = readConfig()
    const reason = values['accept-older-database']?.trim()
    if (reason === '') throw new UsageError('--accept-older-database wants a reason')
    const running = await start(config, { acceptOlder: reason })
    print(`Lắng Nghe: ${running.url}/console`)
    if (await isEmpty(running.ctx)) print(firstSteps)
    await running.ended
    return 0
  },
}

export interface Running {
  ctx: Context
  url: string
  /** Settles when the program has been told to stop and has put everything down. */
  ended: Promise<void>
}

interface Wishes {
  /** What must be in the database before anybody is let in. */
  prepare?: (ctx: Context) => Promise<void>
  /** Why a database that is older than its ledger's head may be served all the same. */
  acceptOlder?: string | undefined
}

/**
 * Migrates, listens, starts the clock. SIGINT and SIGTERM end it: requests under way are finished first.
 * @throws OlderDatabase, unless that was accepted
 */
export async function start(config: Config, wishes: Wishes = {}): Promise<Running> {
  process.umask(0o077)
  mkdirSync(config.dataDir, { recursive: true })
  const quietLog = createLog((line) => {
    if (!line.startsWith('{"level":"info"')) process.stderr.write(line)
  })
  const ctx = createContext(config, config.quiet ? { log: quietLog } : {})
  await migrate(ctx.db)
  await checkOrAccept(ctx, wishes.acceptOlder)
  await ensureBuiltIns(ctx.db)
  config.demo = await isDemonstration(ctx.db)
  await wishes.prepare?.(ctx)
  config.demo = await isDemonstration(ctx.db)
  const { drain, port } = await bind(ctx)
  const stopBackground = startBackground(ctx)
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        stopBackground()
        void drain()
          .then(() => closeContext(ctx))
          .then(resolve)
      })
    }
  })
  return { ctx, url: config.publicUrl ?? `http://${printable(config.host)}:${port}`, ended }
}

async function checkOrAccept(ctx: Context, reason: string | undefined): Promise<void> {
  try {
    await checkHead(ctx)
  } catch (error) {
    if (!(error instanceof OlderDatabase) || reason === undefined) throw error
    await acceptRestored(ctx, reason)
  }
}

function bind(ctx: Context): Promise<{ drain: () => Promise<void>; port: number }> {
  return new Promise((resolve, reject) => {
    // HTTP/1.1, since nothing else is asked for.
    const server = listen(
      { fetch: createApp(ctx).fetch, port: ctx.config.port, hostname: ctx.config.host },
      (info) => resolve({ drain, port: info.port }),
    ) as Server
    const drain = drainable(server)
    server.on('error', reject)
  })
}

function printable(host: string): string {
  if (host === '0.0.0.0' || host === '127.0.0.1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function isEmpty(ctx: Context): Promise<boolean> {
  const account = await ctx.db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return account === undefined
}

const firstSteps = `
The database holds no account yet. In another window, with the same environment:
  langnghe import-units --built-in bac-giang-2023 --from 2023-01-01
  langnghe account create --username NAME --name "DISPLAY NAME" --role admin --body ubnd --unit 24`
