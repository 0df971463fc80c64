import type { Account, Grant } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import { accountsText } from '../messages/accounts.ts'
import { roleWords } from '../messages/words.ts'
import { placeName } from '../session.ts'

/** "Cán bộ thực hiện, UBND Xã An Thịnh". */
export function grantWords(grant: Grant): string {
  return `${roleWords[grant.role]}, ${placeName(grant)}`
}

/** Until when it holds or has held, where it ends at all. */
export function grantEnd(grant: Grant): string | undefined {
  if (grant.validUntil === null) return undefined
  const day = formatDay(grant.validUntil)
  return isOver(grant) ? accountsText.expiredOn(day) : accountsText.until(day)
}

export function isOver({ validUntil }: Grant): boolean {
  return validUntil !== null && validUntil < dayOf(new Date())
}

export function hasGrantInForce({ grants }: Account): boolean {
  return grants.some((grant) => !isOver(grant))
}
