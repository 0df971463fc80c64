import { existsSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { copyDatabase, putBack } from '../database/backup.ts'
import { migrate } from '../database/migrate.ts'
import { acceptRestored } from '../ledger/head.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const backup: Command = {
  summary: 'Copy the database to a file, without the keys',
  usage: `langnghe backup --out FILE

  --out  a file that is not there yet; on PostgreSQL it is written by pg_dump, which must be installed
The server may go on running. Keys are not in it: "langnghe keys backup".`,
  run: (args) => {
    const { out } = readArgs(args, { out: { type: 'string' } }).values
    if (!out) throw new UsageError('Say where: --out FILE')
    return withContext(async (ctx) => {
      await copyDatabase(ctx.config, ctx.db, out)
      print(`The database is in ${out}. Keep it apart from the keys.`)
      return 0
    })
  },
}

export const restore: Command = {
  summary: 'Put a copy of the database back',
  usage: `langnghe restore FILE --reason TEXT

  --reason  why; written into the ledger, where everybody can read it
Stop the server first. What was there is kept beside it. Keys that were destroyed stay destroyed.`,
  run: (args) => {
    const { values, positionals } = readArgs(args, { reason: { type: 'string' } }, 1)
    const [file] = positionals
    const reason = values.reason?.trim()
    if (file === undefined || !existsSync(file)) throw new UsageError('Name a file that is there')
    if (!reason) throw new UsageError('Say why: --reason TEXT')
    const config = readConfig()
    const work = async () => {
      const mark = `before-${new Date().toISOString().replace(/\W/g, '')}`
      const aside = await putBack(config, file, mark)
      return withContext(
        async (ctx) => {
          await migrate(ctx.db)
          await acceptRestored(ctx, reason)
          print(`Put back. The ledger says so.${aside ? ` What was there is in ${aside}` : ''}`)
          return 0
        },
        { migrated: false, config },
      )
    }
    return work()
  },
}
