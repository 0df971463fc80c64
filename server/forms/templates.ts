import type { Insertable, Selectable } from 'kysely'
import { dayOf } from '#shared/dates/days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { LastSave } from '#shared/surveys/schema.ts'
import type { FormTemplate } from '#shared/surveys/templates/schema.ts'
import type { Level } from '#shared/units/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Db, Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { standingOf } from '../units/lineage.ts'
import { unitsById } from '../units/tree.ts'
import type { FormTemplateTable } from './tables.ts'
import { type CarriedTemplate, carriedTemplates } from './templates/templates.ts'

// Forms to begin with. A survey takes a copy of the document, so a newer wording of a template never
// changes a survey that exists.

export type Origin = Pick<CarriedTemplate, 'period' | 'confidence' | 'source'> & {
  /** How far the wording can be trusted; `own` where a unit has edited it. */
  status: CarriedTemplate['status'] | 'own'
}

export interface TemplateWithDocument extends Omit<FormTemplate, 'owner'> {
  document: FormDocument
  ownerUnitId: string | null
  body: FormTemplateTable['body']
  revision: number
  saved: LastSave | null
}

/** What an account is offered: the carried templates, and those of its units and of the units above them. */
export async function listTemplates(ctx: Context, actor: Actor): Promise<FormTemplate[]> {
  const today = dayOf(ctx.now())
  const standings = await Promise.all(
    actor.grants.map(({ unitId }) => standingOf(ctx.db, unitId, today)),
  )
  const line = [...new Set(standings.flatMap((standing) => standing.line))]
  const rows = await templateRows(ctx.db)
    .where('deletedAt', 'is', null)
    .where((on) =>
      on.or([
        on('ownerUnitId', 'is', null),
        ...(line.length ? [on('ownerUnitId', 'in', line)] : []),
      ]),
    )
    .orderBy('position')
    .orderBy('formTemplate.id')
    .execute()
  return describeTemplates(ctx, rows.map(asTemplate))
}

/** The template as the API shows it, with its owner by name. */
export async function describeTemplate(ctx: Context, template: TemplateWithDocument) {
  const [described] = await describeTemplates(ctx, [template])
  return described as FormTemplate
}

/** A template to begin with; undefined when there is none, or when it was deleted. */
export async function findTemplate(
  db: Reader,
  id: string,
): Promise<TemplateWithDocument | undefined> {
  const row = await templateRows(db)
    .where('formTemplate.id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return row && asTemplate(row)
}

/** The template that something began with: deleted since or not. @throws Refusal not_found */
export async function getKeptTemplate(db: Reader, id: string): Promise<TemplateWithDocument> {
  return asTemplate(
    found(await templateRows(db).where('formTemplate.id', '=', id).executeTakeFirst()),
  )
}

/** Puts the carried questionnaires into the database, in their newest wording. */
export async function ensureTemplates(db: Db): Promise<void> {
  await db
    .insertInto('formTemplate')
    .values(carriedTemplates.map(asRow))
    .onConflict((already) =>
      already.column('id').doUpdateSet((on) => ({
        title: on.ref('excluded.title'),
        unitLevels: on.ref('excluded.unitLevels'),
        document: on.ref('excluded.document'),
        origin: on.ref('excluded.origin'),
        position: on.ref('excluded.position'),
      })),
    )
    .execute()
}

function templateRows(db: Reader) {
  return db
    .selectFrom('formTemplate')
    .leftJoin('account', 'account.id', 'formTemplate.updatedBy')
    .selectAll('formTemplate')
    .select('account.displayName as savedBy')
}

async function describeTemplates(
  ctx: Context,
  templates: TemplateWithDocument[],
): Promise<FormTemplate[]> {
  const owners = templates.flatMap(({ ownerUnitId }) => ownerUnitId ?? [])
  const units = await unitsById(ctx.db, owners, dayOf(ctx.now()))
  return templates.map((template) => {
    const { document: _document, ownerUnitId, body, revision: _revision, ...rest } = template
    const { saved: _saved, ...shown } = rest
    const owner = ownerUnitId !== null &&
      body !== null && {
        ...{ unitId: ownerUnitId, body },
        unitName: units.get(ownerUnitId)?.fullName ?? '',
      }
    return { ...shown, owner: owner || null }
  })
}

function asRow(template: CarriedTemplate, position: number): Insertable<FormTemplateTable> {
  const { id, unitLevels, document, period, status, confidence, source } = template
  const origin: Origin = { status, period, confidence, source }
  return {
    id,
    ...{ ownerUnitId: null, body: null, locked: 0, revision: 1, updatedAt: null, updatedBy: null },
    title: document.title.vi,
    unitLevels: JSON.stringify(unitLevels),
    document: JSON.stringify(document),
    origin: JSON.stringify(origin),
    position,
  }
}

function asTemplate(
  row: Selectable<FormTemplateTable> & { savedBy: string | null },
): TemplateWithDocument {
  const document = JSON.parse(row.document) as FormDocument
  const { status, period, source } = JSON.parse(row.origin) as Origin
  const { ownerUnitId, body, revision, updatedAt } = row
  return {
    id: row.id,
    title: row.title,
    unitLevels: JSON.parse(row.unitLevels) as Level[],
    questionCount: allQuestions(document).length,
    aboutNtmResults: document.aboutNtmResults,
    ...{ status, period, source },
    locked: row.locked === 1,
    document,
    ...{ ownerUnitId, body, revision },
    saved: updatedAt === null ? null : { at: updatedAt, by: row.savedBy },
  }
}
