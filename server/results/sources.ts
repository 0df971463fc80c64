import { dayOf } from '#shared/dates/days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { Result } from '#shared/results/schema.ts'
import { emptyTally, sumTallies, type Tally, withoutTally } from '#shared/results/tally.ts'
import { frozenPolicy, type SurveyPolicy } from '#shared/surveys/policy.ts'
import type { Turnout } from '#shared/surveys/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import { type Meeting, meetingsOf } from '../collection/meetings.ts'
import { readSteps, shownStep } from '../counting/interim.ts'
import { stackVoidsOf, type VoidedStack } from '../counting/stack-voids.ts'
import { wholeSurvey } from '../counting/tallies.ts'
import type { Reader } from '../database/schema.ts'
import { formsOf } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { type Closing, closingsOf } from '../surveys/village-closings.ts'
import { type Voided, voidsOf } from '../surveys/voids.ts'
import { unitsById } from '../units/tree.ts'
import { turnoutsOf } from './turnout.ts'

/** Everything that a result is made of. */
export interface Source {
  survey: SurveyRecord
  /** As it was called when the survey was published: old results stay with the old unit. */
  unit: Unit
  document: FormDocument
  formVersion: number
  policy: SurveyPolicy
  turnout: Turnout
  /** By scope: a village's unit id, `other`, `all`. */
  tallies: Map<string, Tally>
  /** Of an open survey before its count: the whole at the step that is shown. */
  interim: Tally | undefined
  /** By village id: counted, and taken out of the result afterwards. */
  voided: Map<string, Voided>
  /** Stacks of paper that were taken out of it afterwards. */
  voidedStacks: VoidedStack[]
  /** By village id: collected at a meeting. */
  meetings: Map<string, Meeting>
  /** By village id: the end of its collecting. */
  closings: Map<string, Closing>
  setAside: Result['setAside']
  countedAt: string | null
}

/** Reads the sources of published surveys, each kind in one statement. */
export async function readSources(db: Reader, surveys: readonly SurveyRecord[]): Promise<Source[]> {
  if (surveys.length === 0) return []
  const ids = surveys.map(({ id }) => id)
  const forms = await formsOf(db, ids)
  const turnouts = await turnoutsOf(db, ids)
  const tallies = await readTallies(db, ids)
  const openings = await readOpenings(db, ids)
  const steps = await readSteps(db, ids)
  const units = await readUnits(db, surveys)
  const voids = await voidsOf(db, ids)
  const stackVoids = await stackVoidsOf(db, ids)
  const meetings = await meetingsOf(db, ids)
  const closings = await closingsOf(db, ids)
  return surveys.map((survey) => {
    const unit = units.get(survey.id)
    const form = forms.get(survey.id)
    const turnout = turnouts.get(survey.id)
    if (!unit || !form || !turnout) throw new Error(`${survey.slug} has lost its unit or form`)
    const policy = frozenPolicy(survey.policy ?? '')
    const { countedAt, ...setAside } = openings.get(survey.id) ?? nothingOpened
    return {
      ...{
        survey,
        unit,
        document: form.document,
        formVersion: form.version ?? 1,
        turnout,
        setAside,
        countedAt,
      },
      policy,
      interim: shownStep(
        steps.filter(({ surveyId }) => surveyId === survey.id),
        turnout.received,
        policy.disclosure,
      )?.tally,
      tallies: tallies.get(survey.id) ?? new Map<string, Tally>(),
      voidedStacks: stackVoids.get(survey.id) ?? [],
      voided: voids.get(survey.id) ?? new Map<string, Voided>(),
      meetings: meetings.get(survey.id) ?? new Map<string, Meeting>(),
      closings: closings.get(survey.id) ?? new Map<string, Closing>(),
    }
  })
}

/** What counts: everything that was counted, without the villages and the stacks taken out. */
export function countingTally({
  tallies,
  voided,
  voidedStacks,
}: Pick<Source, 'tallies' | 'voided' | 'voidedStacks'>): Tally {
  const counting = [...tallies].filter(([scope]) => scope !== wholeSurvey && !voided.has(scope))
  const all = tallies.get(wholeSurvey) ?? emptyTally()
  const villages = voided.size === 0 ? all : sumTallies(counting.map(([, tally]) => tally))
  const out = voidedStacks.filter(({ villageId }) => !voided.has(villageId))
  return out.reduce((left, { tally }) => withoutTally(left, tally), villages)
}

const nothingOpened: Openings = { repeated: 0, unreadable: 0, countedAt: null }

async function readTallies(db: Reader, ids: string[]): Promise<Map<string, Map<string, Tally>>> {
  const rows = await db
    .selectFrom('tally')
    .select(['surveyId', 'scope', 'counts'])
    .where('surveyId', 'in', ids)
    .execute()
  const tallies = new Map<string, Map<string, Tally>>()
  for (const { surveyId, scope, counts } of rows) {
    const own = tallies.get(surveyId) ?? new Map<string, Tally>()
    tallies.set(surveyId, own.set(scope, JSON.parse(counts) as Tally))
  }
  return tallies
}

type Openings = Result['setAside'] & { countedAt: string | null }

async function readOpenings(db: Reader, ids: string[]): Promise<Map<string, Openings>> {
  const rows = await db
    .selectFrom('boxOpening')
    .leftJoin('finalCount', 'finalCount.surveyId', 'boxOpening.surveyId')
    .select(['boxOpening.surveyId', 'finalCount.at as countedAt'])
    .select((on) => [
      on.fn.sum<number>('repeated').as('repeated'),
      on.fn.sum<number>('unreadable').as('unreadable'),
    ])
    .where('boxOpening.surveyId', 'in', ids)
    .groupBy(['boxOpening.surveyId', 'finalCount.at'])
    .execute()
  return new Map(
    rows.map(({ surveyId, countedAt, repeated, unreadable }) => [
      surveyId,
      { countedAt, repeated: Number(repeated), unreadable: Number(unreadable) },
    ]),
  )
}

/** By survey id. Most surveys of a round begin on the same few days: one statement a day. */
async function readUnits(db: Reader, surveys: readonly SurveyRecord[]): Promise<Map<string, Unit>> {
  const dayById = new Map(surveys.map((one) => [one.id, dayOf(one.publishedAt ?? one.createdAt)]))
  const units = new Map<string, Unit>()
  for (const day of new Set(dayById.values())) {
    const own = surveys.filter(({ id }) => dayById.get(id) === day)
    const unitIds = own.map(({ unitId }) => unitId)
    const found = await unitsById(db, unitIds, day)
    for (const { id, unitId } of own) {
      const unit = found.get(unitId)
      if (unit) units.set(id, unit)
    }
  }
  return units
}
