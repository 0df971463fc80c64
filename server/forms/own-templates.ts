import type * as z from 'zod'
import type {
  newTemplate,
  TemplateDeletion,
  templateSave,
} from '#shared/surveys/templates/schema.ts'
import { fold } from '#shared/text.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { recordStretch } from '../audit/record-stretch.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { checkAudio } from './audio.ts'
import { findTemplate, type Origin, type TemplateWithDocument } from './templates.ts'
import './tables.ts'

// A unit's own templates: copied from another one, edited, and locked if the units below may only append.

/** Of a template that is some unit's own. */
export type OwnTemplate = TemplateWithDocument & { ownerUnitId: string }

/** After the carried ones, in the order of their ids. */
const ownPosition = 1000

/** @returns the id of the copy. @throws Refusal invalid when there is nothing to copy */
export async function copyTemplate(
  ctx: Context,
  actor: Actor,
  { unitId, body, from, title }: z.output<typeof newTemplate>,
): Promise<string> {
  const source = await findTemplate(ctx.db, from)
  if (!source) throw new Refusal('invalid', 'fields', { from: 'unknown' })
  const id = newId(ctx.random)
  const { period, unitLevels } = source
  const document = { ...source.document, title: { ...source.document.title, vi: title } }
  const origin: Origin = { status: 'own', period, confidence: source.status, source: source.title }
  await transact(ctx.db, async (tx) => {
    await tx
      .insertInto('formTemplate')
      .values({
        ...{ id, ownerUnitId: unitId, body, locked: 0, revision: 1, title, position: ownPosition },
        ...{ updatedAt: instant(ctx), updatedBy: actor.accountId },
        unitLevels: JSON.stringify(unitLevels),
        document: JSON.stringify(document),
        origin: JSON.stringify(origin),
      })
      .execute()
    await record(ctx, tx, {
      act: 'forms.copyTemplate',
      ...{ accountId: actor.accountId, unitId, subject: `form-template/${id}`, detail: { from } },
    })
  })
  return id
}

/**
 * Saves the whole template. Surveys that exist keep the copy that they took.
 * @throws Refusal conflict changed_meanwhile when somebody else has saved since it was read; invalid
 * when it names a recording that was never stored
 */
export async function saveTemplate(
  ctx: Context,
  actor: Actor,
  { id, ownerUnitId, locked: before }: OwnTemplate,
  { revision, document, locked }: z.output<typeof templateSave>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    await checkAudio(tx, document)
    const { numUpdatedRows } = await tx
      .updateTable('formTemplate')
      .set({
        ...{ title: document.title.vi, document: JSON.stringify(document), locked: locked ? 1 : 0 },
        ...{ revision: revision + 1, updatedAt: instant(ctx), updatedBy: actor.accountId },
      })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .where('deletedAt', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw new Refusal('conflict', 'changed_meanwhile')
    // A lock is a decision of its own; the typing is not.
    const write = locked === before ? recordStretch : record
    await write(ctx, tx, {
      act: 'forms.saveTemplate',
      ...{ accountId: actor.accountId, unitId: ownerUnitId, subject: `form-template/${id}` },
      detail: { revision: revision + 1, locked },
    })
  })
}

/**
 * Takes the template from everybody's list. Surveys keep the copy that they took, and campaigns theirs.
 * @throws Refusal invalid when what was typed is not its title; not_found when it was deleted already
 */
export async function deleteTemplate(
  ctx: Context,
  actor: Actor,
  { id, ownerUnitId, title }: OwnTemplate,
  { confirmation, reason }: TemplateDeletion,
): Promise<void> {
  if (fold(confirmation.trim()) !== fold(title)) {
    throw new Refusal('invalid', 'fields', { confirmation: 'not_the_name' })
  }
  await transact(ctx.db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('formTemplate')
      .set({ deletedAt: instant(ctx) })
      .where('id', '=', id)
      .where('deletedAt', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw new Refusal('not_found', 'not_found')
    await record(ctx, tx, {
      act: 'forms.deleteTemplate',
      ...{ accountId: actor.accountId, unitId: ownerUnitId, subject: `form-template/${id}` },
      detail: { title, reason },
    })
  })
}
