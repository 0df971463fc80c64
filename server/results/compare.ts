import { dayOf } from '#shared/dates/days.ts'
import { compareResults, quarterOf, sumOf } from '#shared/results/comparison/compare.ts'
import { mostCompared } from '#shared/results/comparison/limits.ts'
import type {
  ComparedSum,
  Comparison,
  MatrixPage,
  SurveyRound,
} from '#shared/results/comparison/schema.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import { findTemplate } from '../forms/templates.ts'
import { getSurvey, type SurveyRecord } from '../surveys/find.ts'
import { surveysWithin } from '../surveys/reach.ts'
import { inTraining } from '../units/training.ts'
import { addendsOf } from './addends.ts'
import { composeResult, mayHaveResult } from './result.ts'
import { readSources } from './sources.ts'

// Results of several surveys in one table. Each is read as it may be shown by itself, by the one source of
// numbers; what is shown together is never more than what is shown apart.

/**
 * Two to six surveys side by side, in the given order.
 * @throws Refusal not_found or forbidden for the first that the actor may not read; invalid when they are
 *   fewer or more; conflict wrong_state for one that was never published
 */
export async function compareSurveys(
  ctx: Context,
  actor: Actor,
  slugs: readonly string[],
): Promise<Comparison> {
  const asked = [...new Set(slugs)]
  if (asked.length < 2 || asked.length > mostCompared) {
    throw new Refusal('invalid', 'fields', { surveys: asked.length < 2 ? 'too_few' : 'too_many' })
  }
  const surveys: SurveyRecord[] = []
  for (const slug of asked) {
    const survey = await getSurvey(ctx.db, slug)
    await permit(ctx, actor, 'results.view', survey)
    surveys.push(survey)
  }
  return (await readComparison(ctx.db, surveys)).comparison
}

/** Every unit of a round by every content; without a key, the newest round that the actor may read. */
export async function readMatrix(
  ctx: Context,
  actor: Actor,
  { round: asked }: { round?: string | undefined },
): Promise<MatrixPage> {
  const within = await surveysWithin(ctx, actor, 'results.view')
  const counted = within.filter(({ state }) => hasResult(state))
  const training = await inTraining(
    ctx.db,
    counted.map(({ unitId }) => unitId),
    dayOf(ctx.now()),
  )
  const groups = groupBy(counted, (survey) => roundKey(survey, training.has(survey.unitId)))
  const rounds = (
    await Promise.all([...groups].map(([key, surveys]) => describeRound(ctx.db, key, surveys)))
  ).sort((a, b) => b.year - a.year || b.quarter - a.quarter || (a.key < b.key ? -1 : 1))
  const key = asked ?? rounds[0]?.key ?? null
  const surveys = (key !== null && groups.get(key)) || []
  const { comparison, sum } = await readComparison(ctx.db, surveys)
  return {
    rounds,
    round: surveys.length > 0 ? key : null,
    ...{ comparison, sum: sum() },
  }
}

/** Results side by side, and the sum of all of them or of those at some places. */
export interface Read {
  comparison: Comparison
  sum(at?: readonly number[]): ComparedSum | null
}

/** @throws Refusal conflict wrong_state for one that has no result at all */
export async function readComparison(db: Reader, surveys: readonly SurveyRecord[]): Promise<Read> {
  if (surveys.some((survey) => !mayHaveResult(survey))) throw new Refusal('conflict', 'wrong_state')
  const sources = await readSources(db, surveys)
  const results = sources.map(composeResult)
  const comparison = compareResults(results)
  const rows = sources.map((source, index) => {
    const own = results[index]?.total ?? null
    const questions = countedQuestions(source.document)
    const { policy } = source
    const { of, overall } = addendsOf({ source, own, questions, policy })
    const cells = comparison.contents.map(({ id }) => of(id))
    return { cells, overall, reading: policy.overall, policy: policy.disclosure }
  })
  return { comparison, sum: (at) => sumOf(comparison, rows, at) }
}

/** The values in the order in which they came, by their key. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}

function roundKey({ opensOn, body, access, templateId }: SurveyRecord, training: boolean): string {
  const { year, quarter } = quarterOf(opensOn ?? '')
  return [year, quarter, body, access, templateId, ...(training ? ['training'] : [])].join('~')
}

async function describeRound(
  db: Reader,
  key: string,
  [first, ...others]: readonly SurveyRecord[],
): Promise<SurveyRound> {
  const template = first && (await findTemplate(db, first.templateId))
  const when = quarterOf(first?.opensOn ?? '')
  return { key, ...when, title: template?.title ?? first?.title ?? '', surveys: others.length + 1 }
}
