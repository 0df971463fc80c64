import type { Permission } from '../accounts/permissions.ts'

// The life of a survey. Its state is never stored: it is the word for the rows that exist.

export const surveyStates = [
  'draft',
  'open',
  'closed',
  'counted',
  'posted',
  'submitted',
  'returned',
  'signedOff',
  'announced',
  'cancelled',
] as const
export type SurveyState = (typeof surveyStates)[number]

/** What has happened to a survey, as far as its state depends on it. */
export interface Milestones {
  published: boolean
  /** A closure that no reopening has ended. */
  closed: boolean
  /** The box has been opened for the last time. */
  counted: boolean
  /** Official surveys only. */
  posted: boolean
  submitted: boolean
  /** The newest submission was sent back. */
  returned: boolean
  /** A sign-off that has not been revoked. */
  signedOff: boolean
  announced: boolean
  cancelled: boolean
}

/** The latest milestone speaks; a cancelled survey stays cancelled. */
export function stateOf(milestones: Milestones): SurveyState {
  if (milestones.cancelled) return 'cancelled'
  if (milestones.announced) return 'announced'
  if (milestones.signedOff) return 'signedOff'
  if (milestones.returned) return 'returned'
  if (milestones.submitted) return 'submitted'
  if (milestones.posted) return 'posted'
  if (milestones.counted) return 'counted'
  if (milestones.closed) return 'closed'
  return milestones.published ? 'open' : 'draft'
}

/** What may be done to a survey, and from which states. */
export const steps = {
  edit: ['draft'],
  publish: ['draft'],
  close: ['open'],
  reopen: ['closed'],
  count: ['closed'],
  submit: ['counted', 'posted', 'returned'],
  return: ['submitted'],
  signOff: ['submitted'],
  announce: ['signedOff'],
  cancel: ['draft', 'open', 'closed'],
} as const satisfies Record<string, readonly SurveyState[]>
export type Step = keyof typeof steps

/** Who may take a step: the permission that it asks for. */
export const stepPermissions = {
  edit: 'surveys.run',
  publish: 'surveys.run',
  close: 'surveys.run',
  reopen: 'surveys.run',
  count: 'surveys.run',
  submit: 'surveys.run',
  return: 'reviews.decide',
  signOff: 'reviews.decide',
  announce: 'surveys.announce',
  cancel: 'surveys.run',
} as const satisfies Record<Step, Permission>

export function allowsStep(state: SurveyState, step: Step): boolean {
  return (steps[step] as readonly SurveyState[]).includes(state)
}

/** From these states on a result exists that people other than the counting machine may read. */
export function hasResult(state: SurveyState): boolean {
  return ['counted', 'posted', 'submitted', 'returned', 'signedOff', 'announced'].includes(state)
}
