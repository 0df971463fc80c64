import { setImmediate as breath } from 'node:timers/promises'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found, Refusal } from '../errors.ts'
import { boxLabel, type ReadContents, readSealed } from '../responses/ballot.ts'
import { createOpener, type Opener, publicHalf } from '../responses/box.ts'
import { serverKey } from '../responses/box-key.ts'
import { readWords } from '../responses/held-key.ts'
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

/**
 * `words`: the key on paper, of a box whose key is held. It is used here and kept nowhere.
 * @throws Refusal invalid box_key_required, box_key_unreadable or box_key_wrong; and when the key that lies in
 * KEYDIR is missing or does not fit: better no count than an empty one.
 */
export async function liftLid(
  ctx: Context,
  survey: SurveyRecord,
  words: string | undefined,
): Promise<Lid> {
  const key = await ctx.db
    .selectFrom('boxKey')
    .select(['holder', 'publicKey'])
    .where('surveyId', '=', survey.id)
    .executeTakeFirst()
  const { holder, publicKey } = found(key)
  const privateKey =
    holder === 'held' ? keyFromPaper(words, publicKey) : serverKey(ctx, survey.id, publicKey)
  return { survey: await readForms(ctx.db, survey), opener: createOpener(privateKey) }
}

function keyFromPaper(words: string | undefined, publicKey: Uint8Array): Uint8Array {
  if (!words?.trim()) throw badKey('box_key_required')
  const privateKey = readWords(words)
  if (!privateKey) throw badKey('box_key_unreadable')
  if (!publicHalf(privateKey).equals(publicKey)) throw badKey('box_key_wrong')
  return privateKey
}

function badKey(reason: 'box_key_required' | 'box_key_unreadable' | 'box_key_wrong'): Refusal {
  return new Refusal('invalid', reason, { boxKey: reason })
}

/** Ids of what waits, of all or of some villages; the order says nothing. */
export async function listEntryIds(
  db: Reader,
  surveyId: string,
  villageIds?: readonly string[],
): Promise<string[]> {
  if (villageIds?.length === 0) return []
  let query = db.selectFrom('boxEntry').select('id').where('surveyId', '=', surveyId)
  if (villageIds) query = query.where('villageId', 'in', villageIds)
  const rows = await query.orderBy('id').execute()
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
