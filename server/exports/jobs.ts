import { addDays, dayOf } from '#shared/dates/days.ts'
import { refusalReasons } from '#shared/errors.ts'
import type { ExportJob, NewExport } from '#shared/exports/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { nameExport, permitExport, sheetsOf } from './sheets.ts'
import './tables.ts'

/** Days for which a file can be fetched. */
export const keptDays = 7
const mostWaiting = 10

/**
 * Puts a file on the list of what is to be made; the clock makes it.
 * @returns the job's id
 * @throws Refusal as the screen does, too_many when ten are waiting already
 */
export async function requestExport(ctx: Context, actor: Actor, asked: NewExport): Promise<string> {
  await permitExport(ctx, actor, asked)
  // What cannot be shown is refused now, not minutes later in the background.
  await sheetsOf(ctx, actor, asked)
  const { title, fileName, unitId } = await nameExport(ctx, asked)
  const id = newId(ctx.random)
  const { accountId } = actor
  await transact(ctx.db, async (tx) => {
    const waiting = await tx
      .selectFrom('exportJob')
      .select('id')
      .where('accountId', '=', accountId)
      .where('finishedAt', 'is', null)
      .where('failedAt', 'is', null)
      .execute()
    if (waiting.length >= mostWaiting) throw new Refusal('too_many', 'busy')
    await tx
      .insertInto('exportJob')
      .values({
        ...{ id, accountId, title, fileName, asked: JSON.stringify(asked) },
        ...{ requestedAt: instant(ctx), startedAt: null, progress: 0, finishedAt: null },
        ...{ failedAt: null, failedBecause: null, byteCount: null, hash: null, content: null },
      })
      .execute()
    const detail = { ...asked }
    await record(ctx, tx, {
      ...{ act: 'exports.request', accountId, unitId, subject: `export/${id}`, detail },
    })
  })
  return id
}

/** One's own files and jobs, newest first. */
export async function listExports(ctx: Context, { accountId }: Actor): Promise<ExportJob[]> {
  const rows = await ctx.db
    .selectFrom('exportJob')
    .select(['id', 'title', 'fileName', 'asked', 'requestedAt', 'startedAt', 'progress'])
    .select(['finishedAt', 'failedAt', 'failedBecause', 'byteCount'])
    .where('accountId', '=', accountId)
    .orderBy('requestedAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, fileName: row.fileName, requestedAt: row.requestedAt },
    ...{ progress: row.progress, byteCount: row.byteCount },
    format: (JSON.parse(row.asked) as NewExport).format,
    state: stateOf(row),
    failedBecause: row.failedAt === null ? null : asReason(row.failedBecause),
    goneOn: addDays(dayOf(row.requestedAt), keptDays),
  }))
}

/** @throws Refusal not_found of another's file, one that is gone or not ready; as the screen does */
export async function getExportFile(
  ctx: Context,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; format: NewExport['format']; content: Uint8Array }> {
  const row = found(
    await ctx.db
      .selectFrom('exportJob')
      .select(['fileName', 'asked', 'content'])
      .where('id', '=', id)
      .where('accountId', '=', actor.accountId)
      .executeTakeFirst(),
  )
  const asked = JSON.parse(row.asked) as NewExport
  await permitExport(ctx, actor, asked)
  return { fileName: row.fileName, format: asked.format, content: found(row.content ?? undefined) }
}

function stateOf(row: {
  startedAt: string | null
  finishedAt: string | null
  failedAt: string | null
}): ExportJob['state'] {
  if (row.finishedAt !== null) return 'ready'
  if (row.failedAt !== null) return 'failed'
  return row.startedAt === null ? 'waiting' : 'building'
}

/** A reason that this version does not know, or none, reads as a fault. */
function asReason(kept: string | null): NonNullable<ExportJob['failedBecause']> {
  return refusalReasons.find((reason) => reason === kept) ?? 'fault'
}
