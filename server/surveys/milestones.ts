import type { SurveyPage } from '#shared/surveys/schema.ts'
import type { Reader } from '../database/schema.ts'
import { publishedVersions } from '../forms/documents.ts'
import type { SurveyRecord } from './find.ts'
import './tables.ts'

export type Milestone = SurveyPage['milestones'][number]

interface Deed {
  kind: Milestone['kind']
  at: string
  /** Null: the clock or the command line. */
  by: string | null
  note: string | null
}

/** All that has happened to a survey, oldest first, with the names of who did it. */
export async function milestonesOf(db: Reader, survey: SurveyRecord): Promise<Milestone[]> {
  const created: Deed = {
    kind: 'created',
    at: survey.createdAt,
    by: survey.createdBy,
    note: null,
  }
  // In the order of a survey's life: sorting keeps it for deeds of the same instant.
  const deeds = [
    created,
    ...(await deedsIn(db, survey.id, 'publication', 'published')),
    ...(await extensions(db, survey.id)),
    ...(await rewordings(db, survey.id)),
    ...(await closures(db, survey.id)),
    ...(await villageCounts(db, survey.id)),
    ...(await deedsIn(db, survey.id, 'finalCount', 'counted')),
    ...(await postings(db, survey.id)),
    ...(await voids(db, survey.id)),
    ...(await stackVoids(db, survey.id)),
    ...(await submissions(db, survey.id)),
    ...(await deedsIn(db, survey.id, 'announcement', 'announced')),
    ...(await deedsIn(db, survey.id, 'cancellation', 'cancelled')),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const names = await displayNames(db, deeds)
  return deeds.map(({ by, ...deed }) => ({
    ...deed,
    by: by === null ? null : (names.get(by) ?? null),
  }))
}

type PlainTable = 'publication' | 'finalCount' | 'announcement' | 'cancellation'

async function deedsIn(
  db: Reader,
  surveyId: string,
  table: PlainTable,
  kind: Deed['kind'],
): Promise<Deed[]> {
  if (table === 'cancellation') {
    const rows = await db
      .selectFrom(table)
      .select(['at', 'by', 'reason as note'])
      .where('surveyId', '=', surveyId)
      .execute()
    return rows.map((row) => ({ kind, ...row }))
  }
  const rows = await db
    .selectFrom(table)
    .select(['at', 'by'])
    .where('surveyId', '=', surveyId)
    .execute()
  return rows.map((row) => ({ kind, ...row, note: null }))
}

async function extensions(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('extension')
    .select(['at', 'by', 'reason', 'documentNumber'])
    .where('surveyId', '=', surveyId)
    .execute()
  return rows.map(({ at, by, reason, documentNumber }) => ({
    ...{ kind: 'extended', at, by, note: withDocument(reason, documentNumber) },
  }))
}

function withDocument(reason: string | null, documentNumber: string | null): string | null {
  return documentNumber === null ? reason : `${reason} (${documentNumber})`
}

/** Villages that were counted before the others. */
async function villageCounts(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('boxOpening')
    .innerJoin('surveyVillage', (join) =>
      join
        .onRef('surveyVillage.surveyId', '=', 'boxOpening.surveyId')
        .onRef('surveyVillage.unitId', '=', 'boxOpening.villageId'),
    )
    .select(['boxOpening.at', 'boxOpening.by', 'surveyVillage.name as note'])
    .where('boxOpening.surveyId', '=', surveyId)
    .orderBy('boxOpening.at')
    .execute()
  return rows.map((row) => ({ kind: 'villageCounted', ...row }))
}

/** Villages that were posted at once are one deed. */
async function postings(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('posting')
    .select(['at', 'by', (on) => on.fn.countAll<number>().as('villages')])
    .where('surveyId', '=', surveyId)
    .groupBy(['at', 'by'])
    .execute()
  return rows.map(({ at, by, villages }) => ({ kind: 'posted', at, by, note: `${villages} thôn` }))
}

/** Versions of the form after the first. */
async function rewordings(db: Reader, surveyId: string): Promise<Deed[]> {
  const [, ...later] = await publishedVersions(db, surveyId)
  return later.map(({ publishedAt: at, publishedBy: by, reason: note }) => {
    return { kind: 'reworded', at, by, note }
  })
}

async function closures(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('closure')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  return rows.flatMap((row): Deed[] => [
    { kind: 'closed', at: row.at, by: row.by, note: row.reason },
    ...(row.reopenedAt === null
      ? []
      : [
          {
            kind: 'reopened' as const,
            at: row.reopenedAt,
            by: row.reopenedBy,
            note: withDocument(row.reopenedReason, row.documentNumber),
          },
        ]),
  ])
}

/** Villages taken out of the result, and put back. */
async function voids(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('villageVoid')
    .innerJoin('surveyVillage', (join) =>
      join
        .onRef('surveyVillage.surveyId', '=', 'villageVoid.surveyId')
        .onRef('surveyVillage.unitId', '=', 'villageVoid.villageId'),
    )
    .selectAll('villageVoid')
    .select('surveyVillage.name')
    .where('villageVoid.surveyId', '=', surveyId)
    .orderBy('villageVoid.at')
    .execute()
  return rows.flatMap((row) => {
    const deeds: Deed[] = [
      { kind: 'voided', at: row.at, by: row.by, note: `${row.name}: ${row.reason}` },
    ]
    if (row.undoneAt !== null) {
      const note = `${row.name}: ${row.undoneReason}`
      deeds.push({ kind: 'voidUndone', at: row.undoneAt, by: row.undoneBy, note })
    }
    return deeds
  })
}

/** Stacks of paper ballots taken out of the result, and put back. */
async function stackVoids(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('stackVoid')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('at')
    .execute()
  return rows.flatMap(({ number, at, by, reason, undoneAt, undoneBy, undoneReason }) => {
    const told = (words: string | null) => `Tập phiếu giấy số ${number}: ${words}`
    const deeds: Deed[] = [{ kind: 'stackVoided', at, by, note: told(reason) }]
    if (undoneAt !== null) {
      const note = told(undoneReason)
      deeds.push({ kind: 'stackVoidUndone', at: undoneAt, by: undoneBy, note })
    }
    return deeds
  })
}

/** Each submission with what came of it. */
async function submissions(db: Reader, surveyId: string): Promise<Deed[]> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin('submissionReturn as back', 'back.submissionId', 'submission.id')
    .leftJoin('signOff', 'signOff.submissionId', 'submission.id')
    .leftJoin('signOffRevocation as revoked', 'revoked.submissionId', 'submission.id')
    .select(['submission.at', 'submission.by', 'submission.note'])
    .select(['back.at as backAt', 'back.by as backBy', 'back.remarks'])
    .select(['signOff.at as signedAt', 'signOff.by as signedBy', 'signOff.note as signedNote'])
    .select(['revoked.at as revokedAt', 'revoked.by as revokedBy', 'revoked.reason'])
    .where('submission.surveyId', '=', surveyId)
    .orderBy('submission.number')
    .execute()
  return rows.flatMap((row) => {
    const deeds: Deed[] = [{ kind: 'submitted', at: row.at, by: row.by, note: row.note }]
    if (row.backAt !== null) {
      deeds.push({ kind: 'returned', at: row.backAt, by: row.backBy, note: row.remarks })
    }
    if (row.signedAt !== null) {
      deeds.push({ kind: 'signedOff', at: row.signedAt, by: row.signedBy, note: row.signedNote })
    }
    if (row.revokedAt !== null) {
      deeds.push({ kind: 'revoked', at: row.revokedAt, by: row.revokedBy, note: row.reason })
    }
    return deeds
  })
}

async function displayNames(db: Reader, deeds: Deed[]): Promise<Map<string, string>> {
  const ids = [...new Set(deeds.flatMap(({ by }) => by ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'displayName'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.displayName]))
}
