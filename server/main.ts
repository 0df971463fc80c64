#!/usr/bin/env node
import { version } from '../package.json'
import { account } from './commands/account.ts'
import { backup, restore } from './commands/backup.ts'
import { bundle } from './commands/bundle.ts'
import { changeUnits } from './commands/change-units.ts'
import { type Command, print, UsageError } from './commands/command.ts'
import { count } from './commands/count.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { importUnits } from './commands/import-units.ts'
import { keys } from './commands/keys.ts'
import { migrate } from './commands/migrate.ts'
import { recount } from './commands/recount.ts'
import { seed } from './commands/seed.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'
import { BadConfig } from './config.ts'
import { Refusal } from './errors.ts'

// The terminal door: every word that `langnghe` understands.

const commands: Record<string, Command> = {
  serve,
  demo,
  seed,
  migrate,
  account,
  'import-units': importUnits,
  'change-units': changeUnits,
  count,
  recount,
  bundle,
  verify,
  backup,
  restore,
  keys,
  doctor,
}

process.exitCode = await run(process.argv.slice(2))

async function run([word, ...args]: string[]): Promise<number> {
  if (word === '--version') {
    print(version)
    return 0
  }
  if (word === undefined || word === '--help' || word === 'help') {
    print(overview())
    return word === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined
  if (!command) return complain(`There is no command "${word}"\n\n${overview()}`, 2)
  if (args.includes('--help')) {
    print(`${command.summary}\n\n${command.usage}`)
    return 0
  }
  return command.run(args).catch((error: unknown) => explain(command, error))
}

function explain(command: Command, error: unknown): number {
  if (error instanceof UsageError) return complain(`${error.message}\n\n${command.usage}`, 2)
  if (error instanceof BadConfig) return complain(error.message, 2)
  if (error instanceof Refusal) return complain(`Refused: ${error.reason}`, 1)
  if (error instanceof Error) return complain(error.message, 1)
  throw error
}

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}

function overview(): string {
  const lines = Object.entries(commands).map(
    ([word, command]) => `  ${word.padEnd(14)}${command.summary}`,
  )
  return `langnghe COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nlangnghe COMMAND --help tells more; --version prints the version.`
}
