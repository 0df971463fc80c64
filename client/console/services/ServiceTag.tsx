import type { ServiceState } from '#shared/targets/schema.ts'
import { serviceStateWords } from '../messages/services.ts'
import type { IconName } from '../ui/Icon.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'

const looks: Record<ServiceState, { tone: TagTone; icon?: IconName }> = {
  waiting: { tone: 'waiting' },
  confirmed: { tone: 'met' },
  refused: { tone: 'notMet' },
  expired: { tone: 'notMet', icon: 'clock' },
  withdrawn: { tone: 'neutral' },
}

/** Where a service stands. */
export function ServiceTag({ state }: { state: ServiceState }) {
  return <Tag {...looks[state]}>{serviceStateWords[state]}</Tag>
}
