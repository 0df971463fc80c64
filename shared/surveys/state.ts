import type { Permission } from '../accounts/permissions.ts'
import type { Track } from './kinds.ts'

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
  /** The newest submission was sent back, or its sign-off revoked. */
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
  reword: ['open'],
  extend: ['open'],
  close: ['open'],
  reopen: ['closed'],
  count: ['closed'],
  post: [],
  object: [],
  submit: ['counted', 'posted', 'returned'],
  return: ['submitted'],
  signOff: ['submitted'],
  announce: ['signedOff'],
  revoke: ['signedOff', 'announced'],
  cancel: ['draft', 'open', 'closed'],
} as const satisfies Record<string, readonly SurveyState[]>
export type Step = keyof typeof steps

/** An official result hangs in every village before it goes up, and is objected to until it is signed. */
const officialSteps: Partial<Record<Step, readonly SurveyState[]>> = {
  post: ['counted', 'posted', 'returned'],
  object: ['posted', 'submitted', 'returned'],
  submit: ['posted', 'returned'],
}

/** Who may take a step: the permission that it asks for. */
const stepPermissions = {
  edit: 'surveys.run',
  publish: 'surveys.run',
  reword: 'surveys.run',
  extend: 'surveys.run',
  close: 'surveys.run',
  reopen: 'surveys.run',
  count: 'surveys.run',
  post: 'surveys.run',
  object: 'surveys.run',
  submit: 'surveys.run',
  return: 'reviews.decide',
  signOff: 'reviews.decide',
  announce: 'surveys.announce',
  revoke: 'reviews.revoke',
  cancel: 'surveys.run',
} as const satisfies Record<Step, Permission>

/** The official period is lengthened by the level above alone, also by opening again. */
const officialPermissions: Partial<Record<Step, Permission>> = {
  extend: 'reviews.decide',
  reopen: 'reviews.decide',
}

/** What a step depends on besides the account that takes it. */
export interface Stepping {
  state: SurveyState
  track: Track
}

export function allowsStep({ state, track }: Stepping, step: Step): boolean {
  const official = track === 'official' ? officialSteps[step] : undefined
  return (official ?? (steps[step] as readonly SurveyState[])).includes(state)
}

/** The permission that a step asks for. */
export function permissionFor(step: Step, track: Track): Permission {
  return (track === 'official' && officialPermissions[step]) || stepPermissions[step]
}

/** A submitted result that is neither confirmed nor given up: it can be asked about and parts taken out. */
export function isUnderReview(state: SurveyState): boolean {
  return state === 'submitted' || state === 'returned'
}

/** From these states on a result exists that people other than the counting machine may read. */
export function hasResult(state: SurveyState): boolean {
  return ['counted', 'posted', 'submitted', 'returned', 'signedOff', 'announced'].includes(state)
}
