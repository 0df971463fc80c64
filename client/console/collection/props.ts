import type { CollectionDesk, VillageCollection } from '#shared/collection/schema.ts'
import type { VillagePlace } from './api.ts'

/** What every part of the page of a village is given. */
export interface VillageProps {
  place: VillagePlace
  desk: CollectionDesk
  village: VillageCollection
  onDone: (desk: CollectionDesk) => void
}
