import { ensureBuiltIns } from '../built-ins.ts'
import type { Context } from '../context.ts'
import type { OnPaper } from '../simulate/card-rounds.ts'
import { playDemonstration } from '../simulate/demonstration.ts'
import { demoPassword } from '../simulate/people.ts'
import { type Command, print, readArgs, withContext } from './command.ts'

export const seed: Command = {
  summary: 'Fill an empty database with the demonstration province',
  usage: `langnghe seed

  Refuses a database in which there is an account already. Everything served from it afterwards says
  that it is demonstration data, for ever.`,
  run: (args) => {
    readArgs(args, {})
    return withContext(async (ctx) => {
      await ensureBuiltIns(ctx.db)
      await seedOnce(ctx)
      print(`Done. The password of every account: ${demoPassword}`)
      return 0
    })
  },
}

/**
 * @param how `districts`: see playDemonstration
 * @returns what the people of the demonstration hold on paper
 * @throws Error when the database holds anything already
 */
export async function seedOnce(ctx: Context, how?: { districts?: number }): Promise<OnPaper[]> {
  const account = await ctx.db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (account) throw new Error('This database is in use: a demonstration wants an empty one')
  return playDemonstration(ctx, how)
}
