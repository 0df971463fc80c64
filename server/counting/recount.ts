import type { Answers } from '#shared/forms/document.ts'
import type { CanonicalResponse } from '#shared/responses/canonical.ts'
import { emptyTally, receivedOf } from '#shared/results/tally.ts'
import type { Db } from '../database/schema.ts'
import { merkleRoot } from '../ledger/merkle.ts'
import { leafOfRecord } from '../responses/receipts.ts'
import { readForms } from '../responses/survey-box.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import {
  addUp,
  readTallies,
  type TalliedAnswer,
  type Tallies,
  talliesOf,
  tallyHash,
} from './tallies.ts'
import './tables.ts'

export interface Recount {
  answers: number
  /** What does not agree, in words; nothing when all is well. */
  differences: string[]
}

interface Recounted {
  tallies: Tallies
  leaves: Buffer[]
  differences: string[]
}

const perRead = 2000

/** Counts once more from the canonical records, and compares with the tallies and the last count event. */
export async function recount(db: Db, survey: SurveyRecord): Promise<Recount> {
  const { tallies, leaves, differences } = await readAgain(db, survey)
  const stored = await readTallies(db, survey.id)
  const event = await lastCountEvent(db, survey.slug)
  if (!event && leaves.length === 0 && stored.size === 0) return { answers: 0, differences: [] }
  for (const scope of new Set([...tallies.keys(), ...stored.keys()])) {
    const again = tallies.get(scope) ?? emptyTally()
    const before = stored.get(scope) ?? emptyTally()
    if (hashOf(scope, again) === hashOf(scope, before)) continue
    differences.push(`tally of ${scope}: ${receivedOf(again)} answers recounted`)
  }
  const root = merkleRoot(leaves).toString('hex')
  if (leaves.length > 0 && !event) differences.push('answers, but no count event')
  if (event && event.answersRoot !== root) differences.push(`root of answers: ${root}`)
  if (event && event.tallyHash !== tallyHash(tallies)) differences.push('tally hash of the event')
  return { answers: leaves.length, differences }
}

async function readAgain(db: Db, survey: SurveyRecord): Promise<Recounted> {
  const forms = await readForms(db, survey)
  const again: Recounted = { tallies: new Map(), leaves: [], differences: [] }
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('countedAnswer')
      .select(['leaf', 'record'])
      .where('surveyId', '=', survey.id)
      .where('leaf', '>', last)
      .orderBy('leaf')
      .limit(perRead)
      .execute()
    const answers = rows.flatMap(({ leaf, record }) => {
      const bytes = leafOfRecord(record)
      again.leaves.push(bytes)
      if (bytes.toString('hex') === leaf) return asTallied(JSON.parse(record) as CanonicalResponse)
      // Not what was counted: what it says now is nobody's answer.
      again.differences.push(`record of leaf ${leaf}`)
      return []
    })
    addUp(again.tallies, talliesOf(forms, answers))
    if (rows.length < perRead) return again
    last = rows.at(-1)?.leaf ?? last
  }
}

/** In a tally a text counts as given, whatever it says. */
function asTallied({ version, village, mode, invalid, answers }: CanonicalResponse): TalliedAnswer {
  return { version, village, mode, invalid, answers: answers as Answers }
}

function hashOf(scope: string, tally: ReturnType<typeof emptyTally>): string {
  return tallyHash(new Map([[scope, tally]]))
}

async function lastCountEvent(
  db: Db,
  slug: string,
): Promise<{ answersRoot: string; tallyHash: string } | undefined> {
  const row = await db
    .selectFrom('ledgerEvent')
    .select('payload')
    .where('subject', '=', `survey/${slug}`)
    .where('kind', '=', 'count')
    .orderBy('height', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && JSON.parse(row.payload)
}
