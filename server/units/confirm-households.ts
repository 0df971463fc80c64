import { dayOf } from '#shared/dates/days.ts'
import type { Unit } from '#shared/units/schema.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { listVillages } from './villages.ts'
import './tables.ts'

/**
 * The level above confirms the households of a commune's villages, as many as it has seen: they are the denominator of
 * every participation. A count that is pasted later begins unconfirmed. Confirming again changes nothing.
 * @throws Refusal conflict not_a_commune, households_unknown where a village has none, changed_meanwhile for another sum
 */
export async function confirmHouseholds(
  ctx: Context,
  accountId: string,
  commune: Unit,
  seen: number,
): Promise<void> {
  if (commune.level !== 'commune') throw new Refusal('conflict', 'not_a_commune')
  await transact(ctx.db, async (tx) => {
    const villages = await listVillages(tx, commune.id, dayOf(ctx.now()))
    const unknown = villages.some(({ households }) => households === null)
    if (villages.length === 0 || unknown) throw new Refusal('conflict', 'households_unknown')
    const households = villages.reduce((sum, village) => sum + (village.households ?? 0), 0)
    if (households !== seen) throw new Refusal('conflict', 'changed_meanwhile')
    const open = villages.filter(({ confirmedOn }) => confirmedOn === null)
    if (open.length === 0) return
    const villageIds = open.map(({ unit }) => unit.id)
    await tx
      .updateTable('householdCount')
      .set({ confirmedAt: instant(ctx), confirmedBy: accountId })
      .where('unitId', 'in', villageIds)
      .where('current', '=', 1)
      .execute()
    await record(ctx, tx, {
      ...{ act: 'units.confirmHouseholds', accountId, unitId: commune.id },
      detail: { households, villages: villageIds },
    })
  })
}
