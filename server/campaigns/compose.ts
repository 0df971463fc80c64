import type { CampaignResultPage } from '#shared/campaigns/schema.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { Addend } from '#shared/results/added.ts'
import { campaignResult } from '#shared/results/campaign.ts'
import { isLeftOut, type Row, sumRows } from '#shared/results/comparison/sum.ts'
import { type Figure, figureOf } from '#shared/results/figure.ts'
import { contentsOf, countedQuestions, type QuestionMeaning } from '#shared/results/questions.ts'
import type { Tally } from '#shared/results/tally.ts'
import type { SurveyPolicy } from '#shared/surveys/policy.ts'
import { addendsOf } from '../results/addends.ts'
import { turnoutsOf } from '../results/judge.ts'
import { composeResult } from '../results/result.ts'
import { countingTally, type Source } from '../results/sources.ts'
import { mandateIn } from '../surveys/find.ts'
import { type Comparability, campaignPolicy } from './comparability.ts'
import { formOf } from './form.ts'
import type { CampaignTable } from './tables.ts'

// The numbers of a campaign. Every cell shows what its unit's own result shows and no more; a sum is of counts, and
// never one from which the answers of a small unit could be worked out.

type Numbers = Pick<CampaignResultPage, 'contents' | 'total' | 'rows' | 'verdict' | 'belowMinimum'>

interface Composing {
  row: CampaignTable
  /** Of every unit that has been counted. */
  sources: Source[]
  comparable: ReadonlyMap<string, Comparability>
  /** Whether units that take part have still to be counted: nothing is concluded before. */
  waiting: boolean
}

export function composeNumbers({ row, sources, comparable, waiting }: Composing): Numbers {
  const document = formOf(row)
  const policy = campaignPolicy(row, document)
  const questions = countedQuestions(document)
  const contents = contentsOf(questions)
  const labels = new Map(allQuestions(document).map(({ id, label }) => [id, label.vi]))
  const units = sources.map((source) => unitOf(source, questions, comparable, policy))
  return {
    contents: contents.map(({ id }) => ({ id, label: labels.get(id) ?? id })),
    total: totalOf(units, contents, policy),
    rows: units.map(({ source, differs, overall, cells }) => ({
      ...{ slug: source.survey.slug, unit: source.unit, ...sizeOf([source]), differs },
      overall: shownOf(overall[policy.overall], policy),
      cells: cells.map((cell) => shownOf(cell, policy)),
    })),
    ...conclusionOf(row, units, questions, policy, waiting),
  }
}

interface CountedUnit extends Row {
  source: Source
  differs: Comparability['differs']
  /** Without what was not asked in the campaign's words. */
  tally: Tally
}

function unitOf(
  source: Source,
  questions: readonly QuestionMeaning[],
  comparable: ReadonlyMap<string, Comparability>,
  policy: SurveyPolicy,
): CountedUnit {
  const { differs = [], same = new Set() } = comparable.get(source.survey.id) ?? {}
  const counted = countingTally(source)
  const kept = Object.entries(counted.questions).filter(([id]) => same.has(id))
  const addends = addendsOf({
    ...{ source, own: composeResult(source).total, policy },
    questions: questions.filter(({ id }) => same.has(id)),
  })
  return {
    ...{ source, differs, overall: addends.overall },
    cells: contentsOf(questions).map(({ id }) => addends.of(id)),
    tally: { ...counted, questions: Object.fromEntries(kept) },
  }
}

function shownOf(addend: Addend | null, { disclosure }: SurveyPolicy): Figure | null {
  return addend && figureOf(addend.share, addend.precision, disclosure)
}

function totalOf(
  units: readonly CountedUnit[],
  contents: readonly QuestionMeaning[],
  { disclosure, overall: reading }: SurveyPolicy,
): Numbers['total'] {
  const { cells, overall } = sumRows(units, disclosure, contents.length)
  const left = units.filter((unit) => isLeftOut(unit, overall, reading))
  return {
    ...{ units: units.length, ...sizeOf(units.map(({ source }) => source)), cells },
    overall: overall[reading].figure,
    readings: { question: overall.question.figure, mean: overall.mean.figure },
    leftOut: left.map(({ source }) => source.unit.fullName),
  }
}

/** Only household cards conclude, by thresholds that were laid down before, and only once all have been counted. */
function conclusionOf(
  row: CampaignTable,
  units: readonly CountedUnit[],
  questions: readonly QuestionMeaning[],
  policy: SurveyPolicy,
  waiting: boolean,
): Pick<Numbers, 'verdict' | 'belowMinimum'> {
  const { thresholds, minimum } = mandateIn(row.mandate)
  if (row.access !== 'card' || !thresholds) return { verdict: null, belowMinimum: [] }
  const result = campaignResult(
    units.map(({ source, tally }) => {
      const { turnout, villages } = turnoutsOf(source)
      return { id: source.survey.unitId, tally, turnout, villages }
    }),
    questions,
    { share: policy.share, reading: policy.overall, thresholds, minimum },
  )
  const names = namesIn(units)
  const verdict = result.verdict === 'notEnoughEvidence' ? 'notCountable' : result.verdict
  return {
    verdict: waiting ? null : verdict,
    belowMinimum: result.belowMinimum.flatMap(({ id }) => names.get(id) ?? []),
  }
}

/** Units, and their villages with the unit behind them: villages of different communes share names. */
function namesIn(units: readonly CountedUnit[]): Map<string, string> {
  return new Map(
    units.flatMap(({ source: { survey, unit, turnout } }) => [
      [survey.unitId, unit.fullName] as const,
      ...turnout.villages.flatMap(({ unitId, name }) =>
        unitId === null ? [] : ([[unitId, `${name} (${unit.fullName})`]] as const),
      ),
    ]),
  )
}

/** Null households: not known of all of them. */
function sizeOf(sources: readonly Source[]): { received: number; households: number | null } {
  return {
    received: sources.reduce((sum, { turnout }) => sum + turnout.received, 0),
    households: sources.some(({ turnout }) => turnout.households === null)
      ? null
      : sources.reduce((sum, { turnout }) => sum + (turnout.households ?? 0), 0),
  }
}
