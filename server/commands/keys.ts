import { readFileSync, writeFileSync } from 'node:fs'
import type { Context } from '../context.ts'
import { sealKeys, unsealKeys } from '../keys/key-backup.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const keys: Command = {
  summary: 'Back up the private keys under a passphrase, or put them back',
  usage: `langnghe keys backup --out FILE --passphrase-file FILE
langnghe keys restore FILE --passphrase-file FILE

  --passphrase-file  a file whose first line is the passphrase: 20 characters or more
Restoring adds keys that are missing. Those that are there stay; those of counted surveys stay destroyed.
Destroy old backups of keys after each count: they would bring destroyed keys back.`,
  run: (args) => {
    const { values, positionals } = readArgs(
      args,
      { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
      2,
    )
    const [verb, file] = positionals
    const { out } = values
    const passphrase = readPassphrase(values['passphrase-file'])
    if (verb === 'backup' && out) {
      return withContext((ctx) => save(ctx, out, passphrase), { migrated: false })
    }
    if (verb === 'restore' && file) {
      return withContext((ctx) => putBack(ctx, file, passphrase), { migrated: false })
    }
    throw new UsageError('Say "keys backup --out FILE" or "keys restore FILE"')
  },
}

async function save(ctx: Context, out: string, passphrase: string): Promise<number> {
  writeFileSync(out, sealKeys(ctx.config.keyDir, passphrase, ctx.random), {
    mode: 0o600,
    flag: 'wx',
  })
  print(
    `The keys are in ${out}. Keep it apart from the database, and the passphrase apart from both.`,
  )
  return 0
}

async function putBack(ctx: Context, file: string, passphrase: string): Promise<number> {
  const rows = await ctx.db
    .selectFrom('boxKey')
    .select('surveyId')
    .where('destroyedAt', 'is not', null)
    .execute()
  const ended = new Set(rows.map(({ surveyId }) => surveyId))
  // Every key of a survey has the survey's id as a part of its name.
  const isDestroyed = (name: string) => name.split(/[/\\]/).some((part) => ended.has(part))
  const names = unsealKeys(readFileSync(file), passphrase, ctx.config.keyDir, isDestroyed)
  print(names.length === 0 ? 'Nothing was missing' : `Put back: ${names.join(', ')}`)
  return 0
}

function readPassphrase(file: string | undefined): string {
  if (file === undefined) throw new UsageError('--passphrase-file wants a file')
  const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/)
  if ([...line].length < 20) throw new UsageError('The passphrase wants 20 characters or more')
  return line.normalize('NFC')
}
