import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { FormTemplate } from '#shared/surveys/schema.ts'
import type { Level } from '#shared/units/schema.ts'
import type { Db, Reader } from '../database/schema.ts'
import type { FormTemplateTable } from './tables.ts'
import { type CarriedTemplate, carriedTemplates } from './templates/templates.ts'

// Forms to begin with. A survey takes a copy of the document, so a newer wording of a template never
// changes a survey that exists.

type Origin = Pick<CarriedTemplate, 'status' | 'period' | 'confidence' | 'source'>

export interface TemplateWithDocument extends FormTemplate {
  document: FormDocument
}

/** All templates in the order in which they are offered. */
export async function listTemplates(db: Reader): Promise<FormTemplate[]> {
  const rows = await db
    .selectFrom('formTemplate')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const { document: _document, ...template } = asTemplate(row)
    return template
  })
}

export async function findTemplate(
  db: Reader,
  id: string,
): Promise<TemplateWithDocument | undefined> {
  const row = await db
    .selectFrom('formTemplate')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && asTemplate(row)
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

function asRow(template: CarriedTemplate, position: number): FormTemplateTable {
  const { id, unitLevels, document, period, status, confidence, source } = template
  const origin: Origin = { status, period, confidence, source }
  return {
    id,
    ownerUnitId: null,
    title: document.title.vi,
    unitLevels: JSON.stringify(unitLevels),
    document: JSON.stringify(document),
    origin: JSON.stringify(origin),
    position,
  }
}

function asTemplate(row: FormTemplateTable): TemplateWithDocument {
  const document = JSON.parse(row.document) as FormDocument
  const { status, period, source } = JSON.parse(row.origin) as Origin
  return {
    id: row.id,
    title: row.title,
    unitLevels: JSON.parse(row.unitLevels) as Level[],
    questionCount: allQuestions(document).length,
    aboutNtmResults: document.aboutNtmResults,
    ...{ status, period, source },
    document,
  }
}
