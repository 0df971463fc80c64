import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeBundle } from '../bundles/compose.ts'
import { getSurvey } from '../surveys/find.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const bundle: Command = {
  summary: 'Write the audit bundle of a counted survey',
  usage: `langnghe bundle SLUG --out DIR

  --out  a new or empty folder
The bundle holds the answers without anybody's words, the ledger, the form and the published result;
"langnghe verify DIR" counts them again. Each making is an event of the ledger.`,
  run: (args) => {
    const { values, positionals } = readArgs(args, { out: { type: 'string' } }, 1)
    const [slug] = positionals
    const { out } = values
    if (slug === undefined || !out) throw new UsageError('Say which survey, and --out DIR')
    mkdirSync(out, { recursive: true })
    if (readdirSync(out).length > 0) throw new UsageError(`${out} is not empty`)
    return withContext(async (ctx) => {
      const files = await composeBundle(ctx, null, await getSurvey(ctx.db, slug))
      for (const { name, bytes } of files) writeFileSync(join(out, name), bytes)
      print(`${files.length} files in ${out}; check them with: langnghe verify ${out}`)
      return 0
    })
  },
}
