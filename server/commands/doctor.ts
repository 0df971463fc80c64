import { statfsSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { sql } from 'kysely'
import { dayOf } from '#shared/dates/days.ts'
import type { Context } from '../context.ts'
import { engineSettings } from '../database/settings.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { checkHead } from '../ledger/head.ts'
import { type Command, print, readArgs, withContext } from './command.ts'

interface Finding {
  /** `bad`: a promise does not hold; `warn`: somebody should look. */
  level: 'ok' | 'warn' | 'bad'
  text: string
}

export const doctor: Command = {
  summary: 'Look whether this machine keeps what the program promises',
  usage: `langnghe doctor [--no-snapshots]

  --no-snapshots  you have made sure that no snapshot or backup holds database and keys together
Looks at the keys, the ledger's head, the engine's settings, holidays, disk and clock. Exit code 1 when
a promise does not hold.`,
  run: (args) => {
    const { values } = readArgs(args, { 'no-snapshots': { type: 'boolean', default: false } })
    return withContext(
      async (ctx) => {
        const findings = await examine(ctx, values['no-snapshots'])
        for (const { level, text } of findings) print(`${level.padEnd(5)}${text}`)
        return findings.some(({ level }) => level === 'bad') ? 1 : 0
      },
      { migrated: false },
    )
  },
}

/** Every finding, the good ones too: what was looked at is part of the answer. */
export async function examine(ctx: Context, noSnapshots: boolean): Promise<Finding[]> {
  return [
    ...keyFolder(ctx),
    noSnapshots
      ? { level: 'ok', text: 'no snapshot holds database and keys together, you say' }
      : { level: 'warn', text: snapshotQuestion },
    await ledgerHead(ctx),
    ...(await settings(ctx)),
    await holidays(ctx),
    disk(ctx),
    await clock(ctx),
    address(ctx),
  ]
}

const snapshotQuestion =
  'Does anything take snapshots of this machine, or one backup of both database and keys? It would undo every destruction of a key. Make sure that nothing does, then say --no-snapshots'

function keyFolder({ config }: Context): Finding[] {
  const { keyDir, dataDir } = config
  const mode = statSync(keyDir).mode & 0o777
  const inside = !relative(dataDir, keyDir).startsWith('..')
  return [
    {
      level: mode === 0o700 ? 'ok' : 'bad',
      text: `keys: ${keyDir} has mode ${mode.toString(8)}${mode === 0o700 ? '' : ', not 700'}`,
    },
    inside
      ? { level: 'warn', text: 'keys: KEY_DIR lies in DATA_DIR; a copy of the folder holds both' }
      : { level: 'ok', text: 'keys: apart from the data' },
  ]
}

async function ledgerHead(ctx: Context): Promise<Finding> {
  try {
    await checkHead(ctx)
    return { level: 'ok', text: 'ledger: the database holds the head that this machine has seen' }
  } catch (error) {
    return { level: 'bad', text: `ledger: ${error instanceof Error ? error.message : error}` }
  }
}

async function settings(ctx: Context): Promise<Finding[]> {
  const found = await engineSettings(ctx.engine, ctx.db)
  return found.map(({ name, value, wanted }): Finding => {
    const isRight = wanted.includes(value)
    const text = `${ctx.engine}: ${name} = ${value}${isRight ? '' : `, wanted ${wanted[0]}`}`
    return { level: isRight ? 'ok' : 'bad', text }
  })
}

async function holidays(ctx: Context): Promise<Finding> {
  const nextYear = String(Number(dayOf(ctx.now()).slice(0, 4)) + 1)
  const known = [...(await readDaysOff(ctx.db))].some((day) => day.startsWith(nextYear))
  return known
    ? { level: 'ok', text: `holidays: those of ${nextYear} are known` }
    : { level: 'warn', text: `holidays: none of ${nextYear} is known; periods across it are off` }
}

function disk({ config }: Context): Finding {
  const { bavail, bsize } = statfsSync(config.dataDir)
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  return { level: free < 1024 ? 'warn' : 'ok', text: `disk: ${free} MiB free in ${config.dataDir}` }
}

/** An event from tomorrow means that the clock was put back, or was wrong before. */
async function clock(ctx: Context): Promise<Finding> {
  const { last } = await ctx.db
    .selectFrom('ledgerEvent')
    .select(sql<string | null>`max(at)`.as('last'))
    .executeTakeFirstOrThrow()
  const now = ctx.now().toISOString()
  return last !== null && last > now
    ? { level: 'bad', text: `clock: it is ${now}, but the ledger has an event of ${last}` }
    : { level: 'ok', text: `clock: ${now}, after every event of the ledger` }
}

function address({ config: { publicUrl } }: Context): Finding {
  return publicUrl?.startsWith('https://')
    ? { level: 'ok', text: `address: ${publicUrl}` }
    : { level: 'warn', text: 'address: PUBLIC_URL is not https://…; sessions are not protected' }
}
