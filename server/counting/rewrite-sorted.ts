import { sql } from 'kysely'
import type { Tx } from '../database/schema.ts'

// Rows lie on the disk in the order in which they were written, and that order is a trace. When answers have come out of
// the box, lists that grew as people came are written once more, sorted by hashes that nobody could choose.

interface List {
  table: string
  key: string
  columns: string[]
}

/** They grow with every household that comes. */
const ofArrivals: readonly List[] = [
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

/** They grow with every opening: of a night, or of a village. */
const ofOpenings: readonly List[] = [
  { table: 'counted_answer', key: 'leaf', columns: ['survey_id', 'leaf', 'record'] },
  {
    table: 'counted_token',
    key: 'token_hash',
    columns: ['survey_id', 'token_hash', 'village_id', 'token', 'signature'],
  },
  {
    table: 'answer_text',
    key: 'text_hash',
    columns: ['survey_id', 'text_hash', 'question_key', 'village_id', 'body'],
  },
]

const perStep = 500

/** After the last count: all lists of the survey, each in the order of its own hash. */
export async function rewriteSorted(tx: Tx, surveyId: string): Promise<void> {
  for (const list of [...ofArrivals, ...ofOpenings]) await rewriteList(tx, list, surveyId)
}

/** After a village: what it has counted was written at once, but whoever has come stands there as they came. */
export async function rewriteArrivals(tx: Tx, surveyId: string): Promise<void> {
  for (const list of ofArrivals) await rewriteList(tx, list, surveyId)
}

async function rewriteList(tx: Tx, { table, key, columns }: List, surveyId: string): Promise<void> {
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
