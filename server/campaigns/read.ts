import type { Campaign, CampaignPage } from '#shared/campaigns/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { Mandate } from '#shared/surveys/schema.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { grantsFor, mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { formsOf } from '../forms/documents.ts'
import { findTemplate } from '../forms/templates.ts'
import { describeSurveys } from '../surveys/describe.ts'
import { readSurveys, type SurveyRecord } from '../surveys/find.ts'
import { belowSql, unitsById } from '../units/tree.ts'
import type { CampaignTable } from './tables.ts'
import './tables.ts'

/** @throws Refusal not_found */
export async function getCampaign(db: Reader, slug: string): Promise<CampaignTable> {
  return found(
    await db.selectFrom('campaign').selectAll().where('slug', '=', slug).executeTakeFirst(),
  )
}

/** Campaigns of the actor's own body in their trees, newest first. */
export async function listCampaigns(ctx: Context, actor: Actor): Promise<Campaign[]> {
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
  return Promise.all(rows.map((row) => describeCampaign(ctx, row)))
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
  const count = (holds: (survey: SurveyRecord) => boolean) => members.filter(holds).length
  return {
    ...{ slug, title, unit, body, track, access, templateId, createdOn },
    mandate: JSON.parse(row.mandate) as Mandate,
    units: members.length,
    progress: {
      published: count(({ publishedAt }) => publishedAt !== null),
      counted: count(({ state }) => hasResult(state)),
      signedOff: count(({ state }) => state === 'signedOff' || state === 'announced'),
    },
    signedOffOn: signOff ? dayOf(signOff.at) : null,
  }
}

export async function membersOf(db: Reader, campaignId: string): Promise<SurveyRecord[]> {
  const members = await readSurveys(db, (query) =>
    query.where('survey.id', 'in', (on) =>
      on.selectFrom('campaignSurvey').select('surveyId').where('campaignId', '=', campaignId),
    ),
  )
  return members.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/** The campaign with every unit's survey and what the asking account may do. */
export async function describeCampaignPage(
  ctx: Context,
  actor: Actor,
  row: CampaignTable,
): Promise<CampaignPage> {
  const members = await membersOf(ctx.db, row.id)
  const surveys = await describeSurveys(ctx, ctx.db, members)
  const same = await comparableOf(ctx.db, row.templateId, members)
  const target = { unitId: row.unitId, body: row.body }
  const campaign = await describeCampaign(ctx, row)
  return {
    campaign,
    members: surveys.map((survey) => ({ survey, comparable: same.has(survey.slug) })),
    mayAdd: await mayThey(ctx, actor, 'campaigns.run', target),
    maySignOff:
      campaign.signedOffOn === null &&
      campaign.progress.signedOff === campaign.units &&
      (await mayThey(ctx, actor, 'campaigns.signOff', target)),
  }
}

/** The surveys whose form still holds every question of the campaign's, word for word. */
async function comparableOf(
  db: Reader,
  templateId: string,
  members: SurveyRecord[],
): Promise<Set<string>> {
  const template = found(await findTemplate(db, templateId))
  const asked = allQuestions(template.document).map((question) => JSON.stringify(question))
  const forms = await formsOf(
    db,
    members.map(({ id }) => id),
  )
  return new Set(
    members.flatMap(({ id, slug }) => {
      const form = forms.get(id)
      const own = new Set(
        form ? allQuestions(form.document).map((question) => JSON.stringify(question)) : [],
      )
      return asked.every((question) => own.has(question)) ? slug : []
    }),
  )
}
