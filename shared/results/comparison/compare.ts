import type { DisclosurePolicy } from '../policy.ts'
import type { Result, ResultQuestion } from '../schema.ts'
import type { OverallReading } from '../shares.ts'
import type { ComparedCell, ComparedSum, ComparedSurvey, Comparison } from './schema.ts'
import { isLeftOut, type Row, sumRows } from './sum.ts'

// Results side by side. Everything is taken from results as each of them may be shown by itself, so that
// nothing can be learnt here that is not to be read there, and no sum gives away what one of them keeps back.

/** The results in the given order, on the questions that all of them asked in the same words. */
export function compareResults(results: readonly Result[]): Comparison {
  const asked = uniqueById(results.flatMap(({ questions }) => questions.filter(isSatisfaction)))
  const common = asked.filter((question) => results.every((one) => asks(one, question)))
  return {
    surveys: results.map(describe),
    contents: common
      .filter(({ kind }) => kind === 'content')
      .map(({ id, label }) => ({ id, label, cells: results.map((one) => cellOf(one, id)) })),
    apart: asked
      .filter((question) => !common.includes(question))
      .map((question) => ({ label: question.label, because: whyApart(results, question) })),
    differs: [
      ...(differ(results, ({ survey }) => survey.access) ? (['access'] as const) : []),
      ...(differ(results, ({ sentences }) => sentences.formula) ? (['formula'] as const) : []),
      ...(differ(results, ({ reading }) => reading) ? (['reading'] as const) : []),
    ],
  }
}

/**
 * The counts of some of the compared surveys added; null where adding would mislead: one alone, the same unit
 * twice, or counted in different ways. `rows`: what each of the surveys gives, in their order.
 */
export function sumOf(
  { surveys, contents, differs }: Comparison,
  rows: readonly (Row & { reading: OverallReading; policy: DisclosurePolicy })[],
  at: readonly number[] = surveys.map((_, index) => index),
): ComparedSum | null {
  const added = at.flatMap((index) => surveys[index] ?? [])
  const given = at.flatMap((index) => rows[index] ?? [])
  const units = new Set(added.map(({ unit }) => unit.id))
  const [first] = given
  if (!first || added.length < 2 || units.size < added.length || differs.length > 0) return null
  // Where policies differ, the one that shows less.
  const policy = given.find((row) => row.policy.exactFrom > first.policy.exactFrom)?.policy
  const { cells, overall } = sumRows(given, policy ?? first.policy, contents.length)
  return {
    received: added.reduce((sum, { received }) => sum + received, 0),
    households: added.reduce<number | null>(
      (sum, { households }) => (sum === null || households === null ? null : sum + households),
      0,
    ),
    ...{ overall: overall[first.reading].figure, cells },
    leftOut: at.flatMap((index) => {
      const row = rows[index]
      return row && isLeftOut(row, overall, first.reading)
        ? (surveys[index]?.unit.fullName ?? [])
        : []
    }),
  }
}

/** The quarter in which a day lies: '2026-11-23' is in the fourth of 2026. */
export function quarterOf(day: string): { year: number; quarter: number } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { year, quarter: Math.ceil(month / 3) }
}

function describe(result: Result): ComparedSurvey {
  const { slug, title, unit, access, opensOn, closesOn } = result.survey
  const { counted, received, households, reading, verdict, sentences } = result
  const shown = counted ? result.total : null
  return {
    ...{ slug, title, unit, access, opensOn, closesOn, counted, received, households },
    modes: shown?.modes ?? null,
    overall: { figure: shown?.overall[reading] ?? null, ok: checkOf(result, 'overall') },
    conclusion: verdict?.conclusion ?? null,
    voided: sentences.voided,
  }
}

function cellOf(result: Result, id: string): ComparedCell {
  const shown = result.counted ? result.total : null
  return { figure: shown?.questions[id]?.shares.satisfied ?? null, ok: checkOf(result, id) }
}

/** Against the threshold that was frozen with the survey; an open survey has none. */
function checkOf({ verdict }: Result, id: string): boolean | null {
  return verdict?.checks.find((one) => one.id === id)?.ok ?? null
}

function isSatisfaction({ kind }: ResultQuestion): boolean {
  return kind === 'content' || kind === 'overall'
}

function asks({ questions }: Result, wanted: ResultQuestion): boolean {
  const own = questions.find(({ id }) => id === wanted.id)
  return own !== undefined && sameWords(own, wanted)
}

function sameWords(one: ResultQuestion, other: ResultQuestion): boolean {
  return (
    JSON.stringify([one.kind, one.text, one.keys]) ===
    JSON.stringify([other.kind, other.text, other.keys])
  )
}

function whyApart(
  results: readonly Result[],
  { id }: ResultQuestion,
): Comparison['apart'][number]['because'] {
  const everywhere = results.every(({ questions }) => questions.some((one) => one.id === id))
  return everywhere ? 'otherWords' : 'notEverywhere'
}

function uniqueById(questions: readonly ResultQuestion[]): ResultQuestion[] {
  return [...new Map([...questions].reverse().map((one) => [one.id, one])).values()].reverse()
}

function differ(results: readonly Result[], of: (result: Result) => unknown): boolean {
  return new Set(results.map(of)).size > 1
}
