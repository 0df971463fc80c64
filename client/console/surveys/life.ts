import { dayOf } from '#shared/dates/days.ts'
import type { Survey, SurveyPage } from '#shared/surveys/schema.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { surveyText } from '../messages/survey.ts'
import type { Step } from '../ui/Steps.tsx'

// Where a survey stands in its life, as pages say it.

const chain = ['prepare', 'collect', 'count', 'submit', 'review', 'announce'] as const

/** Which link of the chain is at work; beyond the last one all is done. */
const standing: Record<Exclude<SurveyState, 'cancelled'>, number> = {
  draft: 0,
  open: 1,
  closed: 2,
  counted: 3,
  posted: 3,
  returned: 3,
  submitted: 4,
  signedOff: 5,
  announced: 6,
}

/** The chain of steps with the present one marked; a cancelled survey is on none of them. */
export function lifeSteps(state: SurveyState): Step[] {
  if (state === 'cancelled') return []
  const now = standing[state]
  return chain.map((link, index) => ({
    label: surveyText.steps[link],
    state: index < now ? 'done' : index === now ? 'now' : 'todo',
  }))
}

/** The last day on which answers were, or are, taken; null before publishing. */
export function lastDayOf({ closesOn, closesAt }: Pick<Survey, 'closesOn' | 'closesAt'>) {
  if (closesAt === null) return closesOn
  return dayOf(new Date(Date.parse(closesAt) - 1))
}

/** Answers begun in time still arrive for 48 hours after the closing, unless the count comes first. */
export function lateUntil({ closesAt }: Pick<Survey, 'closesAt'>): string | null {
  return closesAt && new Date(Date.parse(closesAt) + 48 * 3_600_000).toISOString()
}

/** What the reviewing level said when it sent the survey back; undefined unless that is where it stands. */
export function remarksOf({ survey, milestones }: SurveyPage) {
  if (survey.state !== 'returned') return undefined
  return milestones.filter(({ kind }) => kind === 'returned').at(-1)
}

/** What needs a hand first; of the same state, the newest. */
const urgency: SurveyState[] = [
  'open',
  'returned',
  'closed',
  'counted',
  'posted',
  'signedOff',
  'draft',
  'submitted',
]

/** The survey that the unit is busy with; undefined when all are over. Given newest first. */
export function runningOf(surveys: readonly Survey[]): Survey | undefined {
  return [...surveys]
    .filter(({ state }) => urgency.includes(state))
    .sort((one, other) => urgency.indexOf(one.state) - urgency.indexOf(other.state))[0]
}
