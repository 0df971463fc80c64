import { createHash } from 'node:crypto'
import { adoptionOf } from '#shared/campaigns/adoption.ts'
import { type CampaignResultPage, frozenResult } from '#shared/campaigns/schema.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Context } from '../context.ts'
import { readSources } from '../results/sources.ts'
import { describeSurveys } from '../surveys/describe.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { comparabilityOf } from './comparability.ts'
import { composeNumbers } from './compose.ts'
import { isTakingPart, membersOf, reasonsOf } from './members.ts'
import { describeCampaign, isComplete } from './read.ts'
import type { CampaignTable } from './tables.ts'

/**
 * The campaign's own result: the counts of all counted units added (never a mean of their rates), and every unit
 * × every content. Once it has been confirmed it is what was confirmed, whatever becomes of a unit afterwards.
 */
export async function describeCampaignResult(
  ctx: Context,
  row: CampaignTable,
): Promise<CampaignResultPage> {
  const signed = await ctx.db
    .selectFrom('campaignSignOff')
    .select(['at', 'result', 'resultHash'])
    .where('campaignId', '=', row.id)
    .executeTakeFirst()
  const members = await membersOf(ctx.db, row.id)
  const campaign = await describeCampaign(ctx, row)
  if (signed) {
    return {
      ...{ campaign, ...frozenResult.parse(JSON.parse(signed.result)) },
      ...{ resultHash: signed.resultHash, changed: await changedSince(ctx, members, signed.at) },
    }
  }
  const outcome = { campaign, ...(await composeLive(ctx, row, members)) }
  const resultHash = isComplete(campaign) ? sealed(outcome).resultHash : null
  return { ...outcome, resultHash, changed: [] }
}

type Outcome = Omit<CampaignResultPage, 'resultHash' | 'changed'>

/** What a sign-off freezes of a result, and the hash that it carries. How the campaign is called is none of it. */
export function sealed(outcome: Outcome): { result: string; resultHash: string } {
  const { contents, total, rows, awaited, calledOff, belowMinimum, verdict } = outcome
  const slug = outcome.campaign.slug
  const frozen = { slug, contents, total, rows, awaited, calledOff, belowMinimum, verdict }
  const result = canonicalJson(frozen)
  return { result, resultHash: createHash('sha256').update(result, 'utf8').digest('hex') }
}

async function composeLive(
  ctx: Context,
  row: CampaignTable,
  members: readonly SurveyRecord[],
): Promise<Omit<Outcome, 'campaign'>> {
  const taking = members.filter(isTakingPart)
  const counted = taking.filter(({ state }) => hasResult(state))
  const awaited = taking.filter(({ state }) => !hasResult(state))
  const numbers = composeNumbers({
    ...{ row, sources: await readSources(ctx.db, counted) },
    comparable: await comparabilityOf(ctx.db, row, counted),
    waiting: awaited.length > 0,
  })
  return {
    ...numbers,
    awaited: (await describeSurveys(ctx, ctx.db, awaited)).map(({ unit }) => unit),
    calledOff: await describeCalledOff(ctx, members),
  }
}

/** Units whose own confirmation was taken back, or given anew, after the campaign's. */
async function changedSince(
  ctx: Context,
  members: readonly SurveyRecord[],
  signedAt: string,
): Promise<string[]> {
  const changed = members.filter(
    (one) => isTakingPart(one) && (one.signedOffAt === null || one.signedOffAt > signedAt),
  )
  return (await describeSurveys(ctx, ctx.db, changed)).map(({ unit }) => unit.fullName)
}

async function describeCalledOff(
  ctx: Context,
  members: readonly SurveyRecord[],
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
