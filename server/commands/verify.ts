import { type Report, verifyBundle } from '../verify/verify.ts'
import { type Command, print, readArgs, UsageError } from './command.ts'

export const verify: Command = {
  summary: 'Check an audit bundle and count it again',
  usage: `langnghe verify DIR [--state FILE] [--json]

  --state  what you remember of the ledger: its key and its last event. Made at the first run; later
           bundles must still hold that event, and move it on
  --json   prints one JSON line: {"ok":true,…}
Needs no database and no configuration. Exit code 0 only if everything holds.`,
  run: async (args) => {
    const { values, positionals } = readArgs(
      args,
      { state: { type: 'string' }, json: { type: 'boolean', default: false } },
      1,
    )
    const [folder] = positionals
    if (folder === undefined) throw new UsageError('Say which folder: verify DIR')
    const report = verifyBundle(folder, values.state)
    print(values.json ? JSON.stringify(report) : inWords(report))
    return report.ok ? 0 : 1
  },
}

function inWords(report: Report): string {
  const { ok, survey, head, events, answers, restores, problems, unknown } = report
  return [
    `Survey ${survey ?? '?'}: ${events} events, ${answers} answers counted again`,
    ...(head ? [`Head of the ledger: event ${head.height}, ${head.hash}`] : []),
    ...restores.map(
      (height) =>
        `  An older database was put back at event ${height}: cards used before it may be missing`,
    ),
    ...problems.map((problem) => `  does not hold: ${problem}`),
    ...unknown.map((field) => `  not checked: ${field} is unknown to this verifier`),
    ok ? 'Everything holds.' : 'NOT everything holds.',
  ].join('\n')
}
