import { recount as recountSurvey } from '../counting/recount.ts'
import { getSurvey } from '../surveys/find.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const recount: Command = {
  summary: 'Count a survey once more and compare',
  usage: `langnghe recount SLUG

  Recomputes leaves, tallies and roots from the canonical records and compares them with what is stored
  and with the last count event. Exit code 1 when anything differs.`,
  run: (args) => {
    const [slug] = readArgs(args, {}, 1).positionals
    if (slug === undefined) throw new UsageError('Say which survey: recount SLUG')
    return withContext(async (ctx) => {
      const { answers, differences } = await recountSurvey(ctx.db, await getSurvey(ctx.db, slug))
      for (const difference of differences) print(`differs: ${difference}`)
      print(`${slug}: ${answers} answers recounted, ${differences.length} differences`)
      return differences.length === 0 ? 0 : 1
    })
  },
}
