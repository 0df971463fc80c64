import {
  type Body,
  type Permission,
  type Reach,
  type Role,
  ruleOf,
} from '../accounts/permissions.ts'
import type { Track } from './kinds.ts'
import { hasResult, type SurveyState } from './state.ts'

// Who sees how much of a survey, and when. The permissions say how far a role reaches; this table says how
// much of it shows at that moment. A result seen early is a result collected for: who collects sees
// participation until the count, and the other body sees an official result only when everybody does.

/** Each includes those before it; `texts`: every text that villagers wrote, to decide what is shown of it. */
export const sights = ['nothing', 'participation', 'result', 'texts'] as const
export type Sight = (typeof sights)[number]

/** Where the grant stands: in the surveyed unit, right above it, or further up. */
export type Place = 'own' | 'parent' | 'above'

export interface Viewer {
  role: Role
  body: Body
  at: Place
}

export interface Viewed {
  body: Body
  track: Track
  state: SurveyState
}

/** `runs`: the unit that asks; `oversees`: the same body above it. */
type Side = 'runs' | 'oversees' | 'otherBody'
type Phase = 'draft' | 'collecting' | 'counted' | 'announced' | 'cancelled'

/** The interim result of an open survey shows nothing but numbers of answers until enough are opened. */
const shows: Record<Track, Record<Side, Record<Phase, Sight>>> = {
  feedback: {
    runs: all('participation', { counted: 'texts', announced: 'texts' }),
    oversees: all('participation', { collecting: 'result', counted: 'texts', announced: 'texts' }),
    otherBody: all('nothing', {}),
  },
  official: {
    runs: all('participation', { counted: 'texts', announced: 'texts' }),
    oversees: all('participation', { counted: 'texts', announced: 'texts' }),
    otherBody: all('nothing', {
      ...{ collecting: 'participation', counted: 'participation', announced: 'result' },
    }),
  },
}

/** What a grant sees of a survey in its present state. */
export function sightOf(viewer: Viewer, { body, track, state }: Viewed): Sight {
  return lesser(mostOf(viewer), shows[track][sideOf(viewer, body)][phaseOf(state)])
}

/** Whether it ever sees so much of such a survey: then it is only too early, or too late. */
export function everSees(viewer: Viewer, { body, track }: Viewed, sight: Sight): boolean {
  const phases = Object.values(shows[track][sideOf(viewer, body)])
  return phases.some((shown) => includes(lesser(mostOf(viewer), shown), sight))
}

export function includes(seen: Sight, asked: Sight): boolean {
  return sights.indexOf(seen) >= sights.indexOf(asked)
}

/** The sight that holds for whoever has several grants. */
export function furthest(seen: readonly Sight[]): Sight {
  return sights.findLast((sight) => seen.includes(sight)) ?? 'nothing'
}

function mostOf({ role, at }: Viewer): Sight {
  const reaches = (permission: Permission) =>
    (reachedFrom[at] as readonly (Reach | undefined)[]).includes(ruleOf(permission).reach[role])
  if (reaches('texts.moderate')) return 'texts'
  if (reaches('results.view')) return 'result'
  return reaches('surveys.view') ? 'participation' : 'nothing'
}

/** The reaches that take in a unit from there. */
const reachedFrom: Record<Place, readonly Reach[]> = {
  own: ['own', 'tree'],
  parent: ['child', 'tree', 'below'],
  above: ['tree', 'below'],
}

function sideOf(viewer: Viewer, body: Body): Side {
  if (viewer.body !== body) return 'otherBody'
  return viewer.at === 'own' ? 'runs' : 'oversees'
}

function phaseOf(state: SurveyState): Phase {
  if (state === 'open' || state === 'closed') return 'collecting'
  if (state === 'announced') return 'announced'
  return hasResult(state) ? 'counted' : (state as 'draft' | 'cancelled')
}

function all(sight: Sight, but: Partial<Record<Phase, Sight>>): Record<Phase, Sight> {
  return {
    ...{ draft: sight, collecting: sight, counted: sight, announced: sight, cancelled: sight },
    ...but,
  }
}

function lesser(one: Sight, other: Sight): Sight {
  return includes(one, other) ? other : one
}
