import type { CollectionDesk, VillageCollection } from '#shared/collection/schema.ts'

/** What stands between the villages and the count. */
export interface CollectionLeft {
  collecting: VillageCollection[]
  differing: VillageCollection[]
  /** With stacks of paper that are still worked on. */
  unfinished: VillageCollection[]
  done: boolean
}

export function leftOf({ villages }: Pick<CollectionDesk, 'villages'>): CollectionLeft {
  const at = (stage: VillageCollection['stage']) => villages.filter((one) => one.stage === stage)
  return {
    collecting: at('collecting'),
    differing: at('differing'),
    unfinished: villages.filter(({ figures }) => figures.unfinished > 0),
    done: villages.every(({ stage }) => stage === 'closed' || stage === 'counted'),
  }
}
