import type { ServiceField } from '#shared/targets/schema.ts'

declare module '../database/schema.ts' {
  interface Tables {
    countingRule: CountingRuleTable
    essentialService: EssentialServiceTable
    serviceDecision: ServiceDecisionTable
    ruleProposal: RuleProposalTable
    ruleEvaluation: RuleEvaluationTable
  }
}

/** How a province counts its 40 %, from a day on. Frozen once a unit has been judged by it. */
export interface CountingRuleTable {
  id: string
  unitId: string
  validFrom: string
  /** JSON of a CountingRule (shared/targets/rule.ts). */
  rule: string
  legalBasis: string
}

export interface EssentialServiceTable {
  id: string
  unitId: string
  field: ServiceField
  name: string
  address: string
  sinceOn: string
  evidence: string
  evidenceOn: string
  usesLastQuarter: number
  registeredAt: string
  registeredBy: string
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnReason: string | null
}

/** The parent's word on a service. The last row speaks. */
export interface ServiceDecisionTable {
  id: string
  serviceId: string
  /** From 1. */
  number: number
  at: string
  by: string
  confirmed: number
  decidedOn: string
  /** The first day on which a confirmation no longer counts. */
  expiresOn: string | null
  reason: string | null
  /** What the parent saw when it confirmed again; null: what was registered. */
  evidenceOn: string | null
  usesLastQuarter: number | null
}

/** A rule that waits for a second account; confirmed, it is a row of `countingRule` under the same id. */
export interface RuleProposalTable {
  id: string
  unitId: string
  validFrom: string
  /** JSON of a CountingRule. */
  rule: string
  proposedAt: string
  proposedBy: string
  decidedAt: string | null
  decidedBy: string | null
  /** Null while it waits. */
  confirmed: number | null
  reason: string | null
}

/** All units of a province counted by a rule at the end of a day, and kept. */
export interface RuleEvaluationTable {
  id: string
  unitId: string
  day: string
  /** JSON of the CountingRule. */
  rule: string
  ruleHash: string
  /** Hex SHA-256 of the units of the rule with what was found of each. */
  treeHash: string
  count: number
  of: number
  required: number
  at: string
  by: string
}
