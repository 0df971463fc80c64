import { createHash } from 'node:crypto'
import { adoptionOf } from '#shared/campaigns/adoption.ts'
import type { CampaignResultPage } from '#shared/campaigns/schema.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { campaignResult } from '#shared/results/campaign.ts'
import { disclose, type Shown } from '#shared/results/disclosure.ts'
import type { Figure } from '#shared/results/figure.ts'
import { contentsOf, countedQuestions, type QuestionMeaning } from '#shared/results/questions.ts'
import type { SurveyPolicy } from '#shared/surveys/policy.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Context } from '../context.ts'
import { getKeptTemplate } from '../forms/templates.ts'
import { countingTally, readSources, type Source } from '../results/sources.ts'
import { describeSurveys } from '../surveys/describe.ts'
import { mandateIn, type SurveyRecord } from '../surveys/find.ts'
import { campaignPolicy, differencesOf } from './comparability.ts'
import { isTakingPart, membersOf, reasonsOf } from './members.ts'
import { describeCampaign, isComplete } from './read.ts'
import type { CampaignTable } from './tables.ts'

/**
 * The campaign's own result: the counts of all counted units added (never a mean of their rates), and every unit
 * × every content. It passes the disclosure policy with the units as the parts of one whole.
 */
export async function describeCampaignResult(
  ctx: Context,
  row: CampaignTable,
): Promise<CampaignResultPage> {
  const members = await membersOf(ctx.db, row.id)
  const taking = members.filter(isTakingPart)
  const sources = await readSources(
    ctx.db,
    taking.filter(({ state }) => hasResult(state)),
  )
  const awaited = taking.filter(({ state }) => !hasResult(state))
  const { document } = await getKeptTemplate(ctx.db, row.templateId)
  const questions = countedQuestions(document)
  const contents = contentsOf(questions)
  const policy = campaignPolicy(row, document)
  const differences = await differencesOf(ctx.db, row, taking)
  const { total, parts } = disclose({
    parts: sources.map((source) => ({
      id: source.survey.id,
      tally: countingTally(source),
      asked: source.turnout.households ?? 0,
    })),
    questions,
    rule: policy.share,
    policy: policy.disclosure,
    access: row.access,
    counted: true,
  })
  const labels = new Map(allQuestions(document).map(({ id, label }) => [id, label.vi]))
  const shown = (part: Shown | undefined) => ({
    overall: part?.overall[policy.overall] ?? null,
    cells: contents.map(({ id }): Figure | null => part?.questions[id]?.shares.satisfied ?? null),
  })
  const signed = await ctx.db
    .selectFrom('campaignSignOff')
    .select('resultHash')
    .where('campaignId', '=', row.id)
    .executeTakeFirst()
  const outcome: Outcome = {
    campaign: await describeCampaign(ctx, row),
    contents: contents.map(({ id }) => ({ id, label: labels.get(id) ?? id })),
    total: {
      ...{ units: sources.length, ...sizeOf(sources), ...shown(total) },
      readings: total.overall,
    },
    rows: sources.map((source) => ({
      ...{ slug: source.survey.slug, unit: source.unit },
      ...sizeOf([source]),
      ...shown(parts[source.survey.id]),
      differs: differences.get(source.survey.id) ?? [],
    })),
    awaited: (await describeSurveys(ctx, ctx.db, awaited)).map(({ unit }) => unit),
    calledOff: await describeCalledOff(ctx, members),
    ...conclusionOf(row, sources, questions, policy),
  }
  const frozen = isComplete(outcome.campaign) ? sealed(outcome).resultHash : null
  return { ...outcome, resultHash: signed?.resultHash ?? frozen }
}

type Outcome = Omit<CampaignResultPage, 'resultHash'>

/** What a sign-off freezes of a result, and the hash that it carries. How the campaign is called is none of it. */
export function sealed(outcome: Outcome): { result: string; resultHash: string } {
  const { contents, total, rows, awaited, calledOff, belowMinimum, verdict } = outcome
  const slug = outcome.campaign.slug
  const frozen = { slug, contents, total, rows, awaited, calledOff, belowMinimum, verdict }
  const result = canonicalJson(frozen)
  return { result, resultHash: createHash('sha256').update(result, 'utf8').digest('hex') }
}

async function describeCalledOff(
  ctx: Context,
  members: SurveyRecord[],
): Promise<CampaignResultPage['calledOff']> {
  const off = members.filter((survey) => !isTakingPart(survey))
  const reasons = await reasonsOf(ctx.db, off)
  const surveys = await describeSurveys(ctx, ctx.db, off)
  return off.flatMap(({ id, slug, publishedAt, state }, at) => {
    const unit = surveys[at]?.unit
    const adoption = adoptionOf({ state, published: publishedAt !== null })
    return unit ? { slug, unit, adoption, reason: reasons.get(id) ?? '' } : []
  })
}

/** Only household cards conclude, and only by thresholds that were laid down before. */
function conclusionOf(
  row: CampaignTable,
  sources: Source[],
  questions: readonly QuestionMeaning[],
  policy: SurveyPolicy,
): Pick<CampaignResultPage, 'verdict' | 'belowMinimum'> {
  const { thresholds, minimum } = mandateIn(row.mandate)
  if (row.access !== 'card' || !thresholds) return { verdict: null, belowMinimum: [] }
  const result = campaignResult(
    sources.map((source) => ({
      id: source.survey.unitId,
      tally: countingTally(source),
      turnout: { answered: source.turnout.received, asked: source.turnout.households ?? 0 },
      villages: source.turnout.villages.map(({ unitId, received, households }) => {
        return { id: unitId ?? '', answered: received, asked: households ?? 0 }
      }),
    })),
    questions,
    { share: policy.share, reading: policy.overall, thresholds, minimum },
  )
  const names = namesIn(sources)
  return {
    verdict: result.verdict === 'notEnoughEvidence' ? 'notCountable' : result.verdict,
    belowMinimum: result.belowMinimum.flatMap(({ id }) => names.get(id) ?? []),
  }
}

/** Units, and their villages with the unit behind them: villages of different communes share names. */
function namesIn(sources: Source[]): Map<string, string> {
  return new Map(
    sources.flatMap(({ survey, unit, turnout }) => [
      [survey.unitId, unit.fullName] as const,
      ...turnout.villages.flatMap(({ unitId, name }) =>
        unitId === null ? [] : ([[unitId, `${name} (${unit.fullName})`]] as const),
      ),
    ]),
  )
}

/** Null households: not known of all of them. */
function sizeOf(sources: Source[]): { received: number; households: number | null } {
  return {
    received: sources.reduce((sum, { turnout }) => sum + turnout.received, 0),
    households: sources.some(({ turnout }) => turnout.households === null)
      ? null
      : sources.reduce((sum, { turnout }) => sum + (turnout.households ?? 0), 0),
  }
}
