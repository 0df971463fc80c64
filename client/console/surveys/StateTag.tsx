import type { SurveyState } from '#shared/surveys/state.ts'
import { stateWords } from '../messages/words.ts'
import type { IconName } from '../ui/Icon.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'

const looks: Record<SurveyState, { tone: TagTone; icon?: IconName }> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  open: { tone: 'met', icon: 'dot' },
  closed: { tone: 'neutral', icon: 'lock' },
  counted: { tone: 'neutral', icon: 'check' },
  posted: { tone: 'neutral', icon: 'check' },
  submitted: { tone: 'waiting' },
  returned: { tone: 'notMet', icon: 'warning' },
  signedOff: { tone: 'met' },
  announced: { tone: 'met' },
  cancelled: { tone: 'neutral', icon: 'cross' },
}

/** The state of a survey in the words of the one chain, with its sign. */
export function StateTag({ state }: { state: SurveyState }) {
  return <Tag {...looks[state]}>{stateWords[state]}</Tag>
}
