// How much may be shown of small groups. One object for screens, API and files; its values are written
// into the publish event, so that what a survey promised is what it keeps.

export type PolicyPreset = 'official' | 'feedback'

export interface DisclosurePolicy {
  preset: PolicyPreset
  /** A unit with fewer valid answers has no numbers of its own. */
  minimum: number
  /** A question answered by fewer in a unit isn't shown for it; 0 where signed minutes name every question. */
  questionMinimum: number
  /** From so many on exact numbers; below, rounded shares without counts. */
  exactFrom: number
  /** Rounded shares are multiples of this, in percent … */
  roundTo: number
  /** … and never below or above these, in percent: a small unanimous group stays hidden. */
  capLow: number
  capHigh: number
  /** Results by mode, and modes by village, only from so many in each. */
  modesFrom: number
  /** Contents of an open survey from so many opened answers. */
  openContentsFrom: number
  /** Free texts word for word from so many texts; below, a summary by the running body. */
  textsFrom: number
}

const feedback: DisclosurePolicy = {
  preset: 'feedback',
  minimum: 10,
  questionMinimum: 10,
  exactFrom: 30,
  roundTo: 5,
  capLow: 5,
  capHigh: 95,
  modesFrom: 10,
  openContentsFrom: 30,
  textsFrom: 10,
}

export const disclosurePolicies: Readonly<Record<PolicyPreset, DisclosurePolicy>> = {
  feedback,
  // Signed and posted minutes are exact, so rounding beside them would hide nothing.
  official: { ...feedback, preset: 'official', questionMinimum: 0, exactFrom: 10 },
}

/** What a survey may say beyond shares and numbers; an open one never concludes. */
export function mayConclude(access: 'open' | 'card', counted: boolean): boolean {
  return access === 'card' && counted
}
