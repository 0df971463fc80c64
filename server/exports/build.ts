import { createHash } from 'node:crypto'
import { addDays, dayOf, opensAt } from '#shared/dates/days.ts'
import type { NewExport } from '#shared/exports/schema.ts'
import { findAccountActor } from '../accounts/sessions.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { keptDays } from './jobs.ts'
import { sheetsOf } from './sheets.ts'
import './tables.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

// Files are made by the clock, one after the other. A job that a stop of the program has cut off is begun
// again; in two processes a job is made by the one that marks it first.

const stuckMinutes = 10

export const exportBuilding = {
  name: 'build exports',
  everyMinutes: 1 / 20,
  run: buildExports,
}

export const exportExpiry = {
  name: 'remove old exports',
  everyMinutes: 60,
  run: removeOldExports,
}

/** Makes every file that waits. */
export async function buildExports(ctx: Context): Promise<void> {
  for (let job = await claim(ctx); job; job = await claim(ctx)) {
    try {
      await build(ctx, job)
    } catch (error) {
      const refused = error instanceof Refusal
      if (!refused) ctx.log.fault('export failed', error, { export: job.id })
      const failedBecause = refused ? error.reason : 'fault'
      await change(ctx, job.id, { failedAt: instant(ctx), failedBecause })
    }
  }
}

/** Files older than they are kept for, and jobs that never ended. */
export async function removeOldExports(ctx: Context): Promise<void> {
  const first = opensAt(addDays(dayOf(ctx.now()), 1 - keptDays))
  await ctx.db.deleteFrom('exportJob').where('requestedAt', '<', first).execute()
}

interface Job {
  id: string
  accountId: string
  asked: string
}

/** The job that has waited longest, marked as begun by this process. */
async function claim(ctx: Context): Promise<Job | undefined> {
  const stuck = new Date(ctx.now().getTime() - stuckMinutes * 60_000).toISOString()
  const job = await ctx.db
    .selectFrom('exportJob')
    .select(['id', 'accountId', 'asked', 'startedAt'])
    .where('finishedAt', 'is', null)
    .where('failedAt', 'is', null)
    .where((on) => on.or([on('startedAt', 'is', null), on('startedAt', '<', stuck)]))
    .orderBy('requestedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!job) return undefined
  const { numUpdatedRows } = await ctx.db
    .updateTable('exportJob')
    .set({ startedAt: instant(ctx), progress: 10 })
    .where('id', '=', job.id)
    .where('startedAt', job.startedAt === null ? 'is' : '=', job.startedAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? job : claim(ctx)
}

async function build(ctx: Context, { id, accountId, asked: text }: Job): Promise<void> {
  const asked = JSON.parse(text) as NewExport
  const actor = found(await findAccountActor(ctx, accountId))
  const sheets = await sheetsOf(ctx, actor, asked)
  await change(ctx, id, { progress: 60 })
  const content = asked.format === 'csv' ? writeCsv(sheets) : await writeXlsx(sheets)
  const hash = createHash('sha256').update(content).digest('hex')
  await transact(ctx.db, async (tx) => {
    const { kind, format } = asked
    // Who has asked stands in the audit log; the chain only says that these bytes went out.
    await append(ctx, tx, {
      kind: 'export',
      subject: `export/${id}`,
      payload: { kind, format, hash },
    })
    await tx
      .updateTable('exportJob')
      .set({ content, hash, byteCount: content.length, progress: 100, finishedAt: instant(ctx) })
      .where('id', '=', id)
      .execute()
  })
}

async function change(
  ctx: Context,
  id: string,
  to: { progress?: number; failedAt?: string; failedBecause?: string },
): Promise<void> {
  await ctx.db.updateTable('exportJob').set(to).where('id', '=', id).execute()
}
