import type { Day } from '../dates/days.ts'
import { addWorkingDays, type DaysOff } from '../dates/working-days.ts'
import { officialCalendarOn } from './calendar.ts'
import type { Track } from './kinds.ts'
import type { SurveyState } from './state.ts'

// What is next, by when, and whose turn it is. Only the official track has days laid down for what follows the
// collecting; a later deadline moves all of them.

export const parts = ['collect', 'count', 'post', 'submit', 'review', 'announce'] as const
export type Part = (typeof parts)[number]

export interface TimetableEntry {
  part: Part
  /** Whose turn it is: the unit that asks, or the level above it. */
  who: 'unit' | 'above'
  /** The last day; null: none is laid down. */
  dueOn: Day | null
  status: 'done' | 'now' | 'late' | 'todo'
}

export interface Timing {
  track: Track
  state: SurveyState
  opensOn: Day | null
  closesOn: Day | null
}

/** What must have happened last for a part to be the present one. */
const presentPart: Partial<Record<SurveyState, Part>> = {
  ...{ open: 'collect', closed: 'count', posted: 'submit', returned: 'submit' },
  ...{ submitted: 'review', signedOff: 'announce' },
}

/** The parts of a round in order; none before it opens and after it is called off. */
export function timetableOf(survey: Timing, today: Day, off: DaysOff): TimetableEntry[] {
  const { track, state, opensOn, closesOn } = survey
  if (opensOn === null || closesOn === null || state === 'cancelled') return []
  const ours = parts.filter((part) => part !== 'post' || track === 'official')
  const present =
    state === 'counted' ? (track === 'official' ? 'post' : 'submit') : presentPart[state]
  const at = present === undefined ? ours.length : ours.indexOf(present)
  return ours.map((part, index): TimetableEntry => {
    const dueOn = dueDay(part, survey, off)
    const isLate = dueOn !== null && today > dueOn
    const pending = isLate ? 'late' : index === at ? 'now' : 'todo'
    return {
      ...{ part, dueOn, who: part === 'review' ? 'above' : 'unit' },
      status: index < at ? 'done' : pending,
    }
  })
}

function dueDay(part: Part, { track, opensOn, closesOn }: Timing, off: DaysOff): Day | null {
  if (closesOn === null || part === 'collect') return closesOn
  const calendar = track === 'official' && opensOn ? officialCalendarOn(opensOn) : undefined
  if (!calendar || part === 'review' || part === 'announce') return null
  return addWorkingDays(closesOn, calendar[part] - calendar.collect, off)
}
