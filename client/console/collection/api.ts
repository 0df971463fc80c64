import type { CollectionDesk, VillageClosing, VillageMeeting } from '#shared/collection/schema.ts'
import type { Opening } from '#shared/counting/schema.ts'
import { read, write } from '../api.ts'

/** One village of one survey. */
export interface VillagePlace {
  slug: string
  villageId: string
}

export function readCollection(slug: string, signal?: AbortSignal): Promise<CollectionDesk> {
  return read(`${survey(slug)}/collection`, signal)
}

export function closeVillage(place: VillagePlace, given: VillageClosing): Promise<CollectionDesk> {
  return write('PUT', at(place, 'closing'), given)
}

export function reopenVillage(place: VillagePlace, reason: string): Promise<CollectionDesk> {
  return write('DELETE', at(place, 'closing'), { reason })
}

export function holdMeeting(place: VillagePlace, given: VillageMeeting): Promise<CollectionDesk> {
  return write('PUT', at(place, 'meeting'), given)
}

export function withdrawMeeting(place: VillagePlace, reason: string): Promise<CollectionDesk> {
  return write('DELETE', at(place, 'meeting'), { reason })
}

/** Its answers come out of the box. `boxKey`: the words of a key on paper; empty where the server keeps it. */
export function countVillage(place: VillagePlace, boxKey: string): Promise<Opening> {
  return write('PUT', at(place, 'count'), boxKey === '' ? {} : { boxKey })
}

function at({ slug, villageId }: VillagePlace, what: 'closing' | 'meeting' | 'count'): string {
  return `${survey(slug)}/villages/${encodeURIComponent(villageId)}/${what}`
}

function survey(slug: string): string {
  return `/api/surveys/${encodeURIComponent(slug)}`
}
