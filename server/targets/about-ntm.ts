import type { FormDocument } from '#shared/forms/document.ts'
import type { Reader } from '../database/schema.ts'

/** By the hash of a form's text: what a text says never changes, so each is read once in a process. */
const known = new Map<string, boolean>()
const room = 10_000

/** Which of the surveys ask, in their newest version, about the results of new rural development. */
export async function askedAboutNtm(db: Reader, surveyIds: string[]): Promise<Set<string>> {
  if (surveyIds.length === 0) return new Set()
  const versions = await db
    .selectFrom('formVersion')
    .select(['surveyId', 'documentHash'])
    .where('surveyId', 'in', surveyIds)
    .orderBy('number')
    .execute()
  const hashById = new Map(versions.map((row) => [row.surveyId, row.documentHash]))
  const hashes = [...new Set(hashById.values())]
  await learn(
    db,
    hashes.filter((hash) => !known.has(hash)),
  )
  return new Set(surveyIds.filter((id) => known.get(hashById.get(id) ?? '')))
}

async function learn(db: Reader, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return
  const rows = await db
    .selectFrom('formVersion')
    .select((on) => ['documentHash', on.fn.max('document').as('document')])
    .where('documentHash', 'in', hashes)
    .groupBy('documentHash')
    .execute()
  if (known.size + rows.length > room) known.clear()
  for (const { documentHash, document } of rows) {
    known.set(documentHash, (JSON.parse(document) as FormDocument).aboutNtmResults)
  }
}
