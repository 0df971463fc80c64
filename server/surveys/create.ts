import type * as z from 'zod'
import { dayOf } from '#shared/dates/days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { Mandate } from '#shared/mandates/schema.ts'
import { mayHoldBallot } from '#shared/surveys/official.ts'
import type { newSurvey } from '#shared/surveys/schema.ts'
import { fold } from '#shared/text.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { insertDraft } from '../forms/documents.ts'
import { findTemplate } from '../forms/templates.ts'
import { newId, randomWord } from '../random.ts'
import { getUnit } from '../units/tree.ts'
import type { SurveyTable } from './tables.ts'

/**
 * Begins a survey with a copy of a template's form.
 * @returns its id
 * @throws Refusal invalid wrong_level when the form is for units of another level, official_needs_cards,
 * official_by_front, no_official_ballot
 */
export async function createSurvey(
  ctx: Context,
  actor: Actor,
  given: z.output<typeof newSurvey>,
): Promise<string> {
  const { unitId, body, track, access, title, templateId } = given
  if (track === 'official' && access !== 'card') {
    throw new Refusal('invalid', 'official_needs_cards', { access: 'official_needs_cards' })
  }
  if (track === 'official' && body !== 'mttq') {
    throw new Refusal('invalid', 'official_by_front', { track: 'official_by_front' })
  }
  const unit = await getUnit(ctx.db, unitId, dayOf(ctx.now()))
  if (track === 'official' && !mayHoldBallot(unit.kind)) {
    throw new Refusal('invalid', 'no_official_ballot', { track: 'no_official_ballot' })
  }
  const template = await findTemplate(ctx.db, templateId)
  if (!template) throw new Refusal('invalid', 'fields', { templateId: 'unknown' })
  if (!template.unitLevels.includes(unit.level)) {
    throw new Refusal('invalid', 'wrong_level', { templateId: 'wrong_level' })
  }
  const { settings } = given
  return transact(ctx.db, (tx) =>
    beginSurvey(ctx, tx, actor, {
      ...{ unitId, unitName: unit.name, body, track, access, title, templateId, settings },
      ...{ document: template.document, locked: template.locked, mandate: null },
    }),
  )
}

export interface Beginning extends Omit<z.output<typeof newSurvey>, 'templateId'> {
  templateId: string
  unitName: string
  document: FormDocument
  /** The unit may only append sections of its own. */
  locked: boolean
  mandate: Mandate | null
}

/** The same inside a transaction, with everything looked up: a campaign begins many at once. @returns its id */
export async function beginSurvey(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  beginning: Beginning,
): Promise<string> {
  const { unitId, unitName, body, track, access, title, templateId, document, locked } = beginning
  const id = newId(ctx.random)
  const at = instant(ctx)
  const slug = await insertSurvey(ctx, tx, unitName, {
    ...{ id, unitId, body, track, access, title, templateId },
    settings: JSON.stringify(beginning.settings),
    mandate: beginning.mandate && JSON.stringify(beginning.mandate),
    createdAt: at,
    createdBy: actor.accountId,
  })
  await insertDraft(tx, { surveyId: id, document, at, by: actor.accountId }, locked)
  await record(ctx, tx, {
    act: 'surveys.create',
    accountId: actor.accountId,
    unitId,
    subject: `survey/${slug}`,
    detail: { templateId, body, track, access, campaign: beginning.mandate?.campaign ?? null },
  })
  return id
}

/** Under the first free address made of the unit's name and chance. */
async function insertSurvey(
  ctx: Context,
  tx: Tx,
  unitName: string,
  row: Omit<SurveyTable, 'slug'>,
): Promise<string> {
  const name = fold(unitName).replace(/[^a-z0-9]+/g, '-')
  for (let attempt = 0; attempt < 20; attempt++) {
    const slug = `${name}-${randomWord(ctx.random, 4)}`
    const inserted = await tx
      .insertInto('survey')
      .values({ ...row, slug })
      .onConflict((taken) => taken.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst()
    if (inserted) return inserted.slug
  }
  throw new Error(`No free address for a survey of ${unitName}`)
}
