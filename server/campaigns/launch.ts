import type * as z from 'zod'
import type { newCampaign } from '#shared/campaigns/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Mandate } from '#shared/mandates/schema.ts'
import { mayHoldBallot, officialPlaces, officialProblems } from '#shared/surveys/official.ts'
import { surveySettings } from '#shared/surveys/schema.ts'
import { fold } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Tables, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { findTemplate, getKeptTemplate, type TemplateWithDocument } from '../forms/templates.ts'
import { newId, randomWord } from '../random.ts'
import { beginSurvey } from '../surveys/create.ts'
import { mandateIn } from '../surveys/find.ts'
import { inTraining } from '../units/training.ts'
import { belowSql, getUnit, unitsById } from '../units/tree.ts'
import { formOf } from './form.ts'
import type { CampaignTable } from './tables.ts'
import './tables.ts'

// A province or district asks its units to ask: every one gets a survey of its own, prepared under the mandate,
// and publishes it itself.

type Given = z.output<typeof newCampaign>

/** @returns the campaign's slug. @throws Refusal invalid naming what does not fit */
export async function launchCampaign(ctx: Context, actor: Actor, given: Given): Promise<string> {
  const { unitId, body, track, access, templateId, opensOn, closesOn } = given
  if (track === 'official') checkOfficial(given)
  const today = dayOf(ctx.now())
  if (closesOn !== null && closesOn < today) {
    throw new Refusal('invalid', 'period_in_the_past', { closesOn: 'period_in_the_past' })
  }
  if (opensOn !== null && closesOn !== null && closesOn < opensOn) {
    throw new Refusal('invalid', 'ends_before_it_begins', { closesOn: 'ends_before_it_begins' })
  }
  const unit = await getUnit(ctx.db, unitId, today)
  return transact(ctx.db, async (tx) => {
    const template = await findTemplate(tx, templateId)
    if (!template) throw new Refusal('invalid', 'fields', { templateId: 'unknown' })
    const campaign = campaignOf(ctx, actor, { given, template, unitName: unit.name })
    const { slug } = campaign
    await tx.insertInto('campaign').values(campaign).execute()
    await record(ctx, tx, {
      act: 'campaigns.launch',
      ...{ accountId: actor.accountId, unitId, subject: `campaign/${slug}` },
      detail: {
        ...{ templateId, body, track, access, opensOn, closesOn },
        ...{ thresholds: given.thresholds, minimum: given.minimum, counting: given.counting },
      },
    })
    await beginSurveys(ctx, tx, actor, { campaign, template, unitIds: given.unitIds })
    return slug
  })
}

/** The campaign with all that it lays down; a locked template is locked for whoever begins with it. */
function campaignOf(
  ctx: Context,
  actor: Actor,
  { given, template, unitName }: { given: Given; template: TemplateWithDocument; unitName: string },
): CampaignTable {
  const { unitId, body, track, access, title, templateId, opensOn, closesOn } = given
  const { thresholds, minimum, counting, settings } = given
  const slug = `dot-${fold(unitName).replace(/[^a-z0-9]+/g, '-')}-${randomWord(ctx.random, 6)}`
  const locked = given.locked || template.locked
  const mandate: Mandate = {
    ...{ campaign: slug, campaignTitle: title, opensOn, closesOn, locked },
    ...{ thresholds, minimum, counting },
    plan: track === 'official' ? settings.plan : null,
  }
  return {
    ...{ id: newId(ctx.random), slug, unitId, body, track, access, title, templateId },
    ...{ document: JSON.stringify(template.document), mandate: JSON.stringify(mandate) },
    ...{ createdAt: instant(ctx), createdBy: actor.accountId },
  }
}

/** A mandate for the Front's ballot names what it rests on: its surveys could not open without. */
function checkOfficial({ access, body, settings }: Given): void {
  if (access !== 'card') {
    throw new Refusal('invalid', 'official_needs_cards', { access: 'official_needs_cards' })
  }
  const [reason] = officialProblems(body, undefined, settings.plan)
  if (reason) throw new Refusal('invalid', reason, { [officialPlaces[reason] ?? 'track']: reason })
}

