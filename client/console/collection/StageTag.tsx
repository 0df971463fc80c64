import type { VillageCollection } from '#shared/collection/schema.ts'
import { collectionText } from '../messages/collection.ts'
import { Tag, type TagTone } from '../ui/Tag.tsx'

const tones: Record<VillageCollection['stage'], TagTone> = {
  collecting: 'neutral',
  differing: 'waiting',
  closed: 'met',
  counted: 'met',
}

export function StageTag({ stage }: { stage: VillageCollection['stage'] }) {
  return (
    <Tag tone={tones[stage]} {...(stage === 'counted' && { icon: 'lock' })}>
      {collectionText.stages[stage]}
    </Tag>
  )
}
