import { adoptionOf, takesPart } from '#shared/campaigns/adoption.ts'
import type {
  Campaign,
  CampaignPage,
  ListedCampaign,
  MemberSearch,
} from '#shared/campaigns/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { grantsFor, mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { describeSurveys } from '../surveys/describe.ts'
import { mandateIn } from '../surveys/find.ts'
import { inTraining } from '../units/training.ts'
import { belowSql, unitsById } from '../units/tree.ts'
import { comparabilityOf } from './comparability.ts'
import { findMembers } from './find-members.ts'
import { membersOf, progressOf, reasonsOf } from './members.ts'
import type { CampaignTable } from './tables.ts'
import './tables.ts'

/** @throws Refusal not_found */
export async function getCampaign(db: Reader, slug: string): Promise<CampaignTable> {
  return found(
    await db.selectFrom('campaign').selectAll().where('slug', '=', slug).executeTakeFirst(),
  )
}

/** Campaigns of the actor's own body in their trees, newest first. */
export async function listCampaigns(ctx: Context, actor: Actor): Promise<ListedCampaign[]> {
  const today = dayOf(ctx.now())
  const reaches = grantsFor(actor, 'campaigns.view')
  if (reaches.length === 0) return []
  const rows = await ctx.db
    .selectFrom('campaign')
    .selectAll()
    .where((on) =>
      on.or(
        reaches.map(({ unitId, body }) =>
          on.and([on('unitId', 'in', belowSql([unitId], today)), on('body', '=', body)]),
        ),
      ),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const campaign = await describeCampaign(ctx, row)
      return { ...campaign, maySignOff: await maySignOff(ctx, actor, row, campaign) }
    }),
  )
}

export async function describeCampaign(ctx: Context, row: CampaignTable): Promise<Campaign> {
  const { slug, title, body, track, access, templateId } = row
  const createdOn = dayOf(row.createdAt)
  const members = await membersOf(ctx.db, row.id)
  const unit = found((await unitsById(ctx.db, [row.unitId], createdOn)).get(row.unitId))
  const signOff = await ctx.db
    .selectFrom('campaignSignOff')
    .select('at')
    .where('campaignId', '=', row.id)
    .executeTakeFirst()
  const asked = await ctx.db
    .selectFrom('campaignSurvey')
    .select('unitId')
    .where('campaignId', '=', row.id)
    .execute()
  const unitIds = asked.map(({ unitId }) => unitId)
  const training = await inTraining(ctx.db, unitIds, createdOn)
  return {
    ...{ slug, title, unit, body, track, access, templateId, createdOn },
    mandate: mandateIn(row.mandate),
    training: training.size > 0,
    ...progressOf(members),
    signedOffOn: signOff ? dayOf(signOff.at) : null,
  }
}

/** The campaign with its units' surveys, all or a page of them, and what the asking account may do. */
export async function describeCampaignPage(
  ctx: Context,
  actor: Actor,
  row: CampaignTable,
  search?: MemberSearch,
): Promise<CampaignPage> {
  const members = await membersOf(ctx.db, row.id)
  const surveys = await describeSurveys(ctx, ctx.db, members)
  const comparable = await comparabilityOf(ctx.db, row, members)
  const target = { unitId: row.unitId, body: row.body }
  const campaign = await describeCampaign(ctx, row)
  const reasons = await reasonsOf(ctx.db, members)
  const open = campaign.signedOffOn === null
  const parents = await parentsOf(ctx, surveys, campaign.createdOn)
  const all = members.flatMap(({ id, publishedAt }, at) => {
    const survey = surveys[at]
    if (!survey) return []
    const adoption = adoptionOf({ state: survey.state, published: publishedAt !== null })
    const differs = comparable.get(id)?.differs ?? []
    const parentName = parents.get(survey.unit.parentId ?? '')?.fullName ?? null
    return { survey, parentName, adoption, reason: reasons.get(id) ?? null, differs }
  })
  return {
    campaign,
    ...findMembers(all, search),
    waiting: all.flatMap((one) => (one.adoption === 'waiting' ? one.survey.unit.fullName : [])),
    taking: all.flatMap((one) => (takesPart(one.adoption) ? one.survey.unit.id : [])),
    mayAdd: open && (await mayThey(ctx, actor, 'campaigns.run', target)),
    revoked: await revokedOf(ctx.db, row.id),
    maySignOff: await maySignOff(ctx, actor, row, campaign),
    mayRevoke: !open && (await mayThey(ctx, actor, 'campaigns.signOff', target)),
  }
}

async function maySignOff(
  ctx: Context,
  actor: Actor,
  { unitId, body }: CampaignTable,
  campaign: Campaign,
): Promise<boolean> {
  if (campaign.signedOffOn !== null || !isComplete(campaign)) return false
  return mayThey(ctx, actor, 'campaigns.signOff', { unitId, body })
}

async function revokedOf(db: Reader, campaignId: string): Promise<CampaignPage['revoked']> {
  const rows = await db
    .selectFrom('campaignSignOffRevocation')
    .select(['signedAt', 'at', 'reason', 'resultHash'])
    .where('campaignId', '=', campaignId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ signedAt, at, ...said }) => {
    return { ...said, signedOn: dayOf(signedAt), revokedOn: dayOf(at) }
  })
}

/** The units above those that ask, as they were called when the campaign began. */
function parentsOf(ctx: Context, surveys: readonly Survey[], on: string) {
  return unitsById(
    ctx.db,
    surveys.flatMap(({ unit }) => unit.parentId ?? []),
    on,
  )
}

/** Every unit that takes part has had its own result confirmed. */
export function isComplete({ units, progress }: Pick<Campaign, 'units' | 'progress'>): boolean {
  return units > 0 && progress.signedOff === units
}
