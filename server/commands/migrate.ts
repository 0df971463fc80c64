import { migrate as applyMigrations } from '../database/migrate.ts'
import { type Command, print, readArgs, withContext } from './command.ts'

export const migrate: Command = {
  summary: 'Bring the database to the newest form',
  usage: 'langnghe migrate',
  run: (args) => {
    readArgs(args, {})
    return withContext(
      async (ctx) => {
        const applied = await applyMigrations(ctx.db)
        print(applied.length === 0 ? 'Nothing to do' : `Applied ${applied.join(', ')}`)
        return 0
      },
      { migrated: false },
    )
  },
}
