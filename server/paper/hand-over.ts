import type { HandedOver, HandOver } from '#shared/team/schema.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import './tables.ts'

// What an account has begun and nobody else may go on with: its readings of unfinished stacks. When somebody falls ill,
// another one of the same unit and body takes them over; no account ever has both readings of a stack.

/** Whose open readings are counted: of a unit's surveys of one body. */
export interface Office {
  unitIds: string[]
  body: 'ubnd' | 'mttq'
}

/** By account: how many readings it has begun and not ended, whatever unit they belong to. */
export async function openReadingsOf(
  db: Reader,
  accountIds: string[],
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map()
  const rows = await openReadings(db)
    .select((on) => ['paperPass.by', on.fn.countAll<number>().as('count')])
    .where('paperPass.by', 'in', accountIds)
    .groupBy('paperPass.by')
    .execute()
  return new Map(rows.map(({ by, count }) => [by, Number(count)]))
}

/** Audit row `team.handOver` {from, to, reason, readings, stayed}. */
export async function handOverReadings(
  ctx: Context,
  who: { accountId: string },
  { unitIds, body }: Office,
  { from, to, reason }: HandOver,
): Promise<HandedOver> {
  return transact(ctx.db, async (tx) => {
    const open = await openReadings(tx)
      .select(['paperPass.stackId', 'paperPass.pass'])
      .where('paperPass.by', '=', from)
      .where('survey.unitId', 'in', unitIds)
      .where('survey.body', '=', body)
      .execute()
    let readings = 0
    for (const { stackId, pass } of open) {
      const { numUpdatedRows } = await tx
        .updateTable('paperPass')
        .set({ by: to })
        .where('stackId', '=', stackId)
        .where('pass', '=', pass)
        .where((on) =>
          on.not(
            on.exists(
              on
                .selectFrom('paperPass as other')
                .select('other.pass')
                .where('other.stackId', '=', stackId)
                .where('other.pass', '!=', pass)
                .where('other.by', '=', to),
            ),
          ),
        )
        .executeTakeFirst()
      readings += Number(numUpdatedRows)
    }
    const outcome = { readings, stayed: open.length - readings }
    await record(ctx, tx, {
      ...{ act: 'team.handOver', accountId: who.accountId, subject: `account/${from}` },
      ...(unitIds[0] !== undefined && { unitId: unitIds[0] }),
      detail: { from, to, reason, ...outcome },
    })
    return outcome
  })
}

function openReadings(db: Reader) {
  return db
    .selectFrom('paperPass')
    .innerJoin('paperStack', 'paperStack.id', 'paperPass.stackId')
    .innerJoin('survey', 'survey.id', 'paperStack.surveyId')
    .where('paperPass.finishedAt', 'is', null)
    .where('paperStack.finishedAt', 'is', null)
    .where('paperStack.droppedAt', 'is', null)
}
