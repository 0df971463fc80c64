import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { lockBreaks } from '#shared/forms/lock.ts'
import type { LastSave } from '#shared/surveys/schema.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { found, Refusal } from '../errors.ts'
import './tables.ts'

// The form of a survey: a draft that is edited, and versions that were published and never change.

/** The form as it stands: the newest version once there is one, the draft before. */
export interface SurveyForm {
  document: FormDocument
  /** Null: nothing published yet. */
  version: number | null
  /** Of the draft: grows with every save. */
  revision: number
}

/** The same with what an editor of the draft must know. */
export interface EditedForm extends SurveyForm {
  saved: LastSave
  /** The part that came down locked. */
  lockedForm: FormDocument | null
}

/** @throws Refusal not_found */
export async function getForm(db: Reader, surveyId: string): Promise<SurveyForm> {
  return found((await formsOf(db, [surveyId])).get(surveyId))
}

/** @throws Refusal not_found */
export async function getEditedForm(db: Reader, surveyId: string): Promise<EditedForm> {
  const form = await getForm(db, surveyId)
  const draft = await db
    .selectFrom('formDraft')
    .leftJoin('account', 'account.id', 'formDraft.updatedBy')
    .select(['formDraft.updatedAt as at', 'account.displayName as by', 'formDraft.locked'])
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  const { at, by, locked } = draft
  return { ...form, saved: { at, by }, lockedForm: locked === null ? null : JSON.parse(locked) }
}

/** The forms of many surveys, by survey id; `first`: as they were opened, before any wording was corrected. */
export async function formsOf(
  db: Reader,
  surveyIds: string[],
  version: 'newest' | 'first' = 'newest',
): Promise<Map<string, SurveyForm>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('formDraft')
    .leftJoin('formVersion', (join) =>
      join.onRef('formVersion.surveyId', '=', 'formDraft.surveyId').on((on) =>
        on.not(
          on.exists(
            on
              .selectFrom('formVersion as other')
              .select('other.number')
              .whereRef('other.surveyId', '=', 'formVersion.surveyId')
              .whereRef('other.number', version === 'newest' ? '>' : '<', 'formVersion.number'),
          ),
        ),
      ),
    )
    .select(['formDraft.surveyId', 'revision', 'number as version'])
    .select((on) => on.fn.coalesce('formVersion.document', 'formDraft.document').as('document'))
    .where('formDraft.surveyId', 'in', surveyIds)
    .execute()
  return new Map(
    rows.map(({ surveyId, version, revision, document }) => [
      surveyId,
      { version, revision, document: JSON.parse(document) as FormDocument },
    ]),
  )
}

export interface DraftSave {
  surveyId: string
  document: FormDocument
  at: string
  by: string
}

/** The first draft of a survey: revision 1. @param locked it may only be appended to, ever after */
export async function insertDraft(
  tx: Tx,
  { surveyId, document, at, by }: DraftSave,
  locked: boolean,
) {
  await tx
    .insertInto('formDraft')
    .values({
      surveyId,
      document: JSON.stringify(document),
      revision: 1,
      updatedAt: at,
      updatedBy: by,
      locked: locked ? JSON.stringify(document) : null,
    })
    .execute()
}

/** @throws Refusal conflict form_locked, naming what was touched */
export async function checkLock(tx: Tx, surveyId: string, document: FormDocument): Promise<void> {
  const { locked } = await tx
    .selectFrom('formDraft')
    .select('locked')
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  if (locked === null) return
  const breaks = lockBreaks(JSON.parse(locked) as FormDocument, document)
  if (breaks.length === 0) return
  throw new Refusal(
    'conflict',
    'form_locked',
    Object.fromEntries(breaks.map((place) => [place, 'form_locked'])),
  )
}

/** Replaces the draft if it still is `revision`. @returns false when somebody has saved in between. */
export async function replaceDraft(
  tx: Tx,
  revision: number,
  { surveyId, document, at, by }: DraftSave,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('formDraft')
    .set({
      document: JSON.stringify(document),
      revision: revision + 1,
      updatedAt: at,
      updatedBy: by,
    })
    .where('surveyId', '=', surveyId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Keeps a version word for word, as the canonical text that its hash is made from.
 * @returns hex SHA-256 of that text
 */
export async function insertVersion(
  tx: Tx,
  version: {
    surveyId: string
    number: number
    document: FormDocument
    publishedAt: string
    publishedBy: string
    reason: string | null
  },
): Promise<string> {
  const document = canonicalJson(version.document)
  const documentHash = createHash('sha256').update(document, 'utf8').digest('hex')
  await tx
    .insertInto('formVersion')
    .values({ ...version, document, documentHash })
    .execute()
  return documentHash
}

/** Every published version, oldest first; `document` is the canonical text that its hash is made from. */
export function listVersions(
  db: Reader,
  surveyId: string,
): Promise<{ number: number; document: string }[]> {
  return db
    .selectFrom('formVersion')
    .select(['number', 'document'])
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
}

/**
 * A published version, whether or not it is the newest.
 * @throws Refusal not_found
 */
export async function getVersion(
  db: Reader,
  surveyId: string,
  number: number,
): Promise<FormDocument> {
  const row = await db
    .selectFrom('formVersion')
    .select('document')
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .executeTakeFirst()
  return JSON.parse(found(row).document)
}

/** Word for word, oldest first; `by` is a display name. */
export interface PublishedVersion {
  number: number
  document: FormDocument
  publishedAt: string
  publishedBy: string | null
  by: string | null
  reason: string | null
}

export async function publishedVersions(db: Reader, surveyId: string): Promise<PublishedVersion[]> {
  const rows = await db
    .selectFrom('formVersion')
    .leftJoin('account', 'account.id', 'formVersion.publishedBy')
    .select(['number', 'document', 'publishedAt', 'publishedBy', 'reason'])
    .select('account.displayName as by')
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, document: JSON.parse(row.document) as FormDocument }))
}
