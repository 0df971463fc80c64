import { closesAt, dayOf } from '#shared/dates/days.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { emptyTally, type Tally } from '#shared/results/tally.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { SurveyEvidence } from '#shared/targets/rule.ts'
import { wholeSurvey } from '../counting/tallies.ts'
import type { Reader } from '../database/schema.ts'
import { countingTally } from '../results/sources.ts'
import { readSurveys, type SurveyRecord } from '../surveys/find.ts'
import { voidsOf } from '../surveys/voids.ts'
import { askedAboutNtm } from './about-ntm.ts'

/** A survey as evidence, with what names it on a screen. */
export interface EvidentSurvey extends SurveyEvidence {
  unitId: string
  /** As it stands now; what counts is dated. */
  record: SurveyRecord
}

/** The surveys of some units that had been opened by the end of a day, judged by what was known then. */
export async function surveyEvidence(
  db: Reader,
  unitIds: string[],
  on: string,
): Promise<EvidentSurvey[]> {
  if (unitIds.length === 0) return []
  const records = await readSurveys(db, (query) =>
    query
      .where('survey.unitId', 'in', unitIds)
      .where('publication.opensOn', '<=', on)
      .where('cancellation.id', 'is', null),
  )
  const ids = records.map(({ id }) => id)
  const [about, signOffs, households, answers] = await Promise.all([
    askedAboutNtm(db, ids),
    readSignOffs(db, ids, on),
    readHouseholds(db, ids),
    readAnswers(db, records),
  ])
  return records.map((record) => {
    const { id, unitId, access, opensOn, closesOn } = record
    const signOff = signOffs.get(id)
    return {
      ...{ id, unitId, access, record, opensOn: opensOn ?? on, closesOn: closesOn ?? on },
      aboutNtmResults: about.has(id),
      closedOn: record.state === 'open' || !record.closesAt ? null : dayOf(record.closesAt),
      signedOffOn: signOff?.on ?? null,
      confirmedOn: signOff?.countsForTarget ? signOff.on : null,
      households: households.get(id) ?? 0,
      answers: answers.get(id) ?? emptyTally().modes,
    }
  })
}

interface SignOff {
  on: string
  countsForTarget: boolean
}

/** The last sign-off of each survey by the end of the day, unless it had been revoked by then. */
async function readSignOffs(db: Reader, ids: string[], on: string): Promise<Map<string, SignOff>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('signOff')
    .select(['surveyId', 'at', 'countsForTarget'])
    .where('surveyId', 'in', ids)
    .where('at', '<', closesAt(on))
    .where((when) =>
      when.not(
        when.exists(
          when
            .selectFrom('signOffRevocation')
            .select('signOffRevocation.id')
            .whereRef('signOffRevocation.submissionId', '=', 'signOff.submissionId')
            .where('signOffRevocation.at', '<', closesAt(on)),
        ),
      ),
    )
    .orderBy('at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.surveyId,
      { on: dayOf(row.at), countsForTarget: row.countsForTarget === 1 },
    ]),
  )
}

async function readHouseholds(db: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('surveyVillage')
    .select((on) => ['surveyId', on.fn.sum<number | null>('households').as('households')])
    .where('surveyId', 'in', ids)
    .groupBy('surveyId')
    .execute()
  return new Map(rows.map((row) => [row.surveyId, Number(row.households ?? 0)]))
}

/**
 * Valid answers by mode. What still lies in a box, or came out of one while other villages wait, counts as given by
 * oneself: such a survey isn't signed off, so this only says how far it has come.
 */
async function readAnswers(
  db: Reader,
  records: SurveyRecord[],
): Promise<Map<string, Record<Mode, number>>> {
  if (records.length === 0) return new Map()
  const ids = records.map(({ id }) => id)
  const voids = await voidsOf(db, ids)
  const tallies = await db
    .selectFrom('tally')
    .select(['surveyId', 'scope', 'counts'])
    .where('surveyId', 'in', ids)
    .where((on) =>
      on.or([on('scope', '=', wholeSurvey), on('surveyId', 'in', [...voids.keys(), ''])]),
    )
    .execute()
  const scopes = new Map<string, Map<string, Tally>>()
  for (const { surveyId, scope, counts } of tallies) {
    const own = scopes.get(surveyId) ?? new Map<string, Tally>()
    scopes.set(surveyId, own.set(scope, JSON.parse(counts) as Tally))
  }
  const sealed = new Set(records.filter(isSealed).map(({ id }) => id))
  const answers = new Map(
    [...scopes].map(([surveyId, own]) => {
      const voided = voids.get(surveyId) ?? new Map()
      // Stacks that were taken out are of paper, which counts for nothing here.
      const { modes, valid } = countingTally({ tallies: own, voided, voidedStacks: [] })
      return [surveyId, sealed.has(surveyId) ? { ...emptyTally().modes, self: valid } : modes]
    }),
  )
  for (const { surveyId, waiting } of await readWaiting(db, records)) {
    const modes = answers.get(surveyId) ?? emptyTally().modes
    answers.set(surveyId, { ...modes, self: modes.self + Number(waiting) })
  }
  return answers
}

/** Its villages are counted one by one, and what they say is not shown yet. */
function isSealed({ access, state }: SurveyRecord): boolean {
  return access === 'card' && !hasResult(state)
}

async function readWaiting(db: Reader, records: SurveyRecord[]) {
  const collecting = records.filter(({ state }) => state === 'open' || state === 'closed')
  if (collecting.length === 0) return []
  return db
    .selectFrom('boxEntry')
    .select((on) => ['surveyId', on.fn.countAll<number>().as('waiting')])
    .where(
      'surveyId',
      'in',
      collecting.map(({ id }) => id),
    )
    .groupBy('surveyId')
    .execute()
}
