import { canonicalJson } from '#shared/canonical-json.ts'
import type { DisclosurePolicy } from '#shared/results/policy.ts'
import { receivedOf, type Tally } from '#shared/results/tally.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { readTallies, wholeSurvey } from './tallies.ts'
import './tables.ts'

// Every night some answers of an open survey come out of its box. Shown as they come, two nights could be subtracted from
// each other down to the ten of one night; so what is shown moves in steps, each as wide as a group whose numbers may be
// exact, and stands still until as many have come in behind it.

type Width = Pick<DisclosurePolicy, 'exactFrom'>

/** After a nightly opening: one step more, once enough have come out since the last one. */
export async function takeStep(tx: Tx, surveyId: string, { exactFrom }: Width): Promise<void> {
  const whole = (await readTallies(tx, surveyId)).get(wholeSurvey)
  if (!whole) return
  const answers = receivedOf(whole)
  const { last } = await tx
    .selectFrom('interimTally')
    .select((on) => on.fn.max('answers').as('last'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  if (answers - Number(last ?? 0) < exactFrom) return
  await tx
    .insertInto('interimTally')
    .values({ surveyId, answers, counts: canonicalJson(whole) })
    .execute()
}

/** After the count the whole is shown, and nothing of how it grew is kept. */
export async function forgetSteps(tx: Tx, surveyId: string): Promise<void> {
  await tx.deleteFrom('interimTally').where('surveyId', '=', surveyId).execute()
}

export interface Step {
  surveyId: string
  answers: number
  tally: Tally
}

export async function readSteps(db: Reader, surveyIds: string[]): Promise<Step[]> {
  const rows = await db
    .selectFrom('interimTally')
    .selectAll()
    .where('surveyId', 'in', surveyIds)
    .orderBy('answers')
    .execute()
  return rows.map(({ counts, ...row }) => ({ ...row, tally: JSON.parse(counts) as Tally }))
}

/** The last step behind which at least as many answers lie as a step is wide: all of them will be in the count. */
export function shownStep(
  steps: readonly Step[],
  received: number,
  { exactFrom }: Width,
): Step | undefined {
  return steps.findLast(({ answers }) => received - answers >= exactFrom)
}
