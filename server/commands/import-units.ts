import { readFileSync } from 'node:fs'
import { day } from '#shared/units/schema.ts'
import province2023 from '../units/bac-giang-2023.csv?raw'
import { importUnits as importList } from '../units/import-units.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const importUnits: Command = {
  summary: 'Read a first list of units',
  usage: `langnghe import-units FILE --from YYYY-MM-DD
langnghe import-units --built-in bac-giang-2023 --from YYYY-MM-DD

  FILE     comma-separated: code,parent_code,level,kind_vi,name_vi,full_name_vi
  --from   first day on which the list holds`,
  run: (args) => {
    const { values, positionals } = readArgs(
      args,
      { from: { type: 'string' }, 'built-in': { type: 'string' } },
      1,
    )
    const from = day.safeParse(values.from)
    if (!from.success) throw new UsageError('--from wants a day as YYYY-MM-DD')
    const csv = readList(positionals[0], values['built-in'])
    return withContext(async (ctx) => {
      print(`${await importList(ctx, csv, from.data)} units added`)
      return 0
    })
  },
}

function readList(file: string | undefined, builtIn: string | undefined): string {
  if (file !== undefined) return readFileSync(file, 'utf8')
  if (builtIn === 'bac-giang-2023') return province2023
  throw new UsageError('Name a file, or --built-in bac-giang-2023')
}
