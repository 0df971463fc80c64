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
import { saidOf } from './vouch.ts'
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
  if (event)
    differences.push(...notVouchedFor(event, root, tallies, await readSalts(db, survey.id)))
  return { answers: leaves.length, differences }
}

/** What the event does not vouch for, under the salt of any opening: two of one instant have no order. */
function notVouchedFor(
  event: CountEvent,
  root: string,
  tallies: Tallies,
  salts: (string | null)[],
): string[] {
  const again = salts.map((tallySalt) => {
    const hash = tallyHash(tallies, tallySalt)
    return { answersRoot: root, tallyHash: hash, tallySalt, tokensRoot: null }
  })
  if (event.sealed !== undefined) {
    const holds = again.some((one) => saidOf({ ...one, final: 0 }).sealed === event.sealed)
    return holds ? [] : ['sealed root and sums of the event']
  }
  return [
    ...(event.answersRoot === root ? [] : [`root of answers: ${root}`]),
    ...(again.some((one) => one.tallyHash === event.tallyHash) ? [] : ['tally hash of the event']),
  ]
}

async function readSalts(db: Db, surveyId: string): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('boxOpening')
    .select('tallySalt')
    .where('surveyId', '=', surveyId)
    .execute()
  return rows.map(({ tallySalt }) => tallySalt)
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
  return tallyHash(new Map([[scope, tally]]), null)
}

type CountEvent = Partial<Record<'answersRoot' | 'tallyHash' | 'sealed', string>>

async function lastCountEvent(db: Db, slug: string): Promise<CountEvent | undefined> {
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
