import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import {
  addTallies,
  type CountedAnswer,
  emptyTally,
  receivedOf,
  sumTallies,
  type Tally,
  tallyOf,
} from '#shared/results/tally.ts'
import type { Reader, Tx } from '../database/schema.ts'
import type { Random } from '../random.ts'
import type { SurveyForms } from '../responses/survey-box.ts'
import './tables.ts'

/** The whole survey, and those who said that their village is not in the list. */
export const wholeSurvey = 'all'
export const otherVillage = 'other'

/** A counted answer as far as tallies need it. */
export interface TalliedAnswer extends CountedAnswer {
  version: number
  village: string | null
}

/** By scope: a village's unit id, `other`, `all`. */
export type Tallies = Map<string, Tally>

/** The tallies of these answers: every village that has any, and the whole. */
export function talliesOf(forms: SurveyForms, answers: readonly TalliedAnswer[]): Tallies {
  const tallies: Tallies = new Map()
  for (const [number, form] of forms.versions) {
    const questions = countedQuestions(form.document)
    const own = answers.filter(({ version }) => version === number)
    for (const [scope, group] of byScope(own)) addTo(tallies, scope, tallyOf(group, questions))
    // Even without an answer the whole has a row for every question.
    addTo(tallies, wholeSurvey, emptyTally(questions))
  }
  const parts = [...tallies].filter(([scope]) => scope !== wholeSurvey).map(([, tally]) => tally)
  addTo(tallies, wholeSurvey, sumTallies(parts))
  return tallies
}

/** Adds tallies scope by scope, in place. */
export function addUp(tallies: Tallies, added: Tallies): void {
  for (const [scope, tally] of added) addTo(tallies, scope, tally)
}

/** Adds to what earlier openings have counted. */
export async function addToStored(tx: Tx, surveyId: string, added: Tallies): Promise<void> {
  const stored = await readTallies(tx, surveyId)
  for (const [scope, tally] of added) {
    const before = stored.get(scope)
    const sum = before ? addTallies(before, tally) : tally
    const row = { answers: receivedOf(sum), counts: canonicalJson(sum) }
    await tx
      .insertInto('tally')
      .values({ surveyId, scope, ...row })
      .onConflict((conflict) => conflict.columns(['surveyId', 'scope']).doUpdateSet(row))
      .execute()
  }
}

export async function readTallies(db: Reader, surveyId: string): Promise<Tallies> {
  const rows = await db
    .selectFrom('tally')
    .select(['scope', 'counts'])
    .where('surveyId', '=', surveyId)
    .execute()
  return new Map(rows.map((row) => [row.scope, JSON.parse(row.counts) as Tally]))
}

/**
 * Hex SHA-256 over a salt and the canonical JSON of all tallies by scope: what the count event vouches for. Without the
 * salt whoever reads the event could try the few sums that a hidden village can have until one fits.
 */
export function tallyHash(tallies: Tallies, salt: string | null): string {
  const text = canonicalJson(Object.fromEntries(tallies))
  return createHash('sha256')
    .update(Buffer.from(salt ?? '', 'hex'))
    .update(text, 'utf8')
    .digest('hex')
}

/** Hex of 32 random bytes, made for one hash. */
export function newTallySalt(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('hex')
}

export function scopeOf(village: string | null): string {
  return village ?? otherVillage
}

function byScope(answers: readonly TalliedAnswer[]): Map<string, TalliedAnswer[]> {
  const groups = new Map<string, TalliedAnswer[]>()
  for (const answer of answers) {
    const scope = scopeOf(answer.village)
    const group = groups.get(scope)
    if (group) group.push(answer)
    else groups.set(scope, [answer])
  }
  return groups
}

function addTo(tallies: Tallies, scope: string, tally: Tally): void {
  const before = tallies.get(scope)
  tallies.set(scope, before ? addTallies(before, tally) : tally)
}
