import type { Body, Role } from '#shared/accounts/permissions.ts'
import { type AccountDeed, type AccountHistory, accountActs } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import { readTrail } from '../audit/trail.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { unitsById } from '../units/tree.ts'

interface Detail {
  role?: Role
  body?: Body
  unitId?: string
  documentNumber?: string | null
  reason?: string
}

/** What others did with an account, from the trail; the latest first. */
export async function readHistory(ctx: Context, accountId: string): Promise<AccountHistory> {
  const entries = await readTrail(ctx.db, `account/${accountId}`, accountActs)
  const deeds = entries.map(async ({ act, at, by, detail }): Promise<AccountDeed> => {
    const { role, body, unitId, documentNumber = null, reason = null } = detail as Detail
    const granted = role && body && unitId
    return {
      ...{ act, at, by, documentNumber, reason },
      grant: granted ? { role, body, unitName: await nameThen(ctx.db, unitId, at) } : null,
    }
  })
  return { deeds: await Promise.all(deeds) }
}

/** As the unit was called on that day; null where it had ended by then. */
async function nameThen(db: Reader, unitId: string, at: string): Promise<string | null> {
  return (await unitsById(db, [unitId], dayOf(new Date(at)))).get(unitId)?.fullName ?? null
}