/**
 * Units that join later; one that was called off may be asked again and begins anew.
 * @throws Refusal conflict when one has joined already, or the sum has been confirmed
 */
export async function addUnits(
  ctx: Context,
  actor: Actor,
  campaign: CampaignTable,
  unitIds: string[],
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const signed = await tx
      .selectFrom('campaignSignOff')
      .select('at')
      .where('campaignId', '=', campaign.id)
      .executeTakeFirst()
    if (signed) throw new Refusal('conflict', 'wrong_state')
    const template = await getKeptTemplate(tx, campaign.templateId)
    await beginSurveys(ctx, tx, actor, { campaign, template, unitIds })
    await record(ctx, tx, {
      act: 'campaigns.addUnits',
      ...{ accountId: actor.accountId, unitId: campaign.unitId },
      ...{ subject: `campaign/${campaign.slug}`, detail: { unitIds } },
    })
  })
}

interface Beginning {
  campaign: CampaignTable
  template: Pick<TemplateWithDocument, 'unitLevels'>
  unitIds: string[]
}

async function beginSurveys(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  { campaign, template, unitIds }: Beginning,
): Promise<void> {
  const { body, track, access, title, templateId } = campaign
  const mandate = mandateIn(campaign.mandate)
  const units = await unitsOfCampaign(ctx, tx, campaign, unitIds)
  for (const unit of units) {
    if (!template.unitLevels.includes(unit.level)) {
      throw new Refusal('invalid', 'wrong_level', { unitIds: 'wrong_level' })
    }
    if (track === 'official' && !mayHoldBallot(unit.kind)) {
      throw new Refusal('invalid', 'no_official_ballot', { unitIds: 'no_official_ballot' })
    }
    const surveyId = await beginSurvey(ctx, tx, actor, {
      ...{ unitId: unit.id, unitName: unit.name, body, track, access, title, templateId },
      ...{ settings: surveySettings.parse({ plan: mandate.plan }), mandate },
      document: formOf(campaign),
      locked: mandate.locked,
    })
    await join(tx, { campaignId: campaign.id, unitId: unit.id, surveyId })
  }
}

/** The place of a unit in a campaign is taken once, unless the survey that had it was called off or set aside. */
async function join(tx: Tx, place: Tables['campaignSurvey']): Promise<void> {
  const joined = await tx
    .insertInto('campaignSurvey')
    .values(place)
    .onConflict((already) =>
      already
        .columns(['campaignId', 'unitId'])
        .doUpdateSet({ surveyId: place.surveyId })
        .where('campaignSurvey.surveyId', 'in', (on) =>
          on
            .selectFrom('cancellation')
            .select('cancellation.surveyId')
            .union(on.selectFrom('trainingReset').select('trainingReset.surveyId')),
        ),
    )
    .returning('unitId')
    .executeTakeFirst()
  if (!joined) throw new Refusal('conflict', 'already_decided', { unitIds: 'twice' })
}

/**
 * @throws Refusal invalid when one of them is not below the campaign's unit today, or when units for
 * training stand among others: what is only practised is never added to what counts
 */
async function unitsOfCampaign(
  ctx: Context,
  tx: Tx,
  campaign: CampaignTable,
  unitIds: string[],
): Promise<Unit[]> {
  const today = dayOf(ctx.now())
  const below = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', belowSql([campaign.unitId], today))
    .where('id', 'in', unitIds)
    .execute()
  if (below.length !== new Set(unitIds).size) {
    throw new Refusal('invalid', 'fields', { unitIds: 'unknown' })
  }
  const all = [...unitIds, ...(await unitIdsIn(tx, campaign.id))]
  const training = await inTraining(tx, all, today)
  if (training.size > 0 && training.size < new Set(all).size) {
    throw new Refusal('invalid', 'training_apart', { unitIds: 'training_apart' })
  }
  const units = await unitsById(tx, unitIds, today)
  return [...new Set(unitIds)].flatMap((id) => units.get(id) ?? [])
}

async function unitIdsIn(tx: Tx, campaignId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('campaignSurvey')
    .select('unitId')
    .where('campaignId', '=', campaignId)
    .execute()
  return rows.map(({ unitId }) => unitId)
}
