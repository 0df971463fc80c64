import type { CountingChoice, HouseholdDraw } from '../counting/schema.ts'
import type { Day } from '../dates/days.ts'
import type { Mandate } from '../mandates/schema.ts'
import { type DisclosurePolicy, disclosurePolicies } from '../results/policy.ts'
import type { OverallReading, ShareRule } from '../results/shares.ts'
import { type MinimumParticipation, type Thresholds, thresholdsOn } from '../results/thresholds.ts'
import type { ResultRule } from '../results/verdict.ts'
import type { Level } from '../units/schema.ts'
import type { Access, Track } from './kinds.ts'

// How a survey is counted, judged and shown. What is chosen before it opens is frozen when it is published
// and written into the publish event: nobody picks a denominator or a threshold after the answers are known.

/** Thresholds with the name and the legal basis under which they are shown. */
export interface NamedThresholds extends Thresholds {
  name: string
  legalBasis: string
}

/** Which households are asked: all of the list, or some drawn by a number that nobody knows beforehand. */
export type HouseholdSelection = 'all' | HouseholdDraw

export interface SurveyPolicy {
  disclosure: DisclosurePolicy
  share: ShareRule
  overall: OverallReading
  /** Null: nothing is laid down, so nothing is concluded. Chosen ones are basis points, over 10,000. */
  thresholds: NamedThresholds | null
  /** Of each village and of the whole; null: none is laid down. */
  minimum: MinimumParticipation | null
  selection: HouseholdSelection
}

/** What a policy is made of, on the day of publishing. */
export interface PolicyBasis {
  track: Track
  access: Access
  level: Level
  hasOverallQuestion: boolean
  on: Day
  /** Null: the defaults. */
  chosen: CountingChoice | null
  /** What a campaign lays down goes before what the unit chooses. */
  mandate: Pick<Mandate, 'thresholds' | 'minimum' | 'counting'> | null
}

/** The policy under which a survey opens. A form without an overall question can only be read by the mean. */
export function policyOf(basis: PolicyBasis): SurveyPolicy {
  const { track, access, hasOverallQuestion, mandate } = basis
  const chosen = basis.chosen ?? defaultCounting(basis)
  const { denominator, overall } = mandate?.counting ?? chosen
  return {
    disclosure: disclosurePolicies[track],
    share: { denominator, countNoOpinion: true },
    overall: hasOverallQuestion ? overall : 'mean',
    thresholds: mandate?.thresholds ?? chosen.thresholds,
    minimum: mandate?.minimum ?? chosen.minimum,
    // An open survey asks whoever comes by.
    selection: access === 'card' ? chosen.selection : 'all',
  }
}

/**
 * What a survey begins with. Shares are of the valid answers, "không có ý kiến" among them: no guidance
 * was found that takes it out, and leaving people out of a denominator only ever raises a share. No minimum
 * participation was found either that holds everywhere. An open survey never concludes: no thresholds.
 */
export function defaultCounting({
  access,
  level,
  on,
}: Pick<PolicyBasis, 'access' | 'level' | 'on'>): CountingChoice {
  const set =
    access === 'card' && (level === 'commune' || level === 'district')
      ? thresholdsOn(on, level, 'ntm')
      : undefined
  return {
    ...{ denominator: 'valid', overall: 'question', minimum: null, selection: 'all' },
    thresholds: set
      ? {
          ...{ overall: set.overall, eachContent: set.eachContent },
          ...{ name: set.name, legalBasis: set.legalBasis },
        }
      : null,
  }
}

/** A policy as it was frozen; surveys published before thresholds were part of it laid nothing down. */
export function frozenPolicy(json: string): SurveyPolicy {
  return { thresholds: null, minimum: null, selection: 'all', ...JSON.parse(json) }
}

/** What a result is judged by; undefined where no thresholds were laid down. */
export function resultRuleOf(policy: SurveyPolicy): ResultRule | undefined {
  const { share, overall: reading, thresholds, minimum } = policy
  return thresholds ? { share, reading, thresholds, minimum } : undefined
}
