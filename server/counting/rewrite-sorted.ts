import { sql } from 'kysely'
import type { Tx } from '../database/schema.ts'

// Rows lie on the disk in the order in which they were written, and that order is a trace. After a count, of a village or
// the last, every list of a survey is written once more, sorted by hashes that nobody could choose.

const lists = [
  { table: 'counted_answer', key: 'leaf', columns: ['survey_id', 'leaf', 'record'] },
  {
    table: 'answer_text',
    key: 'text_hash',
    columns: ['survey_id', 'text_hash', 'question_key', 'village_id', 'body'],
  },
  {
    table: 'counted_token',
    key: 'token_hash',
    columns: ['survey_id', 'token_hash', 'village_id', 'token', 'signature'],
  },
  {
    table: 'redemption',
    key: 'code_mac',
    columns: ['survey_id', 'code_mac', 'village_id', 'blinded_mac'],
  },
  {
    table: 'used_card_report',
    key: 'code_mac',
    columns: ['survey_id', 'code_mac', 'village_id'],
  },
  { table: 'spent', key: 'token_mac', columns: ['survey_id', 'token_mac', 'content_mac'] },
]

const perStep = 500

/** Writes all lists of the survey anew, each in the order of its own hash. */
export async function rewriteSorted(tx: Tx, surveyId: string): Promise<void> {
  for (const list of lists) await rewriteList(tx, list, surveyId)
}

async function rewriteList(
  tx: Tx,
  { table, key, columns }: (typeof lists)[number],
  surveyId: string,
): Promise<void> {
  const into = sql.id(table)
  const by = sql.id(key)
  const all = sql.join(columns.map((column) => sql.id(column)))
  const keyAt = columns.indexOf(key)
  const ofSurvey = sql`survey_id = ${surveyId}`
  let after = sql``
  for (;;) {
    const { rows } = await sql<object>`
      select ${all} from ${into} where ${ofSurvey} ${after} order by ${by} limit ${perStep}`.execute(
      tx,
    )
    const values = rows.map((row) => Object.values(row) as unknown[])
    const last = values.at(-1)?.[keyAt]
    if (last === undefined) return
    await sql`delete from ${into} where ${ofSurvey} ${after} and ${by} <= ${last}`.execute(tx)
    const tuples = sql.join(values.map((row) => sql`(${sql.join(row)})`))
    await sql`insert into ${into} (${all}) values ${tuples}`.execute(tx)
    after = sql`and ${by} > ${last}`
  }
}
