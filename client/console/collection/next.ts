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
    done: villages.every(({ stage }) => stage === 'closed'),
  }
}

/** '101-104, 110' names five cards; undefined for what is no list of cards. */
export function serialsIn(typed: string): number[] | undefined {
  const serials = new Set<number>()
  for (const part of typed.split(/[,;]/).map((one) => one.trim())) {
    const [, from, to = from] = /^(\d{1,8})(?:\s*[-–]\s*(\d{1,8}))?$/.exec(part) ?? []
    if (from === undefined || Number(to) < Number(from) || Number(to) - Number(from) > 500) {
      return undefined
    }
    for (let serial = Number(from); serial <= Number(to); serial++) serials.add(serial)
  }
  return serials.size <= 500 && !serials.has(0) ? [...serials] : undefined
}
