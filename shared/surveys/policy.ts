import { type DisclosurePolicy, disclosurePolicies } from '../results/policy.ts'
import type { OverallReading, ShareRule } from '../results/shares.ts'
import type { Track } from './schema.ts'

/** How a survey is counted and shown. Frozen when it is published and written into the publish event. */
export interface SurveyPolicy {
  disclosure: DisclosurePolicy
  share: ShareRule
  overall: OverallReading
}

/**
 * What a survey begins with. Shares are of the valid answers, "không có ý kiến" among them: no guidance
 * was found that takes it out, and leaving people out of a denominator only ever raises a share.
 */
export function defaultPolicy(track: Track, hasOverallQuestion: boolean): SurveyPolicy {
  return {
    disclosure: disclosurePolicies[track],
    share: { denominator: 'valid', countNoOpinion: true },
    overall: hasOverallQuestion ? 'question' : 'mean',
  }
}
