import { formatCount } from '#shared/format.ts'
import type { Service } from '#shared/targets/schema.ts'
import { servicesText } from '../messages/services.ts'

/** Answers the question of the list: for a unit whether it has one that counts, for others what to look at. */
export function listTitle(services: readonly Service[] | undefined, several: boolean): string {
  if (!services) return servicesText.titleWaiting
  const count = (state: Service['state']) =>
    services.filter((service) => service.state === state).length
  const mine = services.filter(({ mayDecide }) => mayDecide).length
  if (mine > 0) return servicesText.toDecide(formatCount(mine))
  const confirmed = count('confirmed')
  if (several) return servicesText.overview(formatCount(confirmed), formatCount(services.length))
  if (confirmed > 0) return servicesText.ownConfirmed(formatCount(confirmed))
  if (services.length === 0) return servicesText.ownNone
  const waiting = count('waiting')
  return waiting > 0 ? servicesText.ownAsked(formatCount(waiting)) : servicesText.ownUnconfirmed
}
