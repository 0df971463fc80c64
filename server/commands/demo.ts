import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import type { OnPaper } from '../simulate/card-rounds.ts'
import { type Command, print, readArgs, UsageError } from './command.ts'
import { demoInWords, describeDemo } from './demo-report.ts'
import { seedOnce } from './seed.ts'
import { start } from './serve.ts'

export const demo: Command = {
  summary: 'Serve a demonstration province with sign-ins for every role',
  usage: `langnghe demo [--port N] [--data-dir DIR] [--districts N] [--json]

  --port      default 8080; 0 takes any that is free
  --data-dir  where it is kept; without it, a new demonstration in a temporary folder.
              A folder that already holds a demonstration is served as it is.
  --districts to how many districts the second campaign goes, at most 7 (default): with fewer it is
              ready sooner
  --json      prints one JSON line when ready: url, accounts, surveys, papers (keys of boxes and
              unused cards, of a new demonstration)`,
  run: async (args) => {
    const { values } = readArgs(args, {
      port: { type: 'string' },
      'data-dir': { type: 'string' },
      districts: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
    })
    const port = values.port === undefined ? 8080 : Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('--port wants a number')
    const districts = Number(values.districts)
    if (!/^[1-7]$/.test(values.districts)) throw new UsageError('--districts wants 1 to 7')
    const dataDir = values['data-dir']
      ? resolve(values['data-dir'])
      : mkdtempSync(join(tmpdir(), 'langnghe-demo-'))
    const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG: 'quiet' })
    let papers: OnPaper[] = []
    // Played once; a folder that holds real data is left alone.
    const prepare = async (ctx: Context) => {
      if (!ctx.config.demo) papers = await seedOnce(ctx, { districts })
    }
    const running = await start(config, { prepare })
    const report = await describeDemo(running.ctx, running.url, papers)
    print(values.json ? JSON.stringify(report) : demoInWords(report))
    await running.ended
    return 0
  },
}
