import { setImmediate as breath } from 'node:timers/promises'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { boxLabel, type ReadContents, readSealed } from '../responses/ballot.ts'
import { createOpener, type Opener } from '../responses/box.ts'
import { serverKey } from '../responses/box-key.ts'
import { readForms, type SurveyForms } from '../responses/survey-box.ts'
import type { SurveyRecord } from '../surveys/find.ts'

/** An entry taken out of the box. */
export interface OpenedEntry {
  id: string
  /** Undefined: damaged, or nothing that the intake puts in. */
  contents: ReadContents | undefined
}

/** The open lid: the survey's forms and what opens its entries. */
export interface Lid {
  survey: SurveyForms
  opener: Opener
}

const perRead = 250

/** @throws when the key that lies in KEYDIR is missing or does not fit: better no count than an empty one. */
export async function liftLid(ctx: Context, survey: SurveyRecord): Promise<Lid> {
  const key = await ctx.db
    .selectFrom('boxKey')
    .select('publicKey')
    .where('surveyId', '=', survey.id)
    .executeTakeFirst()
  const privateKey = serverKey(ctx, survey.id, found(key).publicKey)
  return { survey: await readForms(ctx.db, survey), opener: createOpener(privateKey) }
}

/** Ids of what waits; the order says nothing. */
export async function listEntryIds(db: Reader, surveyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('boxEntry')
    .select('id')
    .where('surveyId', '=', surveyId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Opens these entries, letting other work through between the reads. */
export async function openEntries(db: Reader, lid: Lid, ids: string[]): Promise<OpenedEntry[]> {
  const opened: OpenedEntry[] = []
  for (let from = 0; from < ids.length; from += perRead) {
    if (from > 0) await breath()
    const rows = await db
      .selectFrom('boxEntry')
      .select(['id', 'villageId', 'sealed'])
      .where('surveyId', '=', lid.survey.surveyId)
      .where('id', 'in', ids.slice(from, from + perRead))
      .execute()
    for (const row of rows) opened.push({ id: row.id, contents: openEntry(lid, row) })
  }
  return opened
}

function openEntry(
  { survey, opener }: Lid,
  row: { villageId: string | null; sealed: Uint8Array },
): ReadContents | undefined {
  const plain = opener.open(row.sealed, boxLabel(survey.surveyId, row.villageId))
  return plain && readSealed(survey, plain, row.villageId)
}
