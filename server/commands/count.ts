import { readFileSync } from 'node:fs'
import type { Opening } from '#shared/counting/schema.ts'
import type { Context } from '../context.ts'
import { count as countSurvey, countVillage, openBatch } from '../counting/count.ts'
import { openAllBatches } from '../counting/nightly.ts'
import { closeOverdue } from '../surveys/close.ts'
import { getSurvey } from '../surveys/find.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const count: Command = {
  summary: 'Open the box of a survey',
  usage: `langnghe count SLUG [--village ID] [--box-key-file FILE]
langnghe count --all-open

  SLUG            a closed survey: everything in its box is counted and its keys are destroyed, for good;
                  an open survey that still collects: a batch now, instead of tonight
  --village       only this village, which has ended its collecting; the others wait and the keys stay
  --box-key-file  a file with the words of a box key that is held on paper; /dev/stdin to type them, so
                  that they stand in no file and in no list of commands. They are kept nowhere
  --all-open      a batch of every open survey in which enough answers wait (as every night)
A batch leaves 10 answers, chosen by chance, in the box; fewer than 20 stay as they are.`,
  run: (args) => {
    const options = {
      'all-open': { type: 'boolean' },
      'box-key-file': { type: 'string' },
      village: { type: 'string' },
    } as const
    const { values, positionals } = readArgs(args, options, 1)
    const [slug] = positionals
    const { 'box-key-file': file, village } = values
    if ((values['all-open'] === true) === (slug !== undefined)) {
      throw new UsageError('Say either SLUG or --all-open')
    }
    if (slug === undefined && file !== undefined) throw new UsageError('A box key opens one SLUG')
    if (slug === undefined && village !== undefined) throw new UsageError('Say of which SLUG')
    const words = file === undefined ? undefined : readFileSync(file, 'utf8')
    return withContext((ctx) =>
      slug === undefined ? openAll(ctx) : openOne(ctx, slug, { words, village }),
    )
  },
}

async function openOne(
  ctx: Context,
  slug: string,
  { words, village }: { words: string | undefined; village: string | undefined },
): Promise<number> {
  // The server that would have closed it may not be running.
  await closeOverdue(ctx)
  const survey = await getSurvey(ctx.db, slug)
  const order = { by: null, words }
  const opening = village
    ? await countVillage(ctx, survey, village, order)
    : survey.state === 'open'
      ? await openBatch(ctx, survey, null)
      : await countSurvey(ctx, survey, order)
  print(
    opening ? `${slug}: ${describe(opening)}` : `${slug}: fewer than 20 wait, the box stays shut`,
  )
  return 0
}

async function openAll(ctx: Context): Promise<number> {
  const reports = await openAllBatches(ctx)
  for (const { survey, opening } of reports) print(`${survey.slug}: ${describe(opening)}`)
  if (reports.length === 0) print('No box is full enough')
  return 0
}

function describe(opening: Opening): string {
  const odd = [
    opening.repeated > 0 ? `, ${opening.repeated} repeated` : '',
    opening.unreadable > 0 ? `, ${opening.unreadable} unreadable` : '',
  ].join('')
  const what = opening.final ? 'counted' : 'opened'
  return `${opening.answers} ${what}${odd}; ${opening.total} in all, root ${opening.answersRoot}`
}
